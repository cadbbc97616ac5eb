/**
 * A small county in code. Places and venues stand at metre offsets (east, north) from one origin, put
 * there by the geodesic problem itself, so that a distance in a test is the distance meant.
 */

import geodesic from "geographiclib-geodesic";
import { type County, emptyRegisters } from "../../src/domain/county.ts";
import type { ProtectedKind } from "../../src/domain/labels.ts";
import type { Pack } from "../../src/domain/pack.ts";
import type { Registers } from "../../src/domain/registers/index.ts";
import type { Entrance, Kindergarten, Nursery, School } from "../../src/domain/registers/places.ts";
import type { Licence, Measurement, Venue } from "../../src/domain/registers/venues.ts";
import type { Rule } from "../../src/domain/rules/rule.ts";

export const day = "2026-11-24";
export const origin: readonly [number, number] = [106.25, 38.28];

/** The spot `east`, `north` metres from `from`: along the geodesic of that direction and length. */
export function spot(east: number, north: number, from: readonly [number, number] = origin): [number, number] {
  const azimuth = (Math.atan2(east, north) * 180) / Math.PI;
  const { lon2, lat2 } = geodesic.Geodesic.WGS84.Direct(from[1], from[0], azimuth, Math.hypot(east, north));
  return [lon2 ?? Number.NaN, lat2 ?? Number.NaN];
}

type Offset = readonly [east: number, north: number];

export const at = (...[east, north]: Offset): GeoJSON.Point => ({ type: "Point", coordinates: spot(east, north) });

/** A closed ring through the offsets. */
export const ring = (...offsets: readonly Offset[]): number[][] => {
  const vertices = offsets.map(([east, north]) => spot(east, north));
  return [...vertices, ...vertices.slice(0, 1)];
};

export const area = (...offsets: readonly Offset[]): GeoJSON.Polygon => ({
  type: "Polygon",
  coordinates: [ring(...offsets)],
});

/** A rectangle by its west, south, east and north sides in metres. */
export const box = (west: number, south: number, east: number, north: number): GeoJSON.Polygon =>
  area([west, south], [east, south], [east, north], [west, north]);

export const pack: Pack = {
  pack: 1,
  adcode: "640121",
  name: { zh: "永宁县", en: "Yongning County" },
  planDate: "2022-05-06",
  datum: "wgs84",
  sample: true,
  asOf: day,
  defaults: {
    accuracy: { survey: 0.1, map: 5, device: 10, geocode: 30, unknown: 50 },
    extent: { school: 80, kindergarten: 30, nursery: 20 },
    serviceRadius: 1000,
  },
  timeZone: "Asia/Shanghai",
  terms: [],
  holidays: [],
  seasons: [],
  sources: [],
};

export const plan50: Rule = {
  id: "plan-50",
  title: { zh: "五十米清理区", en: "50 m clear-out zone" },
  protects: ["school", "kindergarten", "nursery"],
  from: ["entertainment", "bar", "internetCafe", "tobacco", "liquor", "lottery"],
  distance: 50,
  inclusive: true,
  measure: "boundary",
  placeEnd: "boundary",
  venueEnd: "door",
  establishedFrom: null,
  appliesTo: ["existing", "new", "renewal"],
  grandfather: "none",
  exempt: [],
  stages: null,
  since: "2022-05-06",
  until: null,
  clause: "2.5.6",
  source: "the plan",
  sourceGrade: "A",
  enabled: true,
};

export const plan200: Rule = {
  ...plan50,
  id: "plan-200-new",
  title: { zh: "二百米新设区", en: "200 m new-venue zone" },
  protects: ["kindergarten"],
  from: ["entertainment", "internetCafe"],
  distance: 200,
  inclusive: false,
  establishedFrom: "2022-05-06",
  grandfather: "placeOpenedLater",
};

/** Exact positions unless a test says otherwise. */
const placed = { accuracy: 0 };

export const school = (id: string, it: Partial<School> = {}): School => ({
  id,
  name: `示例${id}`,
  stage: "primary",
  ...placed,
  ...it,
});
export const kindergarten = (id: string, it: Partial<Kindergarten> = {}): Kindergarten => ({
  id,
  name: `示例${id}`,
  ...placed,
  ...it,
});
export const nursery = (id: string, it: Partial<Nursery> = {}): Nursery => ({
  id,
  name: `示例${id}`,
  ...placed,
  ...it,
});
export const venue = (id: string, it: Partial<Venue> = {}): Venue => ({
  id,
  name: `样本${id}`,
  categories: ["tobacco"],
  established: "2015-01-01",
  status: "operating",
  ...placed,
  ...it,
});
export const gate = (id: string, place: string, it: Partial<Entrance> = {}): Entrance => ({
  id,
  place,
  kind: "main",
  ...placed,
  ...it,
});
export const licence = (venueId: string, category: Licence["category"], it: Partial<Licence> = {}): Licence => ({
  id: `${venueId}/${category}/${it.number ?? ""}`,
  venue: venueId,
  category,
  ...it,
});
export const measurement = (
  id: string,
  venueId: string,
  place: string,
  it: Partial<Measurement> = {},
): Measurement => ({
  id,
  venue: venueId,
  place,
  measure: "boundary",
  value: 50,
  accuracy: 0.02,
  at: "2026-10-01",
  ...it,
});

/** A county with these registers; both rules of the plan are in force unless others are given. */
export const county = (registers: Partial<Registers> = {}, it: Partial<Omit<County, "registers">> = {}): County => ({
  pack,
  revision: 1,
  outline: null,
  rules: [plan50, plan200],
  indicators: [],
  plan: null,
  problems: [],
  ...it,
  registers: { ...emptyRegisters(), ...registers },
});

/** A hundred-metre square of the kind, its south side on the origin's parallel. */
export const square = (kind: ProtectedKind, id: string): Partial<Registers> => {
  const geometry = box(-50, 0, 50, 100);
  if (kind === "school") return { school: [school(id, { geometry })] };
  if (kind === "kindergarten") return { kindergarten: [kindergarten(id, { geometry })] };
  return { nursery: [nursery(id, { geometry })] };
};
