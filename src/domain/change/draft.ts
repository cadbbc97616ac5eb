/**
 * A record as it is being written in a form: every column as the text of its control, so that what was
 * typed stays on screen even where it is no number yet. A draft becomes a record and the faults of its texts.
 */

import type { Problem } from "../problems.ts";
import type { AnyRecord, Column, Geometry } from "../registers/column.ts";
import { type RegisterId, tableOf } from "../registers/index.ts";
import { sameValue } from "./record-diff.ts";

/** Text of each control by column id; `choices` and `ids` are lists. Longitude and latitude belong to the geometry. */
export type Draft = Readonly<Record<string, string | readonly string[]>>;

const isList = ({ type }: Column): boolean => type === "choices" || type === "ids";
const isNumeric = ({ type }: Column): boolean =>
  type === "integer" || type === "number" || type === "metres" || type === "degrees";

/** Columns that a form asks for, in the order of the table; a position is asked for elsewhere. */
export const draftColumns = (register: RegisterId): readonly Column[] =>
  tableOf(register).columns.filter(({ id }) => id !== "lon" && id !== "lat");

function textOf(column: Column, value: unknown): string | readonly string[] {
  if (isList(column)) return Array.isArray(value) ? value.map(String) : [];
  return value === undefined || value === null ? "" : String(value);
}

export function draftOf(register: RegisterId, record: AnyRecord | null): Draft {
  const row: Readonly<Record<string, unknown>> = record ? { ...record } : {};
  return Object.fromEntries(draftColumns(register).map((column) => [column.id, textOf(column, row[column.id])]));
}

const isEmpty = (value: string | readonly string[] | undefined): boolean =>
  value === undefined || (typeof value === "string" ? value : value.join("")).trim() === "";

/** The value of a control: a number, a text, a list; null: the text is no number. */
function cellOf(column: Column, text: string | readonly string[]): unknown {
  if (typeof text !== "string") return text.map((one) => one.trim()).filter(Boolean);
  const written = text.trim();
  if (!isNumeric(column)) return written;
  const number = Number(written.replace(/[，,](?=\d{3}(\D|$))/g, ""));
  return Number.isFinite(number) ? number : null;
}

export interface Drafted {
  readonly record: AnyRecord;
  /** Texts that are no number; `path` is the column's id. */
  readonly faults: readonly Problem[];
}

/** Of a table without an id column: the values that tell its rows apart, joined. */
const keyText = (register: RegisterId, values: Readonly<Record<string, unknown>>): string =>
  tableOf(register)
    .key.map((id) => String(values[id] ?? ""))
    .join("/");

/** What the draft says, over what the record had besides its columns (neighbour, unknown columns). */
export function recordOf(
  register: RegisterId,
  draft: Draft,
  geometry: Geometry | null,
  before: AnyRecord | null,
): Drafted {
  const faults: Problem[] = [];
  const values: Record<string, unknown> = {};
  for (const column of draftColumns(register)) {
    const text = draft[column.id];
    if (text === undefined || isEmpty(text)) continue;
    const value = cellOf(column, text);
    if (value !== null) values[column.id] = value;
    else
      faults.push({
        code: "value-number",
        severity: "error",
        register,
        path: column.id,
        values: { label: column, value: String(text) },
      });
  }
  const { geometry: was, approximate, context, extra } = before ?? ({} as Partial<AnyRecord>);
  // A shape drawn anew is no longer the one that was marked as not surveyed; where it came from says the rest.
  const kept = sameValue(was ?? null, geometry) && approximate ? { approximate } : {};
  const record = {
    ...values,
    id: keyText(register, values),
    ...(geometry ? { geometry } : {}),
    ...kept,
    ...(context ? { context } : {}),
    ...(extra ? { extra: stillUnread(extra, values) } : {}),
  };
  return { record, faults };
}

/** What a file had for a column and could not be read goes once the column is filled. */
const stillUnread = (
  extra: Readonly<Record<string, string>>,
  values: Readonly<Record<string, unknown>>,
): Readonly<Record<string, string>> => Object.fromEntries(Object.entries(extra).filter(([id]) => !(id in values)));
