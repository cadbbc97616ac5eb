/** Places, venues and licences of one cluster, as lines of their files. */

import type { ProtectedKind } from "../../../domain/labels.ts";
import type { VenueCategory } from "../../../domain/registers/venues.ts";
import { dayBetween } from "../dates.ts";
import { type LonLat, turned, type Xy } from "../plane.ts";
import { type Random, random } from "../random.ts";
import { creditCode } from "../venues/credit-code.ts";
import { asOf } from "../world.ts";
import { degreesAt, spotIn } from "./about.ts";
import type { Cluster } from "./clusters.ts";
import type { Extent } from "./extent.ts";

const kinds: readonly {
  readonly kind: ProtectedKind;
  readonly share: number;
  readonly half: readonly [number, number];
  readonly name: string;
  readonly letter: string;
}[] = [
  { kind: "kindergarten", share: 55, half: [15, 30], name: "幼儿园", letter: "K" },
  { kind: "school", share: 30, half: [32, 72], name: "小学", letter: "S" },
  { kind: "nursery", share: 15, half: [10, 17], name: "托育中心", letter: "N" },
];

/** A turned rectangle, one in three with a cut corner; closed, counter-clockwise. */
function outline(chance: Random, [low, high]: readonly [number, number]): Xy[] {
  const [w, h, angle] = [chance.between(low, high), chance.between(low, high), chance.between(0, Math.PI / 2)];
  const corners: Xy[] = chance.chance(0.33)
    ? [
        [-w, -h],
        [w, -h],
        [w, 0.3 * h],
        [0.4 * w, h],
        [-w, h],
      ]
    : [
        [-w, -h],
        [w, -h],
        [w, h],
        [-w, h],
      ];
  const ring = corners.map((corner) => turned(corner, angle));
  return [...ring, ring[0] as Xy];
}

export interface PlaceLine {
  readonly kind: ProtectedKind;
  readonly feature: string;
}

export function* placeLines(seed: number, cluster: Cluster, first: number): Generator<PlaceLine> {
  const chance = random(seed, `places ${cluster.index}`);
  for (let i = 0; i < cluster.places; i++) {
    const { kind, half, name, letter } = chance.weighted(kinds, (one) => one.share);
    const at = spotIn(chance, cluster);
    const ring = outline(chance, half).map(([x, y]) => degreesAt(cluster, [at[0] + x, at[1] + y], 7));
    const isPoint = chance.chance(0.15);
    const survey = chance.chance(0.45);
    const n = first + i;
    const properties = {
      id: `${letter}${n}`,
      name: `示例${name} ${n} 号`,
      ...(kind === "school" ? { stage: "primary" } : {}),
      positionSource: isPoint ? "geocode" : survey ? "survey" : "map",
      accuracy: isPoint ? 30 : survey ? 0.2 : 5,
      ...(isPoint ? { extent: Math.ceil(half[1]) } : {}),
      since: dayBetween(chance, "1990-09-01", "2025-09-01"),
      approximate: true,
    };
    const geometry = isPoint
      ? { type: "Point", coordinates: degreesAt(cluster, at, 6) }
      : { type: "Polygon", coordinates: [ring] };
    yield { kind, feature: JSON.stringify({ type: "Feature", properties, geometry }) };
  }
}

const trades: readonly {
  readonly share: number;
  readonly name: string;
  readonly categories: readonly VenueCategory[];
}[] = [
  { share: 53, name: "便利店", categories: ["tobacco"] },
  { share: 12, name: "烟酒行", categories: ["tobacco", "liquor"] },
  { share: 29, name: "酒行", categories: ["liquor"] },
  { share: 3, name: "彩票站", categories: ["lottery"] },
  { share: 1, name: "网吧", categories: ["internetCafe"] },
  { share: 1.4, name: "歌厅", categories: ["entertainment"] },
  { share: 0.6, name: "酒吧", categories: ["bar"] },
];

export const venueHead = "id,name,lon,lat,accuracy,positionSource,categories,creditCode,established,status,positionEnd";
export const licenceHead = "venue,category,number,issued,siteSince";

const accuracies = [
  ["survey", 12, 0.3],
  ["map", 52, 5],
  ["device", 28, 10],
  ["geocode", 8, 30],
] as const;

export interface VenueLines {
  readonly venue: string;
  readonly licences: string;
}

export function* venueLines(seed: number, extent: Extent, cluster: Cluster, first: number): Generator<VenueLines> {
  const chance = random(seed, `venues ${cluster.index}`);
  for (let i = 0; i < cluster.venues; i++) {
    const { name, categories } = chance.weighted(trades, (one) => one.share);
    const [source, , accuracy] = chance.weighted(accuracies, ([, share]) => share);
    const [lon, lat]: LonLat = degreesAt(cluster, spotIn(chance, cluster), 6);
    const since = dayBetween(chance, "2008-03-01", asOf);
    const n = first + i;
    const code = creditCode(extent.adcode, n);
    yield {
      venue: `V${n},样本${name} ${n} 号,${lon},${lat},${accuracy},${source},${categories.join(";")},${code},${since},operating,door\n`,
      licences: categories.map((category) => `V${n},${category},样${n},${since},${since}\n`).join(""),
    };
  }
}
