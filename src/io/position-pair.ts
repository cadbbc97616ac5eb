/** Longitude and latitude written in two cells → a Point, or what is wrong with the pair. */

import type { Column } from "../domain/registers/column.ts";
import type { Fault } from "../domain/registers/fault.ts";
import { positionFault } from "../domain/registers/geometry-reading.ts";
import type { RegisterId } from "../domain/registers/index.ts";
import { readCell } from "./cells.ts";
import { columnsOf } from "./columns.ts";

interface ColumnFault {
  readonly fault: Fault;
  readonly column: string;
}

export interface PairReading {
  readonly geometry?: GeoJSON.Point;
  readonly faults?: readonly ColumnFault[];
  /** The cells as written, where they make no position. */
  readonly raw?: Readonly<Record<string, string>>;
}

const nowhere: PairReading = {};
const half: Fault = { code: "position-half", severity: "error", values: {} };

/** Ranges are judged for the pair, where a swapped one is told from a wrong one. */
const unbounded = ({ min: _, max: __, ...column }: Column): Column => column;

/** Cells without outer spaces; an empty one is no value. */
export function readPair(register: RegisterId, lonCell: string, latCell: string): PairReading {
  if (lonCell === "" && latCell === "") return nowhere;
  const { lon, lat } = columnsOf(register);
  const [x, y] = [readCell(unbounded(lon), lonCell), readCell(unbounded(lat), latCell)];
  const faults: ColumnFault[] = [];
  if (x.fault) faults.push({ fault: x.fault, column: "lon" });
  if (y.fault) faults.push({ fault: y.fault, column: "lat" });
  // A half position is pointed out at the cell that is there.
  if (lonCell === "" || latCell === "") faults.push({ fault: half, column: lonCell === "" ? "lat" : "lon" });
  if (typeof x.value === "number" && typeof y.value === "number") {
    const fault = positionFault(x.value, y.value, []);
    if (!fault) return { geometry: { type: "Point", coordinates: [x.value, y.value] } };
    faults.push({ fault, column: Math.abs(y.value) > 90 ? "lat" : "lon" });
  }
  const raw = { ...(lonCell !== "" && { lon: lonCell }), ...(latCell !== "" && { lat: latCell }) };
  return { faults, raw };
}
