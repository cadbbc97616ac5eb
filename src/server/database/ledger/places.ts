/** Where a record stands in its register, as a number to sort by: kept by all versions of it. */

import { type Before, type ChangeRegister, ruleKey } from "../../../domain/change/change.ts";
import type { County } from "../../../domain/county.ts";
import { recordKey } from "../../../domain/lookups/by-id.ts";
import { rowsOf } from "../../../domain/lookups/rows.ts";
import type { AnyRecord } from "../../../domain/registers/column.ts";
import type { Rule } from "../../../domain/rules/rule.ts";

/** Records that one revision may append; with it a revision's places are exact in a double up to revision 4e9. */
const ROWS_A_REVISION = 2 ** 21;

/** The place of the `index`-th record that a revision appends: after all places of earlier revisions. */
export const firstPlace = (revision: number, index: number): number => revision * ROWS_A_REVISION + index;

/**
 * Strictly between two places; an old place of the same record is taken again when it lies there. After some
 * fifty records put one by one into one gap there is no number left: then `low`, and the older stands first.
 */
export function placeBetween(low: number | undefined, high: number, old: number | undefined): number {
  const floor = low ?? high - ROWS_A_REVISION;
  if (old !== undefined && old < high && old > floor) return old;
  const middle = floor + (high - floor) / 2;
  return middle < high ? middle : floor;
}

/** A record that came into a register's list: appended, or put between others. */
export type Arrival = { readonly id: string } & (
  | { readonly appended: number }
  /** Keys of the neighbours; null: none before it. */
  | { readonly after: string | null; readonly before: string }
);

interface Register {
  readonly size: number;
  key(row: number): string;
  row(key: string): number;
}

function listOf(county: County, register: ChangeRegister): Register {
  if (register === "rule") {
    const { rules } = county;
    return {
      size: rules.length,
      key: (row) => ruleKey(rules[row] as Rule),
      row: (key) => rowsOf(rules, ruleKey).of(key),
    };
  }
  const list: readonly AnyRecord[] = county.registers[register];
  return {
    size: list.length,
    key: (row) => recordKey(list[row] as AnyRecord),
    row: (key) => rowsOf(list, recordKey).of(key),
  };
}

/** The records of one register that were not there before a commit and are in `next`, in the order of the list. */
export function arrivals(next: County, register: ChangeRegister, before: readonly Before[]): Arrival[] {
  const list = listOf(next, register);
  const rows = before
    .filter((one) => one.register === register && one.record === null)
    .map(({ id }) => list.row(id))
    .filter((row) => row >= 0)
    .sort((a, b) => a - b);
  const fresh = new Set(rows);
  // Rows from here on are all new: they are appended.
  let tail = list.size;
  while (fresh.has(tail - 1)) tail--;
  return rows.map((row, index): Arrival => {
    const id = list.key(row);
    if (row >= tail) return { id, appended: index };
    let following = row + 1;
    while (fresh.has(following)) following++;
    return { id, after: row > 0 ? list.key(row - 1) : null, before: list.key(following) };
  });
}
