/** One value for a column of many rows, and what it would replace, before it is written. */

import type { AnyRecord } from "../registers/column.ts";
import type { RegisterId } from "../registers/index.ts";
import type { CellEdit, CellValue } from "./cell-edits.ts";
import { type Draft, draftOf } from "./draft.ts";
import { sameValue } from "./record-diff.ts";

interface BulkFill {
  /** Rows that would get the value, in the order given. */
  readonly edits: readonly CellEdit[];
  readonly rows: number;
  /** Rows that have it already. */
  readonly same: number;
  /** Of the rows that would get it: where nothing stood. */
  readonly empty: number;
  /** Of the rows that would get it: values it replaces with their number, most frequent first. */
  readonly replaced: readonly { readonly value: CellValue; readonly rows: number }[];
}

const isEmpty = (value: CellValue): boolean => (typeof value === "string" ? value === "" : value.length === 0);

/** `written`: what the table has over its records already. `onlyEmpty`: what stands stays. */
export function bulkFill(
  register: RegisterId,
  rows: readonly AnyRecord[],
  written: ReadonlyMap<string, Draft>,
  column: string,
  value: CellValue,
  onlyEmpty: boolean,
): BulkFill {
  const edits: CellEdit[] = [];
  const replaced = new Map<string, { value: CellValue; rows: number }>();
  let [same, empty] = [0, 0];
  for (const row of rows) {
    const stands = written.get(row.id)?.[column] ?? draftOf(register, row)[column] ?? "";
    if (sameValue(stands, value)) same++;
    else if (isEmpty(stands)) {
      empty++;
      edits.push({ id: row.id, column, value });
    } else if (!onlyEmpty) {
      const key = JSON.stringify(stands);
      const known = replaced.get(key) ?? { value: stands, rows: 0 };
      known.rows++;
      replaced.set(key, known);
      edits.push({ id: row.id, column, value });
    }
  }
  return { edits, rows: rows.length, same, empty, replaced: [...replaced.values()].sort((a, b) => b.rows - a.rows) };
}
