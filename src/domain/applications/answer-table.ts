/** What is appended to the officer's own spreadsheet: headers, and a cell under each for every row that was asked. */

/** A number is written as a number; a text is never a formula; null: an empty cell. */
export type AnswerCell = string | number | null;

export interface AnswerTable {
  readonly headers: readonly string[];
  readonly rows: readonly {
    /** As the spreadsheet counts it. */
    readonly row: number;
    readonly cells: readonly AnswerCell[];
  }[];
}

/** Decimals of the numbers, by header: what a distance is right to. */
export const numberText = (value: number): string => String(Number(value.toFixed(9)));

/** Every header of ours begins so: a file that was answered before is known by it. */
export const headerMarks = { zh: "预审·", en: "sapling_" } as const;

export const isAnswerHeader = (header: string): boolean =>
  Object.values(headerMarks).some((mark) => header.trim().startsWith(mark));
