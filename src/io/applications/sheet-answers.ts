/** Answers as cells of a sheet's XML, right of everything that the rows hold. */

import type { AnswerCell, AnswerTable } from "../../domain/applications/answer-table.ts";
import { numberText } from "../../domain/applications/answer-table.ts";
import {
  attribute,
  type CellXml,
  columnLetters,
  columnNumber,
  type RowXml,
  readSheetXml,
  rowText,
  type SheetXml,
} from "./sheet-cells.ts";

/** What XML does not carry is left out; what a spreadsheet would take for its own escapes stays text. */
const escaped = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that XML forbids
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
    .replace(/_x[0-9a-f]{4}_/gi, (it) => `_x005F${it}`)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");

/** A text is an inline string, whatever it begins with: no program runs it. */
function cellXml(prefix: string, row: number, column: number, value: AnswerCell, style: string | null): CellXml | null {
  if (value === null || value === "") return null;
  const place = `r="${columnLetters(column)}${row}"${style === null ? "" : ` s="${style}"`}`;
  const p = prefix;
  const xml =
    typeof value === "number"
      ? `<${p}c ${place}><${p}v>${numberText(value)}</${p}v></${p}c>`
      : `<${p}c ${place} t="inlineStr"><${p}is><${p}t xml:space="preserve">${escaped(value)}</${p}t></${p}is></${p}c>`;
  return { column, xml, isFilled: true };
}

/** The last column that a merged block of these rows reaches; -1: none. */
function mergedTo(text: string, prefix: string, first: number): number {
  let most = -1;
  for (const [, , to = "", end = ""] of text.matchAll(
    new RegExp(`<${prefix}mergeCell\\s[^>]*ref="([A-Z]+\\d+):([A-Z]+)(\\d+)"`, "g"),
  ))
    if (Number(end) >= first) most = Math.max(most, columnNumber(to) ?? -1);
  return most;
}

/** The sheet's own statement of how far it goes. */
function withDimension(text: string, prefix: string, last: number): string {
  const pattern = new RegExp(`(<${prefix}dimension\\s[^>]*ref=")([A-Z]+)(\\d+)(?::([A-Z]+)(\\d+))?(")`);
  return text.replace(pattern, (_, before, left, top, right, bottom, after) => {
    const to = Math.max(columnNumber(right ?? left) ?? 0, last);
    return `${before}${left}${top}:${columnLetters(to)}${bottom ?? top}${after}`;
  });
}

export interface SheetPlace {
  /** Of the header, from 1. */
  readonly headerRow: number;
  /** Columns of an earlier answer, from 0: they are replaced. */
  readonly own: readonly number[];
}

function headerStyle(cells: readonly CellXml[]): string | null {
  const last = cells.filter(({ isFilled }) => isFilled).at(-1);
  return last ? attribute(/<[\w.:-]*c(?=[\s/>])([^>]*)/.exec(last.xml)?.[1] ?? "", "s") : null;
}

/** Null: the sheet is not written in a way that is understood. */
export function answeredSheet(text: string, { headerRow, own }: SheetPlace, table: AnswerTable): string | null {
  const sheet = readSheetXml(text);
  if (!sheet) return null;
  const answers = new Map<number, readonly AnswerCell[]>(table.rows.map(({ row, cells }) => [row, cells]));
  answers.set(headerRow, table.headers);
  const { prefix, rows } = sheet;
  const answered = rows.filter(({ row }) => answers.has(row));
  if (answered.length !== answers.size) return null;
  const first = firstFree(sheet, headerRow, own, mergedTo(text, prefix, headerRow));
  const last = first + table.headers.length - 1;
  const isTaken = (column: number): boolean => own.includes(column) || (column >= first && column <= last);
  const parts: string[] = [];
  let from = 0;
  for (const row of answered) {
    const kept = row.cells.filter(({ column }) => !isTaken(column));
    const style = row.row === headerRow ? headerStyle(kept) : null;
    const ours = (answers.get(row.row) ?? []).flatMap(
      (value, i) => cellXml(prefix, row.row, first + i, value, style) ?? [],
    );
    parts.push(text.slice(from, row.from), rowText(row, [...kept, ...ours], prefix));
    from = row.to;
  }
  parts.push(text.slice(from));
  return withDimension(parts.join(""), prefix, last);
}

/** Right of every filled cell of any row, and of merged blocks from the header down. */
function firstFree({ rows }: SheetXml, headerRow: number, own: readonly number[], merged: number): number {
  const filled = ({ row, cells }: RowXml): number =>
    cells.reduce(
      (most, { column, isFilled }) =>
        isFilled && !(row >= headerRow && own.includes(column)) ? Math.max(most, column) : most,
      -1,
    );
  return 1 + rows.reduce((most, row) => Math.max(most, filled(row)), merged);
}
