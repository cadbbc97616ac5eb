/** The rows of a file, as an officer decided so far: records, rows held, and every problem at its cell. */

import type { County } from "../../domain/county.ts";
import { asPart, type Steps } from "../../domain/engine.ts";
import { detectDatum } from "../../domain/import/detect-datum.ts";
import { type FixedSheet, fixedSheet } from "../../domain/import/fixed-sheet.ts";
import type { Ground } from "../../domain/import/ground.ts";
import { holdSteps } from "../../domain/import/hold-invalid.ts";
import type { ImportChoices } from "../../domain/import/import-choices.ts";
import type { RowsView } from "../../domain/import/import-views.ts";
import { problemKinds } from "../../domain/import/problem-kinds.ts";
import type { Loose } from "../../domain/import/row-ids.ts";
import type { SheetRow } from "../../domain/import/sheet.ts";
import { changeOf, planSteps } from "../../domain/import/what-changes.ts";
import type { Problem } from "../../domain/problems.ts";
import { columnsOf, tableOf } from "../columns.ts";
import { type ImportReading, importSteps, type MatchedSheet } from "../reading/read-import.ts";
import { checkSteps } from "../reading/row-checks.ts";
import { rowReadings } from "./row-readings.ts";

export interface RowsRead {
  readonly matched: MatchedSheet;
  readonly reading: ImportReading;
  /** What enters: records of the reading less those that the register would refuse. */
  readonly records: readonly Loose[];
  /** Row of each of them. */
  readonly lines: readonly number[];
  /** Rows that do not enter, and why; none: the officer holds them. */
  readonly held: ReadonlyMap<number, readonly Problem[]>;
  readonly problems: readonly Problem[];
  readonly rowAt: ReadonlyMap<number, SheetRow>;
  readonly fixed: FixedSheet;
}

/** In the order of the rows; of the file as a whole first. */
const inOrder = (problems: readonly Problem[]): readonly Problem[] =>
  [...problems].sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));

/** What the register would refuse, at its row in the file; what was told already is not told again. */
function* refusals(
  county: County,
  reading: ImportReading,
  lineOf: ReadonlyMap<string, number>,
): Steps<Map<number, Problem[]>> {
  const records = reading.records as readonly unknown[] as readonly Loose[];
  const plan = yield* asPart(planSteps(county, reading.register, records), 0, 1, 2);
  const change = changeOf(plan, { file: reading.file, hash: "", gone: [] });
  const found = new Map<number, Problem[]>();
  if (!change) return found;
  for (const [id, problems] of (yield* asPart(holdSteps(county, change), 1, 2, 2)).refused) {
    const line = lineOf.get(id);
    if (line === undefined) continue;
    const own = problems.map((problem): Problem => {
      const path = problem.path?.split("/")[3];
      return { ...problem, file: reading.file, line, ...(path !== undefined && { path }) };
    });
    found.set(line, own);
  }
  return found;
}

export function* readImportRows(
  sheet: MatchedSheet,
  choices: ImportChoices,
  county: County,
  ground: Ground,
): Steps<RowsRead> {
  const { register } = sheet;
  const { data } = sheet.header;
  const fixed = fixedSheet(data, sheet.matches, choices.fixes, columnsOf(register).all);
  const aside = new Set(choices.held);
  const rows = fixed.rows.filter(({ row }) => !aside.has(row));
  const matched: MatchedSheet = { ...sheet, matches: fixed.matches, header: { ...sheet.header, data: rows } };
  const { wayOf } = detectDatum([], ground);
  const total = 4 * rows.length;
  const steps = importSteps(matched, county, rowReadings(wayOf, choices.readings, fixed.readings));
  const reading = yield* asPart(steps, 0, total / 2, total);
  const checks = yield* asPart(checkSteps(reading, county), total / 2, (3 * total) / 4, total);
  const lineOf = new Map(reading.records.map(({ id }, i) => [id, reading.spot(i).line]));
  const refused = yield* asPart(refusals(county, reading, lineOf), (3 * total) / 4, total, total);
  const told = new Set([...reading.problems, ...checks].map(({ line, code, path }) => `${line} ${code} ${path}`));
  const more = [...refused.values()].flat().filter(({ line, code, path }) => !told.has(`${line} ${code} ${path}`));
  const kept = reading.records.flatMap((record, i) => {
    const { line } = reading.spot(i);
    return refused.has(line) ? [] : [{ record: record as unknown as Loose, line }];
  });
  const held = new Map<number, readonly Problem[]>([
    ...choices.held.map((row) => [row, []] as const),
    ...reading.held.map(({ line, problems }) => [line, problems] as const),
    ...refused,
  ]);
  return {
    matched,
    reading,
    records: kept.map(({ record }) => record),
    lines: kept.map(({ line }) => line),
    held,
    problems: inOrder([...reading.problems, ...checks, ...more]),
    rowAt: new Map(fixed.rows.map((row) => [row.row, row])),
    fixed,
  };
}

/** A record that is to be completed: a text of the file could not be taken, or it stands nowhere yet. */
function isWaiting(record: Loose, known: ReadonlySet<string>, placed: boolean): boolean {
  if (placed && record.geometry === undefined) return true;
  return Object.keys(record.extra ?? {}).some((column) => known.has(column));
}

export function rowsView({ reading, records, held, problems, rowAt }: RowsRead): RowsView {
  const { register } = reading;
  const known = new Set(columnsOf(register).all.map(({ id }) => id));
  const placed = tableOf(register).geometry !== "none";
  const errors = problems.filter(({ severity }) => severity === "error").length;
  return {
    rows: rowAt.size,
    entered: records.length,
    held: held.size,
    waiting: records.filter((record) => isWaiting(record, known, placed)).length,
    kinds: problemKinds(problems),
    errors,
    warnings: problems.length - errors,
  };
}
