/** Which columns of a register stand in a table on screen. */

import type { Desk } from "../labels.ts";
import { type Row, untakenText, valueIn } from "./cell-text.ts";
import type { Column } from "./column.ts";
import { type RegisterId, tableOf } from "./index.ts";

const isFilled = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== "" && !(Array.isArray(value) && value.length === 0);

/** May the desk see the column? */
export const seenFrom = (column: Column, desk: Desk): boolean =>
  column.seenBy === undefined || column.seenBy.includes(desk);

/** Columns that the desk may see, in the order of the table. */
export const columnsFor = (register: RegisterId, desk: Desk): readonly Column[] =>
  tableOf(register).columns.filter((column) => seenFrom(column, desk));

/** Of those, the ones that any of the rows has something for: a column nobody keeps only takes room. */
export const filledColumns = (columns: readonly Column[], rows: readonly Row[]): readonly Column[] =>
  columns.filter(
    (column) => column.required || rows.some((row) => isFilled(valueIn(row, column)) || untakenText(row, column)),
  );

/** Columns of the files that the program does not know, in the order in which they first occur. */
export function strangeColumns(register: RegisterId, rows: readonly Row[]): readonly string[] {
  const known = new Set([...tableOf(register).columns.map(({ id }) => id), "lon", "lat", "geometry"]);
  const names = new Set<string>();
  for (const { extra } of rows) for (const name of Object.keys(extra ?? {})) if (!known.has(name)) names.add(name);
  return [...names];
}
