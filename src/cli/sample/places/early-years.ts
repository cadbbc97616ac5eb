/** Kindergartens and nurseries. */

import type { Entrance, Kindergarten, Nursery } from "../../../domain/registers/places.ts";
import { dayBetween } from "../dates.ts";
import type { Xy } from "../plane.ts";
import { random } from "../random.ts";
import { chineseNumber } from "../roads/town-grid.ts";
import type { World } from "../world.ts";
import { type Campus, placeCampus } from "./campus.ts";
import { duties, lastYearly } from "./duties.ts";
import { entrancesOf } from "./entrances.ts";
import type { LotSize } from "./lots.ts";

type Record_ = Kindergarten | Nursery;

interface Kind {
  readonly stream: string;
  readonly letter: string;
  readonly size: LotSize;
  readonly counts: Readonly<Record<string, number>>;
  readonly name: (n: number) => string;
  readonly places: readonly [number, number];
  readonly pointShare: number;
  readonly sinceFrom: string;
  readonly isKindergarten: boolean;
}

export const kindergartenKind: Kind = {
  stream: "kindergartens",
  letter: "K",
  size: { width: [34, 60], depth: [30, 55] },
  counts: {
    "640121001": 15,
    "640121100": 10,
    "640121101": 5,
    "640121102": 26,
    "640121103": 4,
    "640121104": 6,
    "640121200": 4,
    "640121400": 1,
    "640121401": 1,
  },
  name: (n) => `示例第${chineseNumber(n)}幼儿园`,
  places: [90, 420],
  pointShare: 0.13,
  sinceFrom: "1996-09-01",
  isKindergarten: true,
};

export const nurseryKind: Kind = {
  stream: "nurseries",
  letter: "N",
  size: { width: [22, 35], depth: [20, 32] },
  counts: {
    "640121001": 7,
    "640121100": 3,
    "640121101": 1,
    "640121102": 11,
    "640121103": 1,
    "640121104": 1,
    "640121200": 1,
  },
  name: (n) => (n === 1 ? "示例托育中心" : `示例第${chineseNumber(n)}托育中心`),
  places: [20, 90],
  pointShare: 0.2,
  sinceFrom: "2019-05-01",
  isKindergarten: false,
};

export const countOf = (kind: Kind): number => Object.values(kind.counts).reduce((sum, n) => sum + n, 0);

export interface EarlyYears {
  readonly records: readonly Record_[];
  readonly campuses: ReadonlyMap<string, Campus>;
  readonly entrances: readonly Entrance[];
}

export function earlyYears(world: World, kind: Kind, firstGate: number): EarlyYears {
  const chance = random(world.seed, kind.stream);
  const records: Record_[] = [];
  const campuses = new Map<string, Campus>();
  const entrances: Entrance[] = [];
  const others: Xy[] = [];
  for (const township of world.ground.townships)
    for (let i = 0; i < (kind.counts[township.id] ?? 0); i++) {
      const campus = placeCampus(chance, world, {
        township: township.id,
        size: kind.size,
        gates: chance.chance(0.55) ? ["main"] : ["main", "pupil"],
        point: chance.chance(kind.pointShare),
        spacing: kind.isKindergarten ? 260 : 320,
        others,
      });
      others.push(campus.middle);
      const id = `${kind.letter}${String(records.length + 1).padStart(3, "0")}`;
      const places = chance.whole(...kind.places);
      campuses.set(id, campus);
      records.push({
        id,
        name: kind.name(records.length + 1),
        township: township.name,
        address: campus.edge.name ? `${campus.edge.name} ${chance.whole(2, 98)} 号` : `${township.name}示例巷`,
        geometry: campus.geometry,
        positionSource: campus.positionSource,
        accuracy: campus.accuracy,
        ...(campus.extent ? { extent: campus.extent } : {}),
        since: dayBetween(chance, kind.sinceFrom, "2025-09-01"),
        places,
        children: Math.round(places * chance.between(0.6, 1.02)),
        ...(kind.isKindergarten ? duties(chance) : { vetting: lastYearly(chance, 0.9) }),
        approximate: true,
      });
      entrances.push(...entrancesOf(campus, id, firstGate + entrances.length));
    }
  return { records, campuses, entrances };
}
