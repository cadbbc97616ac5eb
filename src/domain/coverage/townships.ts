/**
 * Which township holds each record: by the polygon that its point lies in, whatever the row says of itself.
 * A campus outline belongs where a point well inside it lies.
 */

import { isFault, outlineOf } from "../../geo/outline.ts";
import { type AreaIndex, buildAreaIndex } from "../../geo/township.ts";
import { areasOf } from "../../geo/township-bulk.ts";
import type { LngLat } from "../../geo/units.ts";
import { pointWithin } from "../../geo/zones.ts";
import type { County } from "../county.ts";
import type { Township } from "../registers/areas.ts";
import type { AnyRecord, Geometry } from "../registers/column.ts";
import type { RegisterId, Registers } from "../registers/index.ts";

/** The registers whose records belong to a township. */
export const placedRegisters = [
  "school",
  "kindergarten",
  "nursery",
  "childrensHome",
  "protectionStation",
  "welfareInstitution",
  "venue",
  "waterHazard",
  "village",
] as const satisfies readonly RegisterId[];

/** Township id by record id; null: its position lies in none. A record without a position is absent. */
type TownshipOf = Readonly<Record<string, string | null>>;

const finite = (at: readonly number[]): LngLat | null => {
  const [lon, lat] = at;
  return lon !== undefined && lat !== undefined && Number.isFinite(lon) && Number.isFinite(lat) ? [lon, lat] : null;
};

/** The vertex halfway along a line, by count: a point that is on it. */
const middle = (line: readonly (readonly number[])[]): LngLat | null => {
  const at = line[Math.floor(line.length / 2)];
  return at ? finite(at) : null;
};

/** Well inside a sound outline; a broken one is still somewhere, so its first finite vertex has to do. */
function withinArea(geometry: GeoJSON.Polygon | GeoJSON.MultiPolygon): LngLat | null {
  if (!isFault(outlineOf(geometry))) return finite(pointWithin(geometry));
  const rings = geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat();
  for (const vertex of rings.flat()) {
    const at = finite(vertex);
    if (at) return at;
  }
  return null;
}

/** One point that stands for a geometry: on a line, or well inside an area. Null when it has no finite one. */
export function pointOf(geometry: Geometry | undefined): LngLat | null {
  if (!geometry) return null;
  switch (geometry.type) {
    case "Point":
      return finite(geometry.coordinates);
    case "MultiPoint":
      return geometry.coordinates[0] ? finite(geometry.coordinates[0]) : null;
    case "LineString":
      return middle(geometry.coordinates);
    case "MultiLineString":
      return middle(geometry.coordinates[0] ?? []);
    case "Polygon":
    case "MultiPolygon":
      return withinArea(geometry);
  }
}

const isArea = (geometry: Geometry | undefined): geometry is GeoJSON.Polygon | GeoJSON.MultiPolygon =>
  geometry?.type === "Polygon" || geometry?.type === "MultiPolygon";

const indexes = new WeakMap<readonly Township[], AreaIndex>();

/** The county's townships as an index of areas, built once for a list. */
export function townshipIndex(townships: readonly Township[]): AreaIndex {
  let index = indexes.get(townships);
  if (!index) {
    index = buildAreaIndex(townships.flatMap(({ id, geometry }) => (isArea(geometry) ? [{ id, geometry }] : [])));
    indexes.set(townships, index);
  }
  return index;
}

const lists = new WeakMap<readonly AnyRecord[], { townships: readonly Township[]; found: TownshipOf }>();

function townshipsOf(records: readonly AnyRecord[], townships: readonly Township[]): TownshipOf {
  const known = lists.get(records);
  if (known?.townships === townships) return known.found;
  const found = foundIn(townshipIndex(townships), records);
  lists.set(records, { townships, found });
  return found;
}

function foundIn(index: AreaIndex, records: readonly AnyRecord[]): TownshipOf {
  const [lon, lat, out] = [
    new Float64Array(records.length),
    new Float64Array(records.length),
    new Int32Array(records.length),
  ];
  records.forEach(({ geometry }, i) => {
    [lon[i], lat[i]] = pointOf(geometry) ?? [Number.NaN, Number.NaN];
  });
  areasOf(index, lon, lat, out);
  const found: Record<string, string | null> = {};
  records.forEach(({ id }, i) => {
    if (!Number.isNaN(lon[i])) found[id] = index.areas[out[i] ?? -1]?.id ?? null;
  });
  return found;
}

const answers = new WeakMap<Registers, Readonly<Record<string, TownshipOf>>>();

/** Township of every record with a position, by register. Computed once for a county's registers. */
export function townships(county: County): Readonly<Record<string, TownshipOf>> {
  let answer = answers.get(county.registers);
  if (!answer) {
    answer = Object.fromEntries(placedRegisters.map((id) => [id, townshipIn(county, id)]));
    answers.set(county.registers, answer);
  }
  return answer;
}

/** Township by record id of one register. */
export const townshipIn = (county: County, register: (typeof placedRegisters)[number]): TownshipOf =>
  townshipsOf(county.registers[register], county.registers.township);
