/**
 * A long register as columns between the browser's two threads: copying 200,000 records would hold a page up for
 * seconds, and it shows some thirty at a time. Lossless: a row read equals the record packed, field by field.
 */

import type { RegisterRows } from "../domain/lookups/register-rows.ts";
import type { Geometry } from "../domain/registers/column.ts";
import { columnBuffers, columnReader, type PackedColumn, packColumn } from "./packed-column.ts";

export interface PackedRegister {
  readonly rows: number;
  readonly columns: Readonly<Record<string, PackedColumn>>;
  /** Of plain points; NaN: the record has none. */
  readonly lon: Float64Array<ArrayBuffer>;
  readonly lat: Float64Array<ArrayBuffer>;
  /** Every other geometry, by row. */
  readonly shapes: readonly (readonly [row: number, geometry: Geometry])[];
}

type Loose = Readonly<Record<string, unknown>>;

const isPlainPoint = (geometry: Geometry): geometry is GeoJSON.Point =>
  geometry.type === "Point" &&
  geometry.coordinates.length === 2 &&
  geometry.bbox === undefined &&
  geometry.coordinates.every(Number.isFinite);

/** Every property that any of the records has, the geometry aside. */
function namesIn(records: readonly Loose[]): Set<string> {
  const names = new Set<string>();
  for (const record of records) for (const name in record) if (name !== "geometry") names.add(name);
  return names;
}

export function packRegister(records: readonly Loose[]): PackedRegister {
  const [lon, lat] = [new Float64Array(records.length).fill(Number.NaN), new Float64Array(records.length)];
  const shapes: [number, Geometry][] = [];
  for (let row = 0; row < records.length; row++) {
    const geometry = records[row]?.["geometry"] as Geometry | undefined;
    if (!geometry) continue;
    if (isPlainPoint(geometry)) [lon[row], lat[row]] = geometry.coordinates as [number, number];
    else shapes.push([row, geometry]);
  }
  const columns: Record<string, PackedColumn> = {};
  for (const name of namesIn(records)) {
    const column = packColumn(records.map((record) => record[name]));
    if (column) columns[name] = column;
  }
  return { rows: records.length, columns, lon, lat, shapes };
}

export const packedBuffers = ({ columns, lon, lat }: PackedRegister): ArrayBuffer[] => [
  lon.buffer,
  lat.buffer,
  ...Object.values(columns).flatMap(columnBuffers),
];

/** The rows of a packed register; each record is made when it is first asked for. */
export function packedRows<T>({ rows, columns, lon, lat, shapes }: PackedRegister): RegisterRows<T> {
  const readers = Object.entries(columns).map(([name, column]) => [name, columnReader(column)] as const);
  const shapeOf = new Map(shapes);
  const geometryOf = (row: number): Geometry | undefined => {
    const x = lon[row] ?? Number.NaN;
    return Number.isNaN(x) ? shapeOf.get(row) : { type: "Point", coordinates: [x, lat[row] ?? Number.NaN] };
  };
  const make = (row: number): T => {
    const record: Record<string, unknown> = {};
    for (const [name, read] of readers) {
      const value = read(row);
      if (value !== undefined) record[name] = value;
    }
    const geometry = geometryOf(row);
    if (geometry) record["geometry"] = geometry;
    return record as T;
  };
  const made: T[] = new Array(rows);
  let complete = false;
  const at = (row: number): T | undefined => {
    if (row < 0 || row >= rows) return undefined;
    const known = made[row];
    if (known !== undefined) return known;
    const record = make(row);
    made[row] = record;
    return record;
  };
  const byName = new Map(readers);
  return {
    length: rows,
    at,
    column: (name) =>
      (name === "geometry" ? geometryOf : (byName.get(name) ?? (() => undefined))) as (
        row: number,
      ) => T[typeof name] | undefined,
    all: () => {
      if (!complete) for (let row = 0; row < rows; row++) at(row);
      complete = true;
      return made;
    },
  };
}
