/**
 * A spreadsheet as read, its columns matched, held against a county: in which coordinates it is, and, once that is
 * settled, its records with every problem. The steps may be run in a worker and left at any of them.
 */

import type { County } from "../../domain/county.ts";
import { accuracyOf, byId } from "../../domain/county.ts";
import { asPart, finish, type Progress, type Steps } from "../../domain/engine.ts";
import { type DatumAnswer, type DatumRow, detectDatum } from "../../domain/import/detect-datum.ts";
import type { Ground } from "../../domain/import/ground.ts";
import { findHeader, type HeaderRow, headerReach } from "../../domain/import/header-row.ts";
import { type ColumnMatch, kindOfFile, type Mapping, matchColumns } from "../../domain/import/match-columns.ts";
import type { Loose } from "../../domain/import/row-ids.ts";
import { rowIds } from "../../domain/import/row-ids.ts";
import type { Sheet, SheetRow } from "../../domain/import/sheet.ts";
import type { Problem } from "../../domain/problems.ts";
import type { Records, RegisterId } from "../../domain/registers/index.ts";
import { accuracyThrough } from "../../geo/datum.ts";
import type { Reading as DatumReading } from "../../geo/readings.ts";
import { columnsOf, tableOf } from "../columns.ts";
import { missingColumn, type Reading, rowSteps } from "../register.ts";
import { importFormat, pairOfRow } from "./import-rows.ts";
import { unchanged } from "./on-the-spot.ts";

/** Rows between two looks at whether to go on: a few milliseconds of work. */
const stride = 250;

/** One sheet with its header found and its columns matched. */
export interface MatchedSheet {
  readonly register: RegisterId;
  readonly file: string;
  readonly sheet: Sheet;
  readonly header: HeaderRow;
  readonly matches: readonly ColumnMatch[];
  /** Of the file as a whole, and rows whose quotes do not pair. */
  readonly problems: readonly Problem[];
}

/** Values of a column that are looked at to tell what it is. */
const looked = 200;

/** One sheet as a sheet of this register; null: no row of it names a column. */
export function matchOne(
  register: RegisterId,
  sheet: Sheet,
  file: string,
  remembered: readonly Mapping[] = [],
  problems: readonly Problem[] = [],
): MatchedSheet | null {
  const { all } = columnsOf(register);
  const header = findHeader(sheet, all);
  if (!header) return null;
  const { headers, data } = header;
  const mapping = remembered.find((one) => one.register === register && one.kind === kindOfFile(headers));
  const valuesOf = (index: number) => data.slice(0, looked).map(({ cells }) => cells[index] ?? "");
  const matches = matchColumns({ columns: all, headers, valuesOf, ...(mapping && { remembered: mapping }) });
  return { register, file, sheet, header, matches, problems };
}

/** How many headers mean a column. */
export const knownOf = ({ matches }: MatchedSheet): number => matches.filter(({ column }) => column !== null).length;

export const headerMissing = (register: RegisterId, file: string): Problem => {
  const values = { value: headerReach };
  return { code: "header-missing", severity: "error", file, line: 1, register, values };
};

/** The sheet that names most columns of the register, and what its headers mean; a problem: no header anywhere. */
export function matchSheet(
  register: RegisterId,
  { sheets, problems }: { readonly sheets: readonly Sheet[]; readonly problems: readonly Problem[] },
  file: string,
  remembered: readonly Mapping[] = [],
): MatchedSheet | { readonly refused: Problem } {
  let best: MatchedSheet | null = null;
  for (const sheet of sheets) {
    const matched = matchOne(register, sheet, file, remembered, problems);
    if (matched && knownOf(matched) > (best ? knownOf(best) : 0)) best = matched;
  }
  return best ?? { refused: headerMissing(register, file) };
}

/** The text of a column in a row; empty where the file has none. */
export const cellIn = (row: SheetRow, { matches }: MatchedSheet, column: string): string => {
  const match = matches.find((one) => one.column === column);
  return match ? (row.cells[match.index] ?? "") : "";
};

