/** Longitude and latitude written in two cells → a Point, or what is wrong with the pair. */

import type { Column } from "../domain/registers/column.ts";
import type { RegisterId } from "../domain/registers/index.ts";
import { type Fault, readCell } from "./cells.ts";
import { columnsOf } from "./columns.ts";
import { positionFault } from "./geometry-reading.ts";

export interface PairReading {
  readonly geometry?: GeoJSON.Point;
  readonly faults: readonly { readonly fault: Fault; readonly column: string }[];
  /** The cells as written, where they make no position. */
  readonly raw?: Readonly<Record<string, string>>;
}

/** Ranges are judged for the pair, where a swapped one is told from a wrong one. */
const anyDegrees = (column: Column): Column => ({
  ...column,
  min: Number.NEGATIVE_INFINITY,
  max: Number.POSITIVE_INFINITY,
});

export function readPair(register: RegisterId, lonCell: string, latCell: string): PairReading {
  const { lon, lat } = columnsOf(register);
  const cells = [
    { column: lon, text: lonCell.trim() },
    { column: lat, text: latCell.trim() },
  ];
  const written = cells.filter(({ text }) => text !== "");
  if (written.length === 0) return { faults: [] };
  const raw = Object.fromEntries(written.map(({ column, text }) => [column.id, text]));
  const readings = cells.map(({ column, text }) => ({ ...readCell(anyDegrees(column), text), column: column.id }));
  const faults = readings.flatMap(({ fault, column }) => (fault ? [{ fault, column }] : []));
  const given = written[0]?.column.id ?? "lon";
  if (written.length === 1)
    faults.push({ fault: { code: "position-half", severity: "error", values: {} }, column: given });
  if (faults.length > 0) return { faults, raw };
  const [x = Number.NaN, y = Number.NaN] = readings.map(({ value }) => Number(value));
  const fault = positionFault(x, y, []);
  if (fault) return { faults: [{ fault, column: Math.abs(y) > 90 ? "lat" : "lon" }], raw };
  return { geometry: { type: "Point", coordinates: [x, y] }, faults: [] };
}
