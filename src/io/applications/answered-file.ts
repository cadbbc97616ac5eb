/** The officer's own file with the answers as columns: same rows, same order, everything else as it was. */

import { type AnswerTable, headerMarks } from "../../domain/applications/answer-table.ts";
import type { AnsweredFile, FileChoice } from "../../domain/applications/applications-file.ts";
import type { Problem } from "../../domain/problems.ts";
import { answeredCsv } from "./csv-answers.ts";
import { matchApplications } from "./read-applications.ts";
import { answeredSheet } from "./sheet-answers.ts";
import { sheetPart } from "./workbook-parts.ts";
import { replaceEntry } from "./zip-replace.ts";

/** `申请.csv` → `申请-预审.csv`; answered again it keeps its name. */
const answeredName = (name: string, ending: string | null, { headers }: AnswerTable): string => {
  const [, stem = name, own = ""] = /^(.*?)(\.[^.]*)?$/s.exec(name) ?? [];
  const mark = headers[0]?.startsWith(headerMarks.en) ? "answered" : "预审";
  return `${stem.replace(/-(预审|answered)$/, "")}-${mark}${ending ?? own}`;
};

interface Place {
  readonly sheet: string;
  readonly headerRow: number;
  readonly own: readonly number[];
}

/** Null: the archive is no workbook in XML, or written in a way that is not understood. */
async function inPlace(bytes: Uint8Array, place: Place, table: AnswerTable): Promise<Uint8Array | null> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return null;
  const part = await sheetPart(bytes, place.sheet);
  const text = part && answeredSheet(part.text, place, table);
  return part && text !== null ? replaceEntry(bytes, part.name, new TextEncoder().encode(text)) : null;
}

/** The workbook written anew by the library: its cells and formulas, not all of its looks. */
async function converted(bytes: Uint8Array): Promise<Uint8Array> {
  const library = await import("@e965/xlsx");
  const book = library.read(bytes, { type: "array", cellStyles: true, cellNF: true, raw: true });
  return new Uint8Array(library.write(book, { type: "array", bookType: "xlsx", cellStyles: true }) as ArrayBuffer);
}

/** `choice`: as the file was read. */
export async function answeredFile(
  bytes: Uint8Array,
  name: string,
  choice: FileChoice,
  table: AnswerTable,
): Promise<AnsweredFile | { readonly refused: Problem }> {
  const matched = await matchApplications(bytes, name, choice);
  if ("refused" in matched) return matched;
  const { format, sheet, headerRow } = matched.file;
  if (format === "csv")
    return { name: answeredName(name, null, table), bytes: answeredCsv(bytes, headerRow, table), isConverted: false };
  const place = { sheet, headerRow, own: matched.own };
  const kept = await inPlace(bytes, place, table);
  if (kept) return { name: answeredName(name, null, table), bytes: kept, isConverted: false };
  const made = await inPlace(await converted(bytes), place, table);
  if (!made) throw new Error(`${name}: sheet ${sheet} is not where it was read`);
  return { name: answeredName(name, ".xlsx", table), bytes: made, isConverted: true };
}
