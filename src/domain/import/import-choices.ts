/** What an officer decides about a file on its way into a register. All of it together gives one change. */

import type { RegisterId } from "../registers/index.ts";

/** In place of a column: the reading by which this row's numbers are taken (`Reading.id`). */
export const readingColumn = "@reading";

/** What a cell is to say instead of what the file says. Later ones hold. */
export interface Fix {
  /** As the spreadsheet counts it. */
  readonly row: number;
  /** Column id, or `readingColumn`. */
  readonly column: string;
  /** Empty: the cell is left blank. */
  readonly text: string;
}

export interface ImportChoices {
  /** Place in the file's list of sheets. */
  readonly sheet: number;
  readonly register: RegisterId;
  /** For each header a column id, `pairTarget`, or null: kept as it is. */
  readonly columns: readonly (string | null)[];
  /** Reading id by the way in which rows are written; a way without one keeps its numbers as text. */
  readonly readings: Readonly<Record<string, string>>;
  readonly fixes: readonly Fix[];
  /** Rows that are not to enter now. */
  readonly held: readonly number[];
  /** By row: the id of the standing record that it is; empty: it is a new one. */
  readonly pairs: Readonly<Record<number, string>>;
  /** Are records that are not in the file gone? */
  readonly gone: boolean;
}
