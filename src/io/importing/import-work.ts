/** One file held in a thread, and every question that the page has about it. Nothing of it is guessed twice. */

import type { Change } from "../../domain/change/change.ts";
import { byId, type County } from "../../domain/county.ts";
import type { Steps } from "../../domain/engine.ts";
import type { NamedFile, SheetsReading } from "../../domain/import/file-reader.ts";
import { fixedSheet } from "../../domain/import/fixed-sheet.ts";
import { type Ground, groundOf } from "../../domain/import/ground.ts";
import type { Fix, ImportChoices } from "../../domain/import/import-choices.ts";
import type {
  ChangeList,
  ChangeRow,
  ChangesView,
  ColumnsView,
  DatumView,
  FileView,
  HeldRows,
  ProblemRow,
  RowsView,
} from "../../domain/import/import-views.ts";
import { kindOfFile, type Mapping } from "../../domain/import/match-columns.ts";
import { type HandedBack, readProblemTable } from "../../domain/import/problem-table.ts";
import type { Language } from "../../domain/labels.ts";
import type { Problem } from "../../domain/problems.ts";
import type { RegisterId } from "../../domain/registers/index.ts";
import { columnsOf } from "../columns.ts";
import { type MatchedSheet, matchOne } from "../reading/read-import.ts";
import { readSheets } from "../reading/read-sheets.ts";
import { type ImportChanges, importChanges } from "./changes.ts";
import { columnsView } from "./columns-view.ts";
import { datumView } from "./datum-view.ts";
import { guessRegisters } from "./guess-register.ts";
import { type ProblemRows, problemRows } from "./problem-rows.ts";
import { type RowsRead, readImportRows, rowsView } from "./read-rows.ts";

type Read = Exclude<SheetsReading, { readonly refused: Problem }>;

export interface ImportWork {
  readonly file: FileView;
  ground(county: County): void;
  columns(sheet: number, register: RegisterId, remembered: readonly Mapping[]): ColumnsView | null;
  datum(choices: ImportChoices): Steps<DatumView>;
  rows(choices: ImportChoices): Steps<RowsView>;
  problems(kind: string | null, from: number, to: number): readonly ProblemRow[];
  suggested(kind: string | null): readonly Fix[];
  filled(kind: string, text: string): readonly Fix[];
  rowsOf(kind: string): readonly number[];
  table(language: Language): string;
  handedBack(file: NamedFile): Promise<HandedBack | { readonly refused: Problem | null }>;
  held(): HeldRows;
  changes(choices: ImportChoices): Steps<ChangesView>;
  changeRows(list: ChangeList, from: number, to: number): readonly ChangeRow[];
  change(): Change | null;
}

/** What decides how the rows are read; the rest decides only what becomes of them. */
const sameRows = (a: ImportChoices, b: ImportChoices): boolean =>
  a.sheet === b.sheet &&
  a.register === b.register &&
  JSON.stringify([a.columns, a.readings, a.held, a.fixes]) === JSON.stringify([b.columns, b.readings, b.held, b.fixes]);

function fileView(read: Read, file: string, hash: string): FileView {
  const guesses = read.sheets.map((sheet) => guessRegisters(sheet, file));
  const best = guesses.reduce((at, { score }, i) => (score > (guesses[at]?.score ?? 0) ? i : at), 0);
  const sheets = guesses.map(({ name, rows, registers }) => ({ name, rows, registers }));
  return { file, format: read.format, hash, sheets, best };
}

/** Throws for questions about rows that were not read: the page asks in order. */
export function importWork(read: Read, name: string, hash: string, begun: County): ImportWork {
  let county = begun;
  let ground: Ground | null = null;
  let last: { choices: ImportChoices; rows: RowsRead; problems: ProblemRows } | null = null;
  let changes: ImportChanges | null = null;

  const here = (): Ground => {
    ground ??= groundOf(county);
    return ground;
  };
  const townshipName = (id: string): string => byId(county, "township").get(id)?.name ?? id;

  function matchedBy({ sheet: at, register, columns }: ImportChoices): MatchedSheet {
    const sheet = read.sheets[at];
    const matched = sheet && matchOne(register, sheet, name, [], read.problems);
    if (!matched) throw new Error(`sheet ${at} has no header of ${register}`);
    const matches = matched.matches.map((match) => ({ ...match, column: columns[match.index] ?? null }));
    return { ...matched, matches };
  }
  function* rowsBy(choices: ImportChoices): Steps<NonNullable<typeof last>> {
    if (last && sameRows(last.choices, choices)) return last;
    const rows = yield* readImportRows(matchedBy(choices), choices, county, here());
    last = { choices, rows, problems: problemRows(rows, here(), townshipName) };
    return last;
  }
  const known = (): NonNullable<typeof last> => {
    if (!last) throw new Error("no rows were read");
    return last;
  };

  return {
    file: fileView(read, name, hash),
    ground: (next) => {
      county = next;
      ground = null;
      last = null;
      changes = null;
    },
    columns: (at, register, remembered) => {
      const sheet = read.sheets[at];
      const matched = sheet && matchOne(register, sheet, name, remembered, read.problems);
      return matched ? columnsView(matched, kindOfFile(matched.header.headers)) : null;
    },
    *datum(choices) {
      const matched = matchedBy(choices);
      const { rows, matches } = fixedSheet(
        matched.header.data,
        matched.matches,
        choices.fixes,
        columnsOf(choices.register).all,
      );
      return yield* datumView({ ...matched, matches, header: { ...matched.header, data: rows } }, here(), read.format);
    },
    *rows(choices) {
      return rowsView((yield* rowsBy(choices)).rows);
    },
    problems: (kind, from, to) => known().problems.page(kind, from, to),
    suggested: (kind) => known().problems.suggested(kind),
    filled: (kind, text) => known().problems.filled(kind, text),
    rowsOf: (kind) => known().problems.rowsOf(kind),
    table: (language) => known().problems.csv(language),
    handedBack: async (file) => {
      const table = await readSheets(file.bytes, file.name);
      if ("refused" in table) return table;
      const { columnNamed, textAt } = known().problems;
      return readProblemTable(table.sheets, { columnOf: columnNamed, textAt }) ?? { refused: null };
    },
    held: () => {
      const { rows } = known();
      const headers = rows.matched.matches.map(({ header }) => header);
      const held = [...rows.held].sort(([a], [b]) => a - b);
      return {
        headers,
        rows: held.map(([row, problems]) => ({ row, cells: rows.rowAt.get(row)?.cells ?? [], problems })),
      };
    },
    *changes(choices) {
      const { rows } = yield* rowsBy(choices);
      changes = yield* importChanges(rows, choices, county, { name, hash });
      return changes.view;
    },
    changeRows: (list, from, to) => changes?.rows(list, from, to) ?? [],
    change: () => changes?.change ?? null,
  };
}
