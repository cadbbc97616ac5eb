/** Answers appended to a CSV file: every byte of its own cells, its encoding, separator, quotes and line ends are kept. */

import {
  type AnswerCell,
  type AnswerTable,
  isAnswerHeader,
  numberText,
} from "../../domain/applications/answer-table.ts";
import { separatorOf } from "../csv.ts";
import { defuse, undefuse } from "../defuse.ts";
import { type CellBytes, csvRows, type RowBytes } from "./csv-cells.ts";
import { encodeText, type TextEncoding } from "./encode-text.ts";

const hasMark = (bytes: Uint8Array): boolean => bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;

function encodingOf(bytes: Uint8Array): TextEncoding {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return "utf-8";
  } catch {
    return "gb18030";
  }
}

const needsQuotes = /[",\r\n\t;]|^\s|\s$/;

function written(cell: AnswerCell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return numberText(cell);
  const text = defuse(cell);
  return needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The text of a cell, its quotes taken off. */
function textOf(bytes: Uint8Array, { from, to }: CellBytes, encoding: TextEncoding): string {
  const text = new TextDecoder(encoding).decode(bytes.subarray(from, to)).trim();
  return undefuse((/^"([\s\S]*)"$/.exec(text)?.[1] ?? text).replaceAll('""', '"').trim());
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((size, { length }) => size + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** `headerRow`: the line on which the header begins. Columns of an earlier answer are replaced. */
export function answeredCsv(bytes: Uint8Array, headerRow: number, { headers, rows }: AnswerTable): Uint8Array {
  const encoding = encodingOf(bytes);
  const mark = separatorOf(new TextDecoder(encoding).decode(bytes));
  const separator = encodeText(mark, "utf-8");
  const start = hasMark(bytes) ? 3 : 0;
  const all = csvRows(bytes, start, separator[0] ?? 0x2c);
  const header = all.find(({ line }) => line === headerRow);
  const own = new Set(
    (header?.cells ?? []).flatMap((cell, i) => (isAnswerHeader(textOf(bytes, cell, encoding)) ? [i] : [])),
  );
  const answers = new Map<number, readonly AnswerCell[]>(rows.map(({ row, cells }) => [row, cells]));
  answers.set(headerRow, headers);
  const kept = ({ cells }: RowBytes): readonly CellBytes[] => cells.filter((_, i) => !own.has(i));
  const width = all.reduce((most, row) => (answers.has(row.line) ? Math.max(most, kept(row).length) : most), 0);
  const parts: Uint8Array[] = [bytes.subarray(0, start)];
  let from = start;
  for (const row of all) {
    const answer = answers.get(row.line);
    if (answer) {
      const cells = kept(row);
      const first = row.cells[0]?.from ?? from;
      if (own.size === 0) parts.push(bytes.subarray(first, row.end));
      else
        for (const [i, cell] of cells.entries())
          parts.push(...(i > 0 ? [separator] : []), bytes.subarray(cell.from, cell.to));
      const text = mark.repeat(width - cells.length) + answer.map((cell) => mark + written(cell)).join("");
      parts.push(encodeText(text, encoding), bytes.subarray(row.end, row.next));
    } else parts.push(bytes.subarray(from, row.next));
    from = row.next;
  }
  return joined(parts);
}
