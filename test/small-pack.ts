/** A tiny county on disk: one campus, five venues whose verdicts follow from their latitudes. */

import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { plan50 } from "./domain/county-builder.ts";

/** About 0.9 m, 11.1 m, … : one degree of latitude is 111 km here. */
const north = (degrees: number) => (38.281 + degrees).toFixed(7);

const rule = { ...plan50, source: "example" };
const disabled = { ...rule, id: "example-500", title: { zh: "五百米", en: "500 m" }, distance: 500, enabled: false };

const ring = (west: number, south: number, east: number, top: number) => [
  [west, south],
  [east, south],
  [east, top],
  [west, top],
  [west, south],
];
const feature = (properties: object, coordinates: number[][][]) => ({
  type: "Feature",
  properties,
  geometry: { type: "Polygon", coordinates },
});
const collection = (features: object[]) => ({ type: "FeatureCollection", features });

const campus = feature({ id: "S1", name: "示例一小", stage: "primary", pupils: 500, psychologists: 1, accuracy: 0.5 }, [
  ring(106.25, 38.28, 106.251, 38.281),
]);
const township = feature({ id: "640121102", name: "望远镇", nameEn: "Wangyuan" }, [ring(106.2, 38.2, 106.3, 38.3)]);

const indicator = {
  id: "psychologist",
  title: { zh: "心理教师", en: "Psychology teachers" },
  short: { zh: "心理教师", en: "Psychologists" },
  explain: { zh: "至少一名", en: "at least one" },
  clause: "2.2.5",
  formula: "psychologist",
  unit: "share",
  target: 100,
  better: "higher",
  owedBy: ["B"],
  registers: ["school"],
  core: true,
};

export const smallVenues = [
  "id,name,categories,lon,lat,accuracy,established,status",
  `V1,示例便利店一,tobacco,106.2505,${north(0.0001)},1,2019-01-01,operating`,
  `V2,示例便利店二,"tobacco,liquor",106.2505,${north(0.00045)},10,2019-01-01,operating`,
  `V3,示例便利店三,lottery,106.2505,${north(0.002)},1,2019-01-01,operating`,
  "V4,示例便利店四,bar,,,,2019-01-01,operating",
  `V5,示例便利店五,bar,106.2505,${north(0.0001)},1,2024-06-01,operating`,
  "",
].join("\n");

export const smallPack: Readonly<Record<string, string>> = {
  "pack.json": JSON.stringify({
    pack: 1,
    adcode: "640121",
    name: { zh: "永宁县", en: "Yongning County" },
    planDate: "2022-05-06",
    datum: "wgs84",
    sample: true,
    asOf: "2026-11-24",
    defaults: {
      accuracy: { survey: 0.1, map: 5, device: 10, geocode: 30, unknown: 50 },
      extent: { school: 80, kindergarten: 30, nursery: 20 },
      serviceRadius: 1000,
    },
    timeZone: "Asia/Shanghai",
    terms: [{ from: "2026-09-01", to: "2027-01-15" }],
    holidays: [],
    seasons: [{ id: "summer", from: "05-01", to: "09-30" }],
    sources: [],
  }),
  "rules.json": JSON.stringify({ pack: 1, rules: [rule, disabled] }),
  "indicators.json": JSON.stringify({ pack: 1, indicators: [indicator] }),
  "schools.geojson": JSON.stringify(collection([campus])),
  "townships.geojson": JSON.stringify(collection([township])),
  "venues.csv": smallVenues,
};

/** Writes a pack into a fresh folder; answers its path. `changes` replaces files, null leaves one out. */
export function writePack(changes: Readonly<Record<string, string | null>> = {}): string {
  const folder = join(mkdtempSync(join(tmpdir(), "sapling-")), "640121");
  mkdirSync(folder);
  for (const [name, text] of Object.entries({ ...smallPack, ...changes }))
    if (text !== null) writeFileSync(join(folder, name), text);
  return folder;
}
