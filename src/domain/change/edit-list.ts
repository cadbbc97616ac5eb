/** Records put into a register's list and taken out of it, as a new list. */

import { carryRows, rowsOf } from "../lookups/rows.ts";

/** What stood under a key; `row`: where a record stood that was taken out. */
export interface Stood<T> {
  readonly key: string;
  readonly record: T | null;
  readonly row?: number;
}

export interface ListEdit<T> {
  readonly list: readonly T[];
  /** Each key touched once, in the order of puts, then removals. */
  readonly before: readonly Stood<T>[];
}

export interface ListPut<T> {
  readonly key: string;
  readonly record: T;
  readonly at?: number;
}

type Placed = [key: string, row: number];

/** Records that are new, lowest row first, so that several put back together stand as they stood; then those without a row. */
function withAdded<T>(
  list: readonly T[],
  added: readonly ListPut<T>[],
): { list: readonly T[]; placed: Placed[]; inserted: number } {
  const placed: Placed[] = [];
  const wanted = added.filter(({ at }) => at !== undefined).sort((a, b) => (a.at ?? 0) - (b.at ?? 0));
  let filled = list;
  if (wanted.length > 0) {
    const mixed: T[] = [];
    let next = 0;
    for (const { key, record, at = 0 } of wanted) {
      while (mixed.length < at && next < list.length) mixed.push(list[next++] as T);
      placed.push([key, mixed.length]);
      mixed.push(record);
    }
    while (next < list.length) mixed.push(list[next++] as T);
    filled = mixed;
  }
  const appended = added.filter(({ at }) => at === undefined);
  for (const [i, { key }] of appended.entries()) placed.push([key, filled.length + i]);
  // One copy at its full length: pushing onto a long list would make it grow by half.
  if (appended.length > 0) filled = filled.concat(appended.map(({ record }) => record));
  return { list: filled, placed, inserted: wanted.length };
}

/**
 * A put takes the row of its key; without one it is appended, or stands at row `at`. Of a key put twice the
 * last one holds; a removal comes after all puts, and of an unknown key removes nothing.
 */
export function editList<T>(
  from: readonly T[],
  keyOf: (record: T) => string,
  puts: readonly ListPut<T>[],
  removals: readonly string[],
): ListEdit<T> {
  const rows = rowsOf(from, keyOf);
  const before = new Map<string, Stood<T>>();
  const gone = new Set(removals);
  let edited: T[] | null = null;
  const added: ListPut<T>[] = [];
  for (const [key, put] of new Map(puts.map((it) => [it.key, it]))) {
    const row = rows.of(key);
    before.set(key, { key, record: row < 0 ? null : (from[row] as T) });
    if (row >= 0) {
      edited ??= from.slice();
      edited[row] = put.record;
    } else if (!gone.has(key)) added.push(put);
  }
  const taken = new Set<number>();
  for (const key of gone) {
    const row = rows.of(key);
    before.set(key, row < 0 ? { key, record: null } : { key, record: from[row] as T, row });
    if (row >= 0) taken.add(row);
  }
  const kept = edited ?? from;
  const left = taken.size > 0 ? kept.filter((_, row) => !taken.has(row)) : kept;
  const { list, placed, inserted } = withAdded(left, added);
  carryRows(from, list, placed, taken.size + inserted);
  return { list, before: [...before.values()] };
}