/** Rows with a pair of numbers, and what they say of where that is. A register without positions has none. */
export function* datumRows(matched: MatchedSheet, ground: Ground): Steps<readonly DatumRow[]> {
  const { register, header, matches } = matched;
  const rows: DatumRow[] = [];
  if (tableOf(register).geometry === "none") return rows;
  for (const [i, row] of header.data.entries()) {
    if (i % stride === stride - 1) yield progress(i + 1, header.data.length);
    const pair = pairOfRow(row, matches);
    if (!pair) continue;
    const township = ground.townshipNamed(cellIn(row, matched, "township"));
    const known = ground.knownAt(register, cellIn(row, matched, "id"), cellIn(row, matched, "name"));
    rows.push({ row: row.row, pair, township, known });
  }
  return rows;
}

/** What the rows say of their coordinates. */
export const datumOfSheet = (matched: MatchedSheet, ground: Ground): DatumAnswer =>
  detectDatum(finish(datumRows(matched, ground)), ground);

export interface ImportReading<R extends RegisterId = RegisterId> extends Reading<R> {
  /** Rows of data: always records and held rows together. */
  readonly rows: number;
}

/** Records in WGS 84, their doubt grown by what their conversion adds. */
export function* importSteps(
  matched: MatchedSheet,
  county: County,
  readingOf: (pair: readonly [number, number], row: SheetRow) => DatumReading | null,
): Steps<ImportReading> {
  const { register, file, sheet, header, matches } = matched;
  const { data } = header;
  const pairs = new Map<SheetRow, DatumReading | null>();
  for (const [i, row] of data.entries()) {
    const pair = pairOfRow(row, matches);
    pairs.set(row, pair ? readingOf(pair, row) : null);
    if (i % stride === stride - 1) yield progress(i + 1, 3 * data.length);
  }
  const ids = idsOf(matched, county);
  const format = importFormat({
    register,
    matches,
    from1904: sheet.from1904 === true,
    datumOf: (row) => pairs.get(row) ?? null,
    idOf: ids && ((row) => ids.get(row) ?? ""),
  });
  const present = new Set(matches.map(({ column }) => column));
  const lacking = columnsOf(register).fields.filter(({ id, required }) => required && id !== "id" && !present.has(id));
  const before = lacking.map((column) => ({ ...missingColumn(column, register, file), line: header.row }));
  const rows = rowSteps(register, file, format, data, [...matched.problems, ...before]);
  const read = yield* asPart(rows, data.length, 2 * data.length, 3 * data.length);
  const rowAt = new Map(data.map((row) => [row.row, row]));
  const standing = byId(county, register) as ReadonlyMap<string, unknown>;
  const converted = (record: Records[RegisterId], i: number): Records[RegisterId] => {
    const row = rowAt.get(read.spot(i).line);
    const reading = (row && pairs.get(row)) ?? null;
    // Degrees of WGS 84 are taken to the last digit.
    if (!reading || !record.geometry || reading.datum === "wgs84") return record;
    const loose = record as unknown as Loose;
    const same = unchanged(loose, standing.get(loose.id) as Loose | undefined, reading);
    if (same) return same;
    return reading.accuracy === 0 ? record : doubted(loose, county, reading.accuracy);
  };
  const records: Records[RegisterId][] = [];
  for (const [i, record] of read.records.entries()) {
    records.push(converted(record, i));
    if (i % stride === stride - 1) yield progress(2 * data.length + i + 1, 3 * data.length);
  }
  return { ...read, records, rows: data.length };
}

const progress = (done: number, total: number): Progress => ({ done, total });

function doubted(record: Loose, county: County, adds: number): Records[RegisterId] {
  const accuracy = accuracyThrough(accuracyOf(record as Parameters<typeof accuracyOf>[0], county.pack), adds);
  return { ...record, accuracy: Math.round(accuracy * 100) / 100 } as unknown as Records[RegisterId];
}

function idsOf(matched: MatchedSheet, county: County): ReadonlyMap<SheetRow, string> | null {
  const { register, header } = matched;
  if (!columnsOf(register).fields.some(({ id }) => id === "id")) return null;
  const { data } = header;
  const rows = data.map((row) => ({
    id: cellIn(row, matched, "id"),
    licence: cellIn(row, matched, "licence"),
    creditCode: cellIn(row, matched, "creditCode"),
  }));
  const ids = rowIds(rows, county.registers[register] as readonly unknown[] as readonly Loose[]);
  return new Map(data.map((row, i) => [row, ids[i] ?? ""]));
}
