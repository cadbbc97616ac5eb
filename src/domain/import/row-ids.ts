/** Ids for rows that write none: of the record they are plainly the same as, else new ones after the county's manner. */

import type { AnyRecord } from "../registers/column.ts";
import { freshId } from "../registers/fresh-id.ts";

/** What marks a record besides its id, the surest first. */
export const marks = ["licence", "creditCode"] as const;
export type Mark = (typeof marks)[number];

export type Loose = AnyRecord & Readonly<Record<string, unknown>>;

/** Records by a mark that no other one bears; a firm with two shops has one credit code and is left out. */
export function bearersOf(records: readonly Loose[], mark: Mark): ReadonlyMap<string, Loose> {
  const one = new Map<string, Loose>();
  const several = new Set<string>();
  for (const record of records) {
    const value = record[mark];
    if (typeof value !== "string" || value === "") continue;
    if (one.has(value)) several.add(value);
    one.set(value, record);
  }
  for (const value of several) one.delete(value);
  return one;
}

export interface RowMarks {
  readonly id: string;
  readonly licence: string;
  readonly creditCode: string;
}

/** An id for each row, in order; the row's own where it writes one. No two of the given ones are alike. */
export function rowIds(rows: readonly RowMarks[], records: readonly Loose[]): readonly string[] {
  const bearers = marks.map((mark) => [mark, bearersOf(records, mark), new Map<string, number>()] as const);
  for (const row of rows)
    for (const [mark, , seen] of bearers) if (row[mark]) seen.set(row[mark], (seen.get(row[mark]) ?? 0) + 1);
  const taken = new Set([...records.map(({ id }) => id), ...rows.map(({ id }) => id)]);
  const given = new Set(rows.map(({ id }) => id).filter((id) => id !== ""));
  const next = numbersAfter(taken);
  return rows.map((row) => {
    if (row.id !== "") return row.id;
    for (const [mark, known, seen] of bearers) {
      const record = seen.get(row[mark]) === 1 ? known.get(row[mark]) : undefined;
      if (!record || given.has(record.id)) continue;
      given.add(record.id);
      return record.id;
    }
    return next();
  });
}

/** New ids one after the other, asked for the beginning and width once. */
function numbersAfter(taken: Set<string>): () => string {
  let last: string | null = null;
  return () => {
    const [, head = "N", digits = "0"] = last === null ? [] : (/^(.*?)(\d+)$/.exec(last) ?? []);
    let id = last === null ? freshId(taken) : `${head}${String(BigInt(digits) + 1n).padStart(digits.length, "0")}`;
    if (taken.has(id)) id = freshId(taken);
    taken.add(id);
    last = id;
    return id;
  };
}
