/** What a row says of where it is, before anybody knows in which coordinates. */

import { coordinateNumber, splitPair } from "./coordinate-text.ts";
import { type ColumnMatch, pairTarget } from "./match-columns.ts";
import type { SheetRow } from "./sheet.ts";

/** The texts of longitude and latitude, in whatever coordinates. */
export interface PairText {
  readonly lon: string;
  readonly lat: string;
}

/** The two numbers as written, first the one under longitude; null: the row has none that can be read. */
export type RawPair = readonly [first: number, second: number] | null;

const noPair: PairText = { lon: "", lat: "" };

export function pairTextOf(row: SheetRow, columns: ReadonlyMap<string, ColumnMatch>): PairText {
  const text = (column: string): string => {
    const match = columns.get(column);
    return match ? (row.cells[match.index] ?? "") : "";
  };
  const both = text(pairTarget);
  if (both === "") return { lon: text("lon"), lat: text("lat") };
  const two = splitPair(both);
  return two ? { lon: two[0], lat: two[1] } : { ...noPair, lon: both };
}

function firstPosition(coordinates: unknown): RawPair {
  if (!Array.isArray(coordinates)) return null;
  const [x, y] = coordinates as unknown[];
  if (typeof x === "number" && typeof y === "number") return Number.isFinite(x + y) ? [x, y] : null;
  return firstPosition(x);
}

/** A row of features is where its shape begins. */
export function rawPairOf(row: SheetRow, { lon, lat }: PairText): RawPair {
  if (row.geometry) return firstPosition((row.geometry as { coordinates?: unknown }).coordinates);
  const [x, y] = [coordinateNumber(lon), coordinateNumber(lat)];
  return x === null || y === null ? null : [x, y];
}
