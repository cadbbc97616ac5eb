/** Problems of a file as lines of a table: the row, what its cell says now, what may be done. */

import type { Ground } from "../../domain/import/ground.ts";
import type { Fix } from "../../domain/import/import-choices.ts";
import type { ProblemRow } from "../../domain/import/import-views.ts";
import { pairTarget } from "../../domain/import/match-columns.ts";
import { kindOf } from "../../domain/import/problem-kinds.ts";
import { blankWord, tableColumns } from "../../domain/import/problem-table.ts";
import { readingName } from "../../domain/import/reading-name.ts";
import { type Remedy, type RemedyRow, remedyOf } from "../../domain/import/remedies.ts";
import { pairTextOf } from "../../domain/import/row-spot.ts";
import type { SheetRow } from "../../domain/import/sheet.ts";
import type { Language } from "../../domain/labels.ts";
import { type Problem, problemRemedy, problemSays } from "../../domain/problems.ts";
import { plausibleReadings, readingsOf } from "../../geo/readings.ts";
import { columnNamed, columnsOf } from "../columns.ts";
import { writeCsv } from "../csv.ts";
import { defuse } from "../defuse.ts";
import { pairOfRow } from "../reading/import-rows.ts";
import { cellIn } from "../reading/read-import.ts";
import type { RowsRead } from "./read-rows.ts";

const isPair = (column: string | undefined): boolean =>
  column === "lon" || column === "lat" || column === pairTarget || column === "geometry";

export function problemRows(read: RowsRead, ground: Ground, townshipName: (id: string) => string) {
  const { matched, rowAt, held, problems } = read;
  const { matches, register } = matched;
  const places = new Map(matches.flatMap((match) => (match.column === null ? [] : [[match.column, match] as const])));
  const known = new Set(columnsOf(register).all.map(({ id }) => id));
  const readings = readingsOf(ground.box);

  const rowOf = (row: SheetRow): RemedyRow => ({
    row: row.row,
    text: (column) => cellIn(row, matched, column),
    pair: pairTextOf(row, places),
    has: (column) => known.has(column),
    get otherwise() {
      const pair = pairOfRow(row, matches);
      if (!pair) return [];
      return plausibleReadings(pair[0], pair[1], ground.box, readings).map(({ reading, at }) => {
        const township = ground.townshipAt(at);
        return { id: reading.id, name: readingName(reading), at, township: township && townshipName(township) };
      });
    },
  });
  const remedy = (problem: Problem): Remedy | null => {
    const row = problem.line === undefined ? undefined : rowAt.get(problem.line);
    return row ? remedyOf(problem, rowOf(row)) : null;
  };
  const now = ({ path }: Problem, row: SheetRow): string => {
    if (!isPair(path)) return path === undefined ? "" : cellIn(row, matched, path);
    const { lon, lat } = pairTextOf(row, places);
    return [lon, lat].filter((text) => text !== "").join(", ");
  };
  const headerOf = ({ path }: Problem): string => {
    const match =
      path === undefined ? undefined : (places.get(path) ?? (isPair(path) ? places.get(pairTarget) : undefined));
    return match?.header ?? path ?? "";
  };
  const line = (problem: Problem): ProblemRow => {
    const row = problem.line === undefined ? undefined : rowAt.get(problem.line);
    return {
      row: row?.row ?? null,
      name: row ? cellIn(row, matched, "name") : "",
      problem,
      header: headerOf(problem),
      now: row ? now(problem, row) : "",
      state: row && held.has(row.row) ? "held" : "entered",
      remedy: remedy(problem),
    };
  };
  const labelOf = (id: string): string => columnsOf(register).all.find((column) => column.id === id)?.zh ?? id;
  /** The cells that a problem is about: a position has two, unless they share one. */
  const cellsOf = (problem: Problem): readonly { readonly header: string; readonly text: string }[] => {
    const row = problem.line === undefined ? undefined : rowAt.get(problem.line);
    const { path } = problem;
    if (!row || path === undefined) return [{ header: headerOf(problem), text: "" }];
    const columns = !isPair(path) ? [path] : places.has(pairTarget) ? [pairTarget] : ["lon", "lat"];
    return columns.map((column) => ({
      header: places.get(column)?.header ?? labelOf(column),
      text: cellIn(row, matched, column),
    }));
  };
  const ofKind = (kind: string | null): readonly Problem[] =>
    kind === null ? problems : problems.filter((problem) => kindOf(problem) === kind);

  return {
    page: (kind: string | null, from: number, to: number): readonly ProblemRow[] =>
      ofKind(kind).slice(from, to).map(line),
    suggested: (kind: string | null): readonly Fix[] => ofKind(kind).flatMap((problem) => remedy(problem)?.fixes ?? []),
    filled: (kind: string, text: string): readonly Fix[] =>
      ofKind(kind).flatMap(({ line: row, path: column }) =>
        row === undefined || column === undefined ? [] : [{ row, column, text }],
      ),
    rowsOf: (kind: string): readonly number[] => [
      ...new Set(ofKind(kind).flatMap(({ line: row }) => (row !== undefined && rowAt.has(row) ? [row] : []))),
    ],
    /** The table that an officer fills in: a line for each cell that a problem is about. */
    csv: (language: Language): string => {
      const head = Object.values(tableColumns).map((column) => column[language]);
      const lines = problems.flatMap((problem) => {
        const { row, name, state } = line(problem);
        const mend = language === "zh" ? `要清空写${blankWord.zh}` : `to blank it write ${blankWord.en}`;
        const remedyText = `${problemRemedy(problem, language)}；${mend}`;
        const says = problemSays(problem, language);
        const { code, severity } = problem;
        return cellsOf(problem).map(({ header, text }) =>
          [String(row ?? problem.line ?? ""), header, name, code, severity, says, remedyText, state, text, ""].map(
            defuse,
          ),
        );
      });
      return `\uFEFF${writeCsv([head, ...lines])}`;
    },
    columnNamed: (header: string): string | null =>
      matches.find((match) => match.header === header)?.column ?? columnNamed(register, header)?.id ?? null,
    textAt: (row: number, column: string): string | null => {
      const found = rowAt.get(row);
      return found ? cellIn(found, matched, column) : null;
    },
  };
}
export type ProblemRows = ReturnType<typeof problemRows>;
