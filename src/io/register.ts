/** Rows or features of a register → records, with everything that was wrong and nothing dropped. */

import type { Problem } from "../domain/problems.ts";
import type { AnyRecord, Column, Geometry } from "../domain/registers/column.ts";
import type { Records, RegisterId } from "../domain/registers/index.ts";
import type { CellReading, Fault } from "./cells.ts";
import { faultOf, labelOf } from "./cells.ts";
import { columnsOf, tableOf } from "./columns.ts";

/** Where in a file something stands. */
export interface Spot {
  readonly line: number;
  readonly column?: number;
  readonly path?: string;
}

/** A row that could not become a record: kept, with what is wrong. */
export interface Held {
  readonly register: RegisterId;
  readonly file: string;
  readonly line: number;
  readonly cells: readonly string[];
  readonly problems: readonly Problem[];
}

export interface Reading<R extends RegisterId = RegisterId> {
  readonly register: R;
  readonly file: string;
  readonly records: readonly Records[R][];
  readonly held: readonly Held[];
  /** Of the file, of its records and of what is held. */
  readonly problems: readonly Problem[];
  /** Where record `index`, or one column of it, stands in the file. */
  readonly spot: (index: number, column?: string) => Spot;
}

/** What one row or feature says, whatever its format. */
export interface RawRow {
  readonly cells: () => readonly string[];
  /** Reading of one column; undefined: the file has no such column. */
  readonly read: (column: Column) => { readonly reading: CellReading; readonly raw: string } | undefined;
  readonly geometry: { readonly geometry?: Geometry; readonly raw?: Readonly<Record<string, string>> };
  /** Faults found before the columns are read: of the geometry, of the row as a whole. */
  readonly faults: readonly LocatedFault[];
  /** The row is damaged as a whole: held, whatever its cells say. */
  readonly damaged?: boolean;
  readonly extra: Readonly<Record<string, string>>;
  readonly spot: (column?: string) => Spot;
}

export interface LocatedFault {
  readonly fault: Fault;
  readonly spot: Spot;
}

export const problemOf = (fault: Fault, register: RegisterId, file: string, spot: Spot, id?: string): Problem => ({
  code: fault.code,
  severity: fault.severity,
  file,
  ...spot,
  register,
  ...(id !== undefined && { id }),
  values: fault.values,
});

type Loose = Record<string, unknown>;

/** `id` of a record whose table has none: its key columns, joined. */
function keyOf(register: RegisterId, record: Loose): string {
  const { key } = tableOf(register);
  return key.map((column) => String(record[column] ?? "")).join("/");
}

interface Draft {
  readonly record: Loose;
  readonly faults: LocatedFault[];
  /** A required column is empty or cannot be taken. */
  incomplete: boolean;
}

function takeColumn(draft: Draft, row: RawRow, column: Column, extra: Record<string, string>): void {
  const found = row.read(column);
  const { value, fault } = found?.reading ?? {};
  if (value !== undefined) draft.record[column.id] = value;
  if (fault) {
    draft.faults.push({ fault, spot: row.spot(column.id) });
    // What could not be taken is kept as it was written.
    extra[column.id] = found?.raw ?? "";
  }
  if (column.required && value === undefined) {
    draft.incomplete = true;
    if (found && !fault) draft.faults.push({ fault: faultOf(column, "value-missing", ""), spot: row.spot(column.id) });
  }
}

function takeMark(draft: Draft, row: RawRow, column: Column, extra: Record<string, string>): void {
  takeColumn(draft, row, column, extra);
  if (draft.record[column.id] === "yes") draft.record[column.id] = true;
  else delete draft.record[column.id];
}

function draftOf(register: RegisterId, row: RawRow): Draft {
  const draft: Draft = { record: {}, faults: [...row.faults], incomplete: row.damaged === true };
  const extra: Record<string, string> = { ...row.extra, ...row.geometry.raw };
  if (!row.damaged) for (const column of columnsOf(register).fields) takeColumn(draft, row, column, extra);
  const { record } = draft;
  record["id"] ??= keyOf(register, record);
  if (row.geometry.geometry) record["geometry"] = row.geometry.geometry;
  for (const column of columnsOf(register).marks) takeMark(draft, row, column, extra);
  if (Object.keys(extra).length > 0) record["extra"] = extra;
  return draft;
}

/** Gathers rows of one file. `required` columns that the whole file lacks are said once, by the caller. */
export function collector<R extends RegisterId>(register: R, file: string) {
  const records: Records[R][] = [];
  const held: Held[] = [];
  const problems: Problem[] = [];
  const spots: RawRow["spot"][] = [];
  const seen = new Map<string, RawRow["spot"]>();

  const hold = (row: RawRow, faults: readonly LocatedFault[], id?: string) => {
    const own = faults.map(({ fault, spot }) => problemOf(fault, register, file, spot, id));
    problems.push(...own);
    held.push({ register, file, line: row.spot().line, cells: row.cells(), problems: own });
  };

  const add = (row: RawRow): void => {
    const { record, faults, incomplete } = draftOf(register, row);
    const id = String(record["id"]);
    if (incomplete) {
      hold(row, faults, record["id"] ? id : undefined);
      return;
    }
    const first = seen.get(id);
    if (first) {
      const spot = row.spot(tableOf(register).key[0]);
      const fault: Fault = { code: "id-duplicate", severity: "error", values: { value: id, first: first().line } };
      hold(row, [{ fault, spot }, ...faults], id);
      return;
    }
    seen.set(id, row.spot);
    problems.push(...faults.map(({ fault, spot }) => problemOf(fault, register, file, spot, id)));
    records.push(record as unknown as Records[R] & AnyRecord);
    spots.push(row.spot);
  };

  const done = (before: readonly Problem[]): Reading<R> => ({
    register,
    file,
    records,
    held,
    problems: [...before, ...problems],
    spot: (index, column) => spots[index]?.(column) ?? { line: 1 },
  });

  return { add, done };
}

export const missingColumn = (column: Column, register: RegisterId, file: string): Problem => ({
  code: "column-missing",
  severity: "error",
  file,
  line: 1,
  register,
  path: column.id,
  values: { label: labelOf(column) },
});
