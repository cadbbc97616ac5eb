/** A record before and after, cell by cell. */

import { type RegisterId, tableOf } from "../registers/index.ts";
import type { Before, ChangeRegister } from "./change.ts";

export interface CellChange {
  /** Column id; `geometry` for the whole shape, `extra.列名` for a column that the program does not know. */
  readonly column: string;
  /** Absent before, or after: undefined. */
  readonly before: unknown;
  readonly after: unknown;
}

type Loose = Readonly<Record<string, unknown>>;

/** Equal as JSON would write them, whatever the order of names. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return a === b;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [p, q] = [a as Loose, b as Loose];
  const names = new Set([...Object.keys(p), ...Object.keys(q)]);
  return [...names].every((name) => sameValue(p[name], q[name]));
}

const cellsOf = (record: Loose): Map<string, unknown> =>
  new Map(
    Object.entries(record).flatMap(([name, value]): [string, unknown][] =>
      name === "extra"
        ? Object.entries((value ?? {}) as Loose).map(([column, text]) => [`extra.${column}`, text])
        : [[name, value]],
    ),
  );

/** Columns in the order of the table, then the shape, then whatever else there is. */
function columnOrder(register: ChangeRegister): readonly string[] {
  return register === "rule" ? [] : [...tableOf(register satisfies RegisterId).columns.map(({ id }) => id), "geometry"];
}

/** What differs; null: the record was not there, or is gone. */
export function recordDiff(
  register: ChangeRegister,
  before: Before["record"],
  after: Before["record"],
): readonly CellChange[] {
  const [was, is] = [cellsOf((before ?? {}) as Loose), cellsOf((after ?? {}) as Loose)];
  const columns = new Set([...columnOrder(register), ...was.keys(), ...is.keys()]);
  return [...columns]
    .map((column) => ({ column, before: was.get(column), after: is.get(column) }))
    .filter((it) => !sameValue(it.before, it.after));
}
