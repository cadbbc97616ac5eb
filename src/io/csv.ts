/** Text of a CSV file ⇄ rows of cells. Knows nothing of registers. */

import Papa from "papaparse";
import type { Problem } from "../domain/problems.ts";

export interface CsvRow {
  /** From 1: the line of the file on which the row begins (a quoted cell may hold line breaks). */
  readonly line: number;
  readonly cells: readonly string[];
  /** Its quotes do not pair: the cells are the bare pieces between separators. */
  readonly damaged?: true;
}

export interface CsvReading {
  readonly rows: readonly CsvRow[];
  readonly problems: readonly Problem[];
}

const separators = [",", "\t", ";"] as const;

/** Titles above a header have no separator: so many lines are looked at for the first that has one. */
const titleLines = 30;

/** The separator that stands most often in the first line that has any; a comma when none does. */
export function separatorOf(text: string): string {
  const head =
    text
      .slice(0, 100_000)
      .split(/[\r\n]+/, titleLines)
      .find((line) => /[,\t;]/.test(line)) ?? "";
  const count = (mark: string) => head.split(mark).length;
  return separators.reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

const isBlank = (cells: readonly string[]) => cells.every((cell) => cell.trim() === "");

/** Rows are split at line feeds; the carriage return before one is not part of the row's last cell. */
function withoutReturn(cells: string[], text: string, end: number): string[] {
  const last = cells[cells.length - 1];
  // `"…\r"` + line feed: the return was quoted, so it belongs to the cell.
  const outside = text[end - 1] === "\n" && text[end - 2] === "\r";
  if (outside && last?.endsWith("\r") && (text[end - 3] !== '"' || last.endsWith('"\r')))
    cells[cells.length - 1] = last.slice(0, -1);
  return cells;
}

interface Stretch {
  /** Offset at which the damaged row begins; null: all was read. */
  readonly broken: number | null;
  readonly column: number;
}

/** Reads rows from `start` until the end, or until a row whose quotes do not pair. */
function readStretch(
  text: string,
  start: number,
  separator: string,
  newline: "\n" | "\r",
  take: (cells: string[], from: number, to: number) => void,
): Stretch {
  let from = start;
  let found: Stretch = { broken: null, column: 1 };
  Papa.parse<string[]>(start === 0 ? text : text.slice(start), {
    delimiter: separator,
    newline,
    step: (result, parser) => {
      const to = start + result.meta.cursor;
      const cells = result.data as unknown as string[];
      if (result.errors.length > 0) {
        found = { broken: from, column: cells.length };
        parser.abort();
        return;
      }
      take(withoutReturn(cells, text, to), from, to);
      from = to;
    },
  });
  return found;
}

/**
 * Rows of a CSV text. Blank lines are no rows. A row whose quotes do not pair is given as its bare
 * pieces, marked and reported, and reading goes on at the next line, so that one stray quote does not
 * swallow the rest of the file.
 */
export function readCsv(text: string, file: string): CsvReading {
  const newline = text.includes("\n") || !text.includes("\r") ? "\n" : "\r";
  const separator = separatorOf(text);
  const rows: CsvRow[] = [];
  const problems: Problem[] = [];
  let line = 1;
  let counted = 0;
  const lineAt = (offset: number) => {
    for (let i = text.indexOf(newline, counted); i !== -1 && i < offset; i = text.indexOf(newline, i + 1)) line++;
    counted = offset;
    return line;
  };
  const take = (cells: string[], from: number) => {
    if (!isBlank(cells)) rows.push({ line: lineAt(from), cells });
  };
  for (let start = 0; start < text.length; ) {
    const { broken, column } = readStretch(text, start, separator, newline, take);
    if (broken === null) break;
    const next = text.indexOf(newline, broken);
    const end = next === -1 ? text.length : next;
    const here = lineAt(broken);
    rows.push({ line: here, cells: text.slice(broken, end).replace(/\r$/, "").split(separator), damaged: true });
    const detail = { zh: "引号没有成对", en: "quotes are not paired" };
    problems.push({ code: "csv-syntax", severity: "error", file, line: here, column, values: { detail } });
    start = end + 1;
  }
  return { rows, problems };
}

const needsQuotes = /[",\r\n\t;]|^\s|\s$/;
const written = (cell: string) => (needsQuotes.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** Rows as CSV text: commas, line feeds, quotes only where a cell needs them. */
export const writeCsv = (rows: Iterable<readonly string[]>): string => {
  let text = "";
  for (const cells of rows) text += `${cells.map(written).join(",")}\n`;
  return text;
};
