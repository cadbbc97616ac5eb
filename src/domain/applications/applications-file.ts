/** A dropped file of applications: what it was understood as, and the same file with its answers. */

import type { NamedFile, ReadOptions } from "../import/file-reader.ts";
import type { ColumnMatch } from "../import/match-columns.ts";
import type { FileFormat } from "../import/sheet.ts";
import type { Problem } from "../problems.ts";
import type { AnswerTable } from "./answer-table.ts";
import type { ApplicationRow } from "./application.ts";

/** What an officer says of a file where it was understood otherwise. */
export interface FileChoice {
  /** Absent: the sheet that names most columns. */
  readonly sheet?: string;
  /** Column of the header (from 0) → id of a venue's column, `pairTarget`, or null to take it for none. */
  readonly columns?: Readonly<Record<number, string | null>>;
}

export interface HeaderMatch extends ColumnMatch {
  /** The first few values under it. */
  readonly values: readonly string[];
}

export interface ApplicationsFile {
  readonly format: FileFormat;
  readonly sheets: readonly string[];
  readonly sheet: string;
  /** As the spreadsheet counts it. */
  readonly headerRow: number;
  /** Columns of an earlier answer are not among them. */
  readonly headers: readonly HeaderMatch[];
  readonly rows: readonly ApplicationRow[];
}

export type ApplicationsReading = ApplicationsFile | { readonly refused: Problem };

export interface AnsweredFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** It could not be kept in its own format (an old workbook): cells are kept, formats may not be. */
  readonly isConverted: boolean;
}

/** Reads and answers beside the page; whatever a file holds is an answer, never an error. */
export interface ApplicationsReader {
  applications(file: NamedFile, choice: FileChoice, options?: ReadOptions): Promise<ApplicationsReading>;
  /** `choice`: as it was read. */
  answered(
    file: NamedFile,
    choice: FileChoice,
    table: AnswerTable,
    options?: ReadOptions,
  ): Promise<AnsweredFile | { readonly refused: Problem }>;
}
