/** The schools of the county. */

import type { Entrance, School } from "../../../domain/registers/places.ts";
import { dayBetween } from "../dates.ts";
import type { Xy } from "../plane.ts";
import { type Random, random } from "../random.ts";
import { chineseNumber } from "../roads/town-grid.ts";
import type { World } from "../world.ts";
import { type Campus, placeCampus } from "./campus.ts";
import { duties, lastDone } from "./duties.ts";
import { entrancesOf } from "./entrances.ts";
import type { LotSize } from "./lots.ts";

type Stage = School["stage"];

/** p primary, j junior, n nine-year, s senior, t twelve-year, v vocational, x special. */
const wanted: Record<string, string> = {
  "640121001": "ppppjjsn",
  "640121100": "ppppjsvx",
  "640121101": "pppj",
  "640121102": "ppppppppjjjnsvt",
  "640121103": "pppj",
  "640121104": "pppj",
  "640121200": "ppj",
  "640121400": "n",
  "640121401": "p",
};
export const schoolCount = Object.values(wanted).join("").length;

const letters: Record<string, Stage> = {
  p: "primary",
  j: "junior",
  n: "nineYear",
  s: "senior",
  t: "twelveYear",
  v: "vocational",
  x: "special",
};
const suffix: Record<Stage, string> = {
  primary: "小",
  junior: "中",
  senior: "高级中学",
  nineYear: "九年制学校",
  twelveYear: "完全中学",
  vocational: "职业学校",
  special: "特教学校",
  specialised: "专门学校",
};
const sizes: Record<Stage, LotSize> = {
  primary: { width: [70, 140], depth: [65, 130] },
  junior: { width: [100, 160], depth: [90, 140] },
  senior: { width: [130, 190], depth: [110, 160] },
  nineYear: { width: [110, 165], depth: [100, 145] },
  twelveYear: { width: [140, 190], depth: [115, 160] },
  vocational: { width: [120, 180], depth: [100, 150] },
  special: { width: [60, 90], depth: [55, 80] },
  specialised: { width: [70, 100], depth: [60, 90] },
};
const pupils: Record<Stage, readonly [number, number]> = {
  primary: [160, 1900],
  junior: [350, 1700],
  senior: [1200, 2600],
  nineYear: [600, 2100],
  twelveYear: [1500, 2800],
  vocational: [500, 1500],
  special: [40, 110],
  specialised: [30, 90],
};

/** 示例三小, 示例二中, 示例高级中学… */
export function schoolName(stage: Stage, n: number): string {
  const short = stage === "primary" || stage === "junior";
  return short ? `示例${chineseNumber(n)}${suffix[stage]}` : `示例第${chineseNumber(n)}${suffix[stage]}`;
}

export function schoolFacts(chance: Random, stage: Stage, township: string): Omit<School, "id" | "name" | "stage"> {
  const [low, high] = pupils[stage];
  const town = ["640121001", "640121100", "640121102"].includes(township);
  const count = Math.round(low + (high - low) * (town ? chance.between(0.25, 1) : chance.between(0, 0.35)));
  const psychologists = chance.chance(town ? 0.87 : 0.74) ? 1 + (count > 1400 ? chance.whole(0, 2) : 0) : 0;
  const compulsory = ["primary", "junior", "nineYear", "twelveYear"].includes(stage);
  return {
    since: dayBetween(chance, "1968-09-01", "2019-09-01"),
    pupils: count,
    psychologists,
    lawVicePrincipal: chance.chance(0.93) ? "yes" : "no",
    ...duties(chance),
    lawLesson: lastDone(chance, 0.95),
    bullyingCheck: lastDone(chance, 0.97),
    ...(compulsory
      ? {
          afterSchool: lastDone(chance, 0.985),
          afterSchoolEnds: chance.pick(["17:50", "18:00", "18:00", "18:30", "17:30"]),
        }
      : {}),
  };
}

export interface Schools {
  readonly records: readonly School[];
  readonly campuses: ReadonlyMap<string, Campus>;
  readonly entrances: readonly Entrance[];
}

export function schools(world: World, firstGate: number): Schools {
  const chance = random(world.seed, "schools");
  const records: School[] = [];
  const campuses = new Map<string, Campus>();
  const entrances: Entrance[] = [];
  const others: Xy[] = [];
  const numbers = new Map<Stage, number>();
  const next = (stage: Stage) => {
    numbers.set(stage, (numbers.get(stage) ?? 0) + 1);
    return numbers.get(stage) ?? 1;
  };
  for (const township of world.ground.townships)
    for (const [i, letter] of [...(wanted[township.id] ?? "")].entries()) {
      const stage = letters[letter] ?? "primary";
      const villages = world.villages.filter((one) => one.township === township.id && !one.inTown).map((one) => one.at);
      const rural = letter === "p" && villages.length > 0 && i % 3 === 2;
      const campus = placeCampus(chance, world, {
        township: township.id,
        size: sizes[stage],
        gates:
          stage === "primary" && chance.chance(0.5)
            ? ["main"]
            : ["main", "pupil", ...(chance.chance(0.3) ? (["other"] as const) : [])],
        point: chance.chance(rural ? 0.3 : 0.1),
        spacing: 420,
        others,
        ...(rural ? { near: villages } : {}),
      });
      others.push(campus.middle);
      const id = `S${String(records.length + 1).padStart(3, "0")}`;
      campuses.set(id, campus);
      records.push({
        id,
        name: schoolName(stage, next(stage)),
        stage,
        township: township.name,
        address: campus.edge.name ? `${campus.edge.name} ${chance.whole(2, 98)} 号` : `${township.name}示例学校路`,
        geometry: campus.geometry,
        positionSource: campus.positionSource,
        accuracy: campus.accuracy,
        ...(campus.extent ? { extent: campus.extent } : {}),
        ...schoolFacts(chance, stage, township.id),
        approximate: true,
      });
      entrances.push(...entrancesOf(campus, id, firstGate + entrances.length));
    }
  return { records, campuses, entrances };
}
