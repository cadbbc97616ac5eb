/** Records that refer to another one, and the same records referring elsewhere: what merging and splitting move along. */

import type { County } from "../county.ts";
import type { AnyRecord } from "../registers/column.ts";
import { type RegisterId, registerIds, tableOf } from "../registers/index.ts";
import { idsWritten, references } from "../registers/references.ts";
import type { Change, Put, Removal } from "./change.ts";
import { isMeantBy } from "./known.ts";
import { sameValue } from "./record-diff.ts";
import type { Loose } from "./record-problems.ts";

export interface Referrer {
  readonly register: RegisterId;
  readonly record: AnyRecord;
}

/** Columns of `from` that may hold an id of `register`. */
const columnsMeaning = (from: RegisterId, register: RegisterId): readonly string[] =>
  references.filter((it) => it.from === from && isMeantBy(it.to, register)).map(({ column }) => column);

/** Every record that writes one of these ids in a column that means this register, in the order of the shelf. */
export function referrersOf(county: County, register: RegisterId, ids: ReadonlySet<string>): readonly Referrer[] {
  return registerIds.flatMap((from) => {
    const columns = columnsMeaning(from, register);
    if (columns.length === 0) return [];
    return (county.registers[from] as readonly AnyRecord[])
      .filter((record) =>
        columns.some((column) => idsWritten(({ ...record } as Loose)[column]).some((id) => ids.has(id))),
      )
      .map((record) => ({ register: from, record }));
  });
}

/** A list keeps its order and names nobody twice. */
const cellTo = (value: unknown, from: ReadonlySet<string>, to: string): unknown => {
  if (typeof value === "string") return from.has(value) ? to : value;
  if (!Array.isArray(value)) return value;
  return [...new Set(value.map((id: string) => (from.has(id) ? to : id)))];
};

/** The record with `to` wherever it named one of `from`; where the table has no id column the id follows its key. */
function repointed(
  { register, record }: Referrer,
  target: RegisterId,
  from: ReadonlySet<string>,
  to: string,
): AnyRecord {
  const row = { ...record } as Record<string, unknown>;
  for (const column of columnsMeaning(register, target)) if (column in row) row[column] = cellTo(row[column], from, to);
  const { key, columns } = tableOf(register);
  const hasId = columns.some(({ id }) => id === "id");
  return { ...row, id: hasId ? record.id : key.map((column) => String(row[column] ?? "")).join("/") } as AnyRecord;
}

/** A value that a record had and that no record has any more. */
export interface Dropped {
  readonly register: RegisterId;
  /** The record that had it. */
  readonly id: string;
  /** Column id, `geometry`, or `extra.列名`. */
  readonly column: string;
  readonly value: unknown;
}

/** One record of two with the same key: the first one's values, and what only the second has. */
function joined(register: RegisterId, first: AnyRecord, second: AnyRecord, dropped: Dropped[]): AnyRecord {
  const record: Record<string, unknown> = { ...first };
  for (const [column, value] of Object.entries(second)) {
    if (column === "id" || value === undefined || sameValue(record[column], value)) continue;
    if (record[column] === undefined) record[column] = value;
    else dropped.push({ register, id: second.id, column, value });
  }
  return record as unknown as AnyRecord;
}

interface Repointing extends Pick<Change, "puts" | "removals"> {
  readonly dropped: readonly Dropped[];
}

/**
 * These records referring to `to` instead of `from`. Two that come to have the same key (a licence that both shops
 * hold) become one; a value of the second that differs is told as dropped.
 */
export function repoint(
  county: County,
  referrers: readonly Referrer[],
  target: RegisterId,
  from: ReadonlySet<string>,
  to: string,
): Repointing {
  const dropped: Dropped[] = [];
  const puts = new Map<string, { readonly register: RegisterId; readonly record: AnyRecord }>();
  const removals: Removal[] = [];
  for (const referrer of referrers) {
    const { register, record: was } = referrer;
    const record = repointed(referrer, target, from, to);
    const key = `${register}/${record.id}`;
    const moved = record.id !== was.id;
    const there = moved ? (puts.get(key)?.record ?? standing(county, register, record.id)) : undefined;
    puts.set(key, { register, record: there ? joined(register, there, { ...record, id: was.id }, dropped) : record });
    if (moved) removals.push({ register, id: was.id });
  }
  return { puts: [...puts.values()] as unknown as Put[], removals, dropped };
}

const standing = (county: County, register: RegisterId, id: string): AnyRecord | undefined =>
  (county.registers[register] as readonly AnyRecord[]).find((record) => record.id === id);
