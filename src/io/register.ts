/** Rows or features of a register → records, with everything that was wrong and nothing dropped. */

import { finish, type Steps } from "../domain/engine.ts";
import type { Problem } from "../domain/problems.ts";
import type { AnyRecord, Column, Geometry } from "../domain/registers/column.ts";
import { type Fault, faultOf, labelOf } from "../domain/registers/fault.ts";
import type { Records, RegisterId } from "../domain/registers/index.ts";
import type { CellReading } from "./cells.ts";
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

export interface LocatedFault {
  readonly fault: Fault;
  readonly spot: Spot;
}

/** The position that a row gives: read, or kept as it was written. */
export interface Placed {
  readonly geometry?: Geometry;
  readonly raw?: Readonly<Record<string, string>>;
  readonly faults?: readonly LocatedFault[];
}

/** How one file format answers for its rows (or features). */
export interface RowFormat<Row> {
  /** Fields and marks that the file has, in the order of the table. */
  readonly columns: readonly Column[];
  /** The file lacks a required column altogether: it was said once, and every row is held. */
  readonly lacking: boolean;
  readonly read: (row: Row, column: Column) => CellReading;
  /** The cell as it was written. */
  readonly raw: (row: Row, column: Column) => string;
  readonly place: (row: Row) => Placed;
  /** What is wrong with the row as a whole: it is held, whatever its cells say. */
  readonly damage: (row: Row) => readonly LocatedFault[] | null;
  readonly extra: (row: Row) => Readonly<Record<string, string>> | null;
  readonly cells: (row: Row) => readonly string[];
  readonly spot: (row: Row, column?: string) => Spot;
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

/** Puts one column's value into the draft. What could not be taken is kept under `extra` as it was written. */
function takeColumn<Row>(draft: Draft, format: RowFormat<Row>, row: Row, column: Column): void {
  const { value, fault } = format.read(row, column);
  const { record, faults } = draft;
  if (value !== undefined) record[column.id] = value;
  if (fault) {
    faults.push({ fault, spot: format.spot(row, column.id) });
    record["extra"] = { ...(record["extra"] as Loose), [column.id]: format.raw(row, column) };
  }
  if (!column.required || value !== undefined) return;
  draft.incomplete = true;
  if (!fault) faults.push({ fault: faultOf(column, "value-missing", ""), spot: format.spot(row, column.id) });
}

/** A mark is true or absent. */
function takeMark(record: Loose, mark: string): void {
  if (record[mark] === "yes") record[mark] = true;
  else if (record[mark] !== undefined) delete record[mark];
}

function draftOf<Row>(register: RegisterId, format: RowFormat<Row>, row: Row): Draft {
  const draft: Draft = { record: {}, faults: [], incomplete: format.lacking };
  const { record, faults } = draft;
  const { geometry, raw, faults: misplaced } = format.place(row);
  const extra = format.extra(row);
  if (extra || raw) record["extra"] = { ...extra, ...raw };
  if (misplaced) faults.push(...misplaced);
  for (const column of format.columns) takeColumn(draft, format, row, column);
  for (const { id } of columnsOf(register).marks) takeMark(record, id);
  if (geometry) record["geometry"] = geometry;
  record["id"] ??= keyOf(register, record);
  return draft;
}

/** Rows read between two looks at whether to go on: a few milliseconds of work. */
const stride = 250;

/** Reads the rows of one file. A row whose id was seen before, or that lacks something required, is held. */
export function readRows<R extends RegisterId, Row>(
  register: R,
  file: string,
  format: RowFormat<Row>,
  rows: readonly Row[],
  before: readonly Problem[],
): Reading<R> {
  return finish(rowSteps(register, file, format, rows, before));
}

/** `readRows` in steps of a few rows. */
export function* rowSteps<R extends RegisterId, Row>(
  register: R,
  file: string,
  format: RowFormat<Row>,
  rows: readonly Row[],
  before: readonly Problem[],
): Steps<Reading<R>> {
  const records: Records[R][] = [];
  const held: Held[] = [];
  const problems: Problem[] = [...before];
  const sources: Row[] = [];
  const seen = new Map<string, Row>();

  const say = (faults: readonly LocatedFault[], id?: string): Problem[] => {
    const own = faults.map(({ fault, spot }) => problemOf(fault, register, file, spot, id));
    problems.push(...own);
    return own;
  };
  const hold = (row: Row, faults: readonly LocatedFault[], id?: string) => {
    const { line } = format.spot(row);
    held.push({ register, file, line, cells: format.cells(row), problems: say(faults, id) });
  };
  const repeated = (row: Row, id: string, first: Row): LocatedFault => {
    const values = { value: id, first: format.spot(first).line };
    return {
      fault: { code: "id-duplicate", severity: "error", values },
      spot: format.spot(row, tableOf(register).key[0]),
    };
  };

  for (const [i, row] of rows.entries()) {
    if (i % stride === stride - 1) yield { done: i + 1, total: rows.length };
    const damage = format.damage(row);
    const { record, faults, incomplete } = damage
      ? { record: {} as Loose, faults: damage, incomplete: true }
      : draftOf(register, format, row);
    const id = typeof record["id"] === "string" ? record["id"] : "";
    const first = seen.get(id);
    if (incomplete) hold(row, faults, id || undefined);
    else if (first !== undefined) hold(row, [repeated(row, id, first), ...faults], id);
    else {
      seen.set(id, row);
      records.push(record as unknown as Records[R] & AnyRecord);
      sources.push(row);
      if (faults.length > 0) say(faults, id);
    }
  }
  const spot: Reading["spot"] = (index, column) => {
    const row = sources[index];
    return row === undefined ? { line: 1 } : format.spot(row, column);
  };
  return { register, file, records, held, problems, spot };
}

/** A file of which nothing could be read. */
export const noRows = <R extends RegisterId>(register: R, file: string, problems: readonly Problem[]): Reading<R> => ({
  register,
  file,
  records: [],
  held: [],
  problems,
  spot: () => ({ line: 1 }),
});

export const missingColumn = (column: Column, register: RegisterId, file: string): Problem => ({
  code: "column-missing",
  severity: "error",
  file,
  line: 1,
  register,
  path: column.id,
  values: { label: labelOf(column) },
});
