/** One row of `measure`: a spot and a geometry in, metres or what is wrong out. */

import type { Text } from "../domain/labels.ts";
import { nearestOnBoundary } from "../geo/distance.ts";
import { closeRings } from "../geo/mend.ts";
import { movedGeometry } from "../geo/moved-geometry.ts";
import { isFault, type Outline, type OutlineFault, outlineOf } from "../geo/outline.ts";
import type { LngLat } from "../geo/units.ts";
import { readWkt } from "../io/wkt.ts";

/** Where the three columns stand in the file; -1: absent. */
export interface MeasureColumns {
  readonly lon: number;
  readonly lat: number;
  readonly geometry: number;
}
export const measureColumns = ["lon", "lat", "geometry"] as const;

/** What is wrong with a row, and in which of its columns. */
export interface RowFault {
  readonly column: keyof MeasureColumns;
  readonly says: Text;
  readonly remedy: Text;
}

export const isRowFault = (it: object): it is RowFault => "says" in it;

const degreesIn = (text: string, limit: number): number | null => {
  const value = text.trim() === "" ? Number.NaN : Number(text);
  return Math.abs(value) <= limit ? value : null;
};

const notDegrees = (column: "lon" | "lat", text: string, limit: number): RowFault => ({
  column,
  says: { zh: `“${text}”不是度数`, en: `“${text}” is not a number of degrees` },
  remedy: { zh: `填 -${limit} 到 ${limit}`, en: `give -${limit} to ${limit}` },
});

const faultWords: Readonly<Record<OutlineFault["fault"], Text>> = {
  empty: { zh: "几何为空", en: "the geometry is empty" },
  "not-finite": { zh: "坐标不是有限的数", en: "a coordinate is not a finite number" },
  "out-of-range": { zh: "坐标超出经纬度范围", en: "a coordinate is out of range" },
  open: { zh: "轮廓没有闭合", en: "a ring is not closed" },
  degenerate: { zh: "轮廓没有面积", en: "the outline has no area" },
  crossing: { zh: "轮廓自相交", en: "the outline crosses itself" },
  type: { zh: "不支持的几何类型", en: "this type of geometry is not read" },
};

function geometryFault({ fault, at }: OutlineFault): RowFault {
  const where = at ? ` (${at[0]} ${at[1]})` : "";
  const { zh, en } = faultWords[fault];
  return {
    column: "geometry",
    says: { zh: zh + where, en: en + where },
    remedy: { zh: "改正该几何", en: "mend the geometry" },
  };
}

const notWkt: RowFault = {
  column: "geometry",
  says: { zh: "不是 WKT 几何", en: "not a WKT geometry" },
  remedy: { zh: "写成 POLYGON ((经度 纬度, …))", en: "write POLYGON ((lon lat, …))" },
};

/** Prepared geometries kept: a file often measures many spots against few outlines. */
const KEPT = 2000;

/** An outline, and whether it had to be closed first. */
interface Prepared {
  readonly outline: Outline;
  readonly closed: boolean;
}

export interface Measured {
  /** 0 inside an area, else ellipsoidal to the boundary. */
  readonly metres: number;
  /** A ring of the row's geometry was not closed; it was measured as if it were. */
  readonly closed: boolean;
}

/** Into WGS 84, from whatever the file is in; null: it is. */
type ToWgs84 = ((at: LngLat) => LngLat) | null;

function prepare(text: string, toWgs84: ToWgs84): Prepared | RowFault {
  const written = readWkt(text);
  if (!written) return notWkt;
  const geometry = toWgs84 ? movedGeometry(written, toWgs84) : written;
  const outline = outlineOf(geometry);
  if (!isFault(outline)) return { outline, closed: false };
  if (outline.fault !== "open") return geometryFault(outline);
  const closed = outlineOf(closeRings(geometry as GeoJSON.Polygon | GeoJSON.MultiPolygon).geometry);
  return isFault(closed) ? geometryFault(outline) : { outline: closed, closed: true };
}

/** A measurer that prepares each geometry once. */
export function rowMeasurer(
  columns: MeasureColumns,
  toWgs84: ToWgs84,
): (cells: readonly string[]) => Measured | RowFault {
  const kept = new Map<string, Prepared | RowFault>();
  const prepared = (text: string): Prepared | RowFault => {
    const known = kept.get(text);
    if (known) return known;
    if (kept.size >= KEPT) kept.clear();
    const made = prepare(text, toWgs84);
    kept.set(text, made);
    return made;
  };

  return (cells) => {
    const [lonText = "", latText = "", wkt = ""] = measureColumns.map((name) => cells[columns[name]]);
    const lon = degreesIn(lonText, 180);
    const lat = degreesIn(latText, 90);
    if (lon === null) return notDegrees("lon", lonText, 180);
    if (lat === null) return notDegrees("lat", latText, 90);
    const it = prepared(wkt);
    if (isRowFault(it)) return it;
    const at = toWgs84 ? toWgs84([lon, lat]) : ([lon, lat] as const);
    return { metres: Math.max(0, nearestOnBoundary(it.outline, at).signed), closed: it.closed };
  };
}
