/** Where a sheet's header is: below titles, over units, or on two rows of which the upper groups the lower. */

import type { Column } from "../registers/column.ts";
import { fold } from "../search.ts";
import { headersKnown } from "./match-columns.ts";
import type { Sheet, SheetRow } from "./sheet.ts";

/** Rows looked at from the top. */
export const headerReach = 30;

export interface HeaderRow {
  /** The headers, a group's own name left out. */
  readonly headers: readonly string[];
  /** Row of the header's last line, as the spreadsheet counts it. */
  readonly row: number;
  readonly data: readonly SheetRow[];
  /** Rows that are neither header nor data: titles above, units below. */
  readonly aside: readonly SheetRow[];
}

const unitWords = new Set(
  [
    "m",
    "米",
    "°",
    "度",
    "人",
    "个",
    "名",
    "天",
    "日",
    "d",
    "文本",
    "数字",
    "日期",
    "必填",
    "选填",
    "text",
    "number",
    "date",
    "年月日",
    "平方米",
    "公里",
    "km",
  ].map(fold),
);
const isUnit = (cell: string): boolean => unitWords.has(fold(cell).replace(/^[([]|[)\]]$|单位[:：]?/g, ""));

function isUnitsRow({ cells }: SheetRow): boolean {
  const filled = cells.filter((cell) => cell !== "");
  return filled.length > 0 && filled.every(isUnit);
}

/** The lower line's word where it has one, else the upper's. */
const joined = (upper: SheetRow, lower: SheetRow): string[] =>
  Array.from(
    { length: Math.max(upper.cells.length, lower.cells.length) },
    (_, i) => lower.cells[i] || upper.cells[i] || "",
  );

interface Candidate {
  readonly at: number;
  readonly lines: 1 | 2;
  readonly headers: readonly string[];
  readonly known: number;
}

/** Null: no row names a column of the register. */
export function findHeader(sheet: Sheet, columns: readonly Column[]): HeaderRow | null {
  const { rows } = sheet;
  let best: Candidate | null = null;
  for (const [at, row] of rows.slice(0, sheet.features ? 1 : headerReach).entries()) {
    const single = headersKnown(columns, row.cells);
    const next = rows[at + 1];
    const pair = next && !sheet.features ? joined(row, next) : null;
    // A second line is part of the header only if it names more columns than it takes names away.
    const both = pair ? headersKnown(columns, pair) : 0;
    const found: Candidate =
      pair && both > single && headersKnown(columns, next?.cells ?? []) < both
        ? { at, lines: 2, headers: pair, known: both }
        : { at, lines: 1, headers: row.cells, known: single };
    if (found.known > (best?.known ?? 0)) best = found;
  }
  if (!best) return null;
  const last = best.at + best.lines - 1;
  const below = rows.slice(last + 1);
  const units = sheet.features || !below[0] || !isUnitsRow(below[0]) ? 0 : 1;
  return {
    headers: best.headers,
    row: rows[last]?.row ?? 1,
    data: below.slice(units),
    aside: [...rows.slice(0, best.at), ...below.slice(0, units)],
  };
}
