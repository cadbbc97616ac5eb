/**
 * Several records of one thing made one: the same shop, as two bureaus wrote it. Of each column one value is chosen,
 * lists are united, whatever referred to any of them refers to the one that stays; what is not taken is named.
 */

import { byId, type County } from "../county.ts";
import type { AnyRecord, Column } from "../registers/column.ts";
import { type RegisterId, tableOf } from "../registers/index.ts";
import type { Change, Put } from "./change.ts";
import { draftColumns } from "./draft.ts";
import { sameValue } from "./record-diff.ts";
import type { Loose } from "./record-problems.ts";
import { type Dropped, type Referrer, referrersOf, repoint } from "./repoint.ts";

/** Registers whose records can be merged and split: every record that may refer to one of theirs is at hand on the page. */
export const mergeable: readonly RegisterId[] = ["venue", "childrensHome", "protectionStation", "welfareInstitution"];

/** They are about the position beside them, and go where it goes. */
const ofPosition: readonly string[] = ["accuracy", "extent", "positionSource", "positionEnd"];

/** A column in which the records differ, with the value of each. */
export interface MergeField {
  /** Column id; `geometry`: the position with its accuracy and source. */
  readonly id: string;
  /** Null: the position. */
  readonly column: Column | null;
  /** By record in the order given; undefined: it has none. */
  readonly values: readonly { readonly from: string; readonly value: unknown }[];
  /** Id of the record whose value is taken; null: all, as one list. */
  readonly chosen: string | null;
}

export interface Merging {
  readonly register: RegisterId;
  /** Ids, at least two; the first one's values are taken unless it has none. */
  readonly ids: readonly string[];
  /** The id that stays. */
  readonly keep: string;
  /** Column id (or `geometry`) to the record whose value is taken. */
  readonly choices: ReadonlyMap<string, string>;
  readonly why: string;
}

export interface Merged {
  readonly change: Change;
  readonly fields: readonly MergeField[];
  readonly record: AnyRecord;
  readonly dropped: readonly Dropped[];
  /** Records of other registers that refer to the one that stays instead. */
  readonly moved: readonly Referrer[];
}

const loose = (record: AnyRecord): Loose => record as unknown as Loose;
const isUnited = ({ type }: Column): boolean => type === "choices" || type === "ids";

/** Accuracy as stated, metres; a position without one says least. */
const statedAccuracy = (record: AnyRecord): number => {
  const accuracy = loose(record)["accuracy"];
  return typeof accuracy === "number" ? accuracy : Number.POSITIVE_INFINITY;
};

/** The best stated position of those that have one; of equals the first. */
function firstPosition(records: readonly AnyRecord[]): string | undefined {
  const placed = records.filter(({ geometry }) => geometry !== undefined);
  return [...placed].sort((a, b) => statedAccuracy(a) - statedAccuracy(b) || 0)[0]?.id;
}

const positionOf = (record: AnyRecord): Loose =>
  Object.fromEntries(
    ["geometry", "approximate", ...ofPosition]
      .map((name) => [name, loose(record)[name]] as const)
      .filter(([, value]) => value !== undefined),
  );

const fieldValue = (record: AnyRecord, id: string): unknown => {
  if (id !== "geometry") return loose(record)[id];
  const position = positionOf(record);
  return Object.keys(position).length > 0 ? position : undefined;
};

function fieldsOf(register: RegisterId, records: readonly AnyRecord[], choices: Merging["choices"]): MergeField[] {
  const own = draftColumns(register).filter(({ id }) => id !== "id" && !ofPosition.includes(id));
  const field = (id: string, column: Column | null, first: string | undefined): MergeField[] => {
    const values = records.map((record) => ({ from: record.id, value: fieldValue(record, id) }));
    const [one] = values;
    if (one === undefined || values.every(({ value }) => sameValue(value, one.value))) return [];
    const chosen = column && isUnited(column) ? null : (choices.get(id) ?? first ?? one.from);
    return [{ id, column, values, chosen }];
  };
  const filled = (id: string) => records.find((record) => loose(record)[id] !== undefined)?.id;
  const placed = tableOf(register).geometry === "none" ? [] : field("geometry", null, firstPosition(records));
  return [...own.flatMap((column) => field(column.id, column, filled(column.id))), ...placed];
}

/** Lists in the order of the column's own values, else as they come. */
function united(column: Column, values: readonly unknown[]): readonly string[] {
  const all = new Set(values.flatMap((value) => (Array.isArray(value) ? value.map(String) : [])));
  return column.values ? Object.keys(column.values).filter((id) => all.has(id)) : [...all];
}

function withField(record: Record<string, unknown>, { id, column, values, chosen }: MergeField): void {
  if (chosen === null && column)
    record[id] = united(
      column,
      values.map(({ value }) => value),
    );
  else {
    const value = values.find(({ from }) => from === chosen)?.value;
    if (id === "geometry") {
      for (const name of ["geometry", "approximate", ...ofPosition]) delete record[name];
      Object.assign(record, value);
    } else if (value === undefined) delete record[id];
    else record[id] = value;
  }
}

/** Columns that the program does not know: of all; where two say otherwise the first one's. */
function unitedExtra(register: RegisterId, records: readonly AnyRecord[], dropped: Dropped[]): AnyRecord["extra"] {
  const extra: Record<string, string> = {};
  for (const record of records)
    for (const [name, text] of Object.entries(record.extra ?? {})) {
      if (extra[name] === undefined) extra[name] = text;
      else if (extra[name] !== text) dropped.push({ register, id: record.id, column: `extra.${name}`, value: text });
    }
  return Object.keys(extra).length > 0 ? extra : undefined;
}

const notTaken = (register: RegisterId, { id, values, chosen }: MergeField): Dropped[] => {
  if (chosen === null) return [];
  const taken = values.find(({ from }) => from === chosen)?.value;
  return values
    .filter(({ value }) => value !== undefined && !sameValue(value, taken))
    .map(({ from, value }) => ({ register, id: from, column: id, value }));
};

/** Null: fewer than two of the ids are records of the register. */
export function mergeRecords(county: County, { register, ids, keep, choices, why }: Merging): Merged | null {
  const records = [...new Set(ids)].flatMap((id) => (byId(county, register).get(id) as AnyRecord | undefined) ?? []);
  const stays = records.find(({ id }) => id === keep);
  if (records.length < 2 || !stays) return null;
  const dropped: Dropped[] = [];
  const fields = fieldsOf(register, records, choices);
  const record: Record<string, unknown> = { ...stays };
  for (const field of fields) withField(record, field);
  const extra = unitedExtra(register, records, dropped);
  if (extra) record["extra"] = extra;
  const gone = new Set(records.map(({ id }) => id).filter((id) => id !== keep));
  const moved = referrersOf(county, register, gone);
  const { puts, removals, dropped: inOthers } = repoint(county, moved, register, gone, keep);
  return {
    change: {
      why: why.trim(),
      puts: [{ register, record } as unknown as Put, ...puts],
      removals: [...[...gone].map((id) => ({ register, id })), ...removals],
    },
    fields,
    record: record as unknown as AnyRecord,
    dropped: [...fields.flatMap((field) => notTaken(register, field)), ...dropped, ...inOthers],
    moved,
  };
}
