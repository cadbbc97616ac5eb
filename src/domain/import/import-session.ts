/** One file on its way into a register: the questions that the page asks of the thread that holds it. */

import type { Change } from "../change/change.ts";
import type { County } from "../county.ts";
import type { Language } from "../labels.ts";
import type { Problem } from "../problems.ts";
import type { RegisterId } from "../registers/index.ts";
import type { NamedFile, ReadOptions } from "./file-reader.ts";
import type { Fix, ImportChoices } from "./import-choices.ts";
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
} from "./import-views.ts";
import type { Mapping } from "./match-columns.ts";
import type { HandedBack } from "./problem-table.ts";

export interface ImportSession {
  readonly file: FileView;
  /** The county changed meanwhile: what is asked next is asked of this one. */
  ground(county: County): Promise<void>;
  /** Null: the sheet has no header of this register. */
  columns(sheet: number, register: RegisterId, remembered: readonly Mapping[]): Promise<ColumnsView | null>;
  datum(choices: ImportChoices, options?: ReadOptions): Promise<DatumView>;
  /** What is asked below is of the rows read last. */
  rows(choices: ImportChoices, options?: ReadOptions): Promise<RowsView>;
  /** `kind` null: of every kind. In the order of the rows. */
  problems(kind: string | null, from: number, to: number): Promise<readonly ProblemRow[]>;
  /** Every remedy that is offered for a kind. */
  suggested(kind: string | null): Promise<readonly Fix[]>;
  /** One text into the cells that problems of a kind are about. */
  filled(kind: string, text: string): Promise<readonly Fix[]>;
  /** Rows that have a problem of a kind. */
  rowsOf(kind: string): Promise<readonly number[]>;
  /** The table of problems as CSV. */
  table(language: Language): Promise<string>;
  /** What a problem table, filled in, says; a problem: it is none, or cannot be read. */
  handedBack(file: NamedFile): Promise<HandedBack | { readonly refused: Problem | null }>;
  held(): Promise<HeldRows>;
  changes(choices: ImportChoices, options?: ReadOptions): Promise<ChangesView>;
  /** Of the changes asked last. */
  changeRows(list: ChangeList, from: number, to: number): Promise<readonly ChangeRow[]>;
  /** The one change that all of it is; null: nothing changes, or it cannot be made. */
  change(): Promise<Change | null>;
  /** Ends the thread. */
  close(): void;
}

export interface Importer {
  /** Reads the file; what it holds stays in the thread until the session is closed. */
  begin(file: NamedFile, county: County, options?: ReadOptions): Promise<ImportSession | { readonly refused: Problem }>;
  /** Rows that did not enter, as a CSV file that can be imported again. */
  heldCsv(held: HeldRows): string;
}
