/** A sheet with an officer's corrections in it: the rows say what they are to say, and are read like any others. */

import type { Column } from "../registers/column.ts";
import { type Fix, readingColumn } from "./import-choices.ts";
import { type ColumnMatch, pairTarget } from "./match-columns.ts";
import { pairTextOf } from "./row-spot.ts";
import type { SheetRow } from "./sheet.ts";

export interface FixedSheet {
  readonly matches: readonly ColumnMatch[];
  readonly rows: readonly SheetRow[];
  /** Reading id of rows that are read by one of their own. */
  readonly readings: ReadonlyMap<number, string>;
}

/** By row, then by column. */
function byRow(fixes: readonly Fix[]): Map<number, Map<string, string>> {
  const rows = new Map<number, Map<string, string>>();
  for (const { row, column, text } of fixes) {
    const cells = rows.get(row);
    if (cells) cells.set(column, text);
    else rows.set(row, new Map([[column, text]]));
  }
  return rows;
}

const isHalf = (column: string): boolean => column === "lon" || column === "lat";

/**
 * A column that the file does not have stands behind its last one. Where longitude and latitude share a cell, a
 * correction of one of them writes that cell anew.
 */
export function fixedSheet(
  rows: readonly SheetRow[],
  matches: readonly ColumnMatch[],
  fixes: readonly Fix[],
  columns: readonly Column[],
): FixedSheet {
  const wanted = byRow(fixes);
  const places = new Map(matches.flatMap((match) => (match.column === null ? [] : [[match.column, match] as const])));
  const shared = places.get(pairTarget);
  const names = new Set([...wanted.values()].flatMap((cells) => [...cells.keys()]));
  const added = columns
    .filter(({ id }) => names.has(id) && !places.has(id) && !(shared && isHalf(id)))
    .map(({ id, zh }, i): ColumnMatch => ({ index: matches.length + i, header: zh, column: id, reason: "none" }));
  for (const match of added) if (match.column !== null) places.set(match.column, match);
  const readings = new Map<number, string>();
  const width = matches.length;

  const fixed = (row: SheetRow): SheetRow => {
    const cells = wanted.get(row.row);
    const surplus = row.cells.slice(width);
    const isWide = added.length > 0 && surplus.some((cell) => cell !== "");
    if (!cells && !isWide) return row;
    const written = Array.from({ length: width + added.length }, (_, i) => (i < width ? (row.cells[i] ?? "") : ""));
    const reading = cells?.get(readingColumn);
    if (reading) readings.set(row.row, reading);
    const half = cells && shared && [...cells.keys()].some(isHalf);
    if (half) {
      const { lon, lat } = pairTextOf(row, places);
      written[shared.index] = [cells.get("lon") ?? lon, cells.get("lat") ?? lat]
        .filter((text) => text !== "")
        .join(",");
    }
    for (const [column, text] of cells ?? []) {
      const place = places.get(column);
      if (place) written[place.index] = text;
    }
    return { ...row, cells: [...written, ...surplus] };
  };
  return { matches: [...matches, ...added], rows: rows.map(fixed), readings };
}
