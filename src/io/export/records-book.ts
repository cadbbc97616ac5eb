/** Records of a register → a workbook that reads back as the same records, and the empty one that is filled in. */

import type { Language, Text } from "../../domain/labels.ts";
import type { Column } from "../../domain/registers/column.ts";
import type { Records, RegisterId } from "../../domain/registers/index.ts";
import { columnsOf, shapeColumn, tableOf } from "../columns.ts";
import { aboutName, aboutSheet } from "./about-sheet.ts";
import { type BookSheet, bookOf } from "./book.ts";
import { styles } from "./book-styles.ts";
import { choicesName, choiceTexts, sheetColumn, withChoices } from "./column-rules.ts";
import { wgs84 } from "./coordinates.ts";
import {
  type ExportOptions,
  headerOf,
  insteadOf,
  type Loose,
  strangeNames,
  usedColumns,
  valueIn,
} from "./export-columns.ts";
import { lastRow, longestText, type SheetColumn, sheetXml } from "./sheet-xml.ts";
import { type TypedCell, typedCell } from "./typed-cell.ts";

export interface Book {
  readonly bytes: Uint8Array;
  /** Cells left empty because their text is longer than a workbook's cell may be: outlines of many corners. */
  readonly tooLong: number;
}

export interface BookOptions extends ExportOptions {
  /** Whose records they are and of when, for the second sheet: `永宁县 · 2026-11-24`. */
  readonly of: string;
}

/** The most records that a workbook takes. */
export const mostRecords = lastRow - 1;

const coordinateWords: Text = { zh: "坐标系：", en: "Coordinates: " };
const sampleWords: Text = { zh: "示例数据，非真实记录。", en: "Sample data: the records are invented." };
const noteWords: Text = {
  zh: "第一张表填写或修改后可以直接导入；不认识的列原样保留。",
  en: "The first sheet can be filled in or changed and imported as it is; columns that are not known are kept.",
};
const tooLongWords = (count: number): Text => ({
  zh: `有 ${count} 个单元格的内容超过工作簿的上限（${longestText} 字），留空：导入时不会因此改动；完整内容请用 GeoJSON 或 CSV。`,
  en: `${count} cells hold more than a workbook can (${longestText} characters) and are left empty, which an import takes for no change; GeoJSON and CSV have them whole.`,
});

/** Rows by which a column's width is told. */
const looked = 100;

const lengthOf = (cell: TypedCell): string =>
  cell === null ? "" : "text" in cell ? (cell.text.split("\n")[0] ?? "") : String(cell.number).slice(0, 12);

function choicesSheet(columns: readonly Column[], options: ExportOptions): BookSheet[] {
  const chosen = withChoices(columns);
  if (chosen.length === 0) return [];
  const lists = chosen.map((column) => choiceTexts(column, options.headers));
  const longest = Math.max(...lists.map(({ length }) => length));
  const rows = Array.from({ length: longest }, (_, i) =>
    lists.map((list): TypedCell => (list[i] === undefined ? null : { text: list[i] })),
  );
  const shaped = chosen.map((): SheetColumn => ({ width: 16, style: styles.text }));
  const { xml } = sheetXml({ columns: shaped, header: chosen.map(({ id }) => id), rows, prose: true });
  return [{ name: choicesName, xml, filtered: null, hidden: true }];
}

interface Table {
  readonly columns: readonly Column[];
  readonly headers: readonly string[];
  readonly rows: readonly (readonly TypedCell[])[];
  /** Headers of columns that the program does not know; their cells come last in each row. */
  readonly strange: readonly string[];
}

function firstSheet(register: RegisterId, table: Table, options: BookOptions): BookSheet {
  const { columns, headers, rows, strange } = table;
  const onPlane = (options.coordinates?.plane ?? null) !== null;
  const chosen = withChoices(columns);
  const sample = (at: number): string[] => rows.slice(0, looked).map((cells) => lengthOf(cells[at] ?? null));
  const known = columns.map((column, i) =>
    sheetColumn(column, {
      header: headers[i] ?? column.id,
      sample: sample(i),
      place: chosen.indexOf(column),
      onPlane,
      headers: options.headers,
    }),
  );
  const others = strange.map((): SheetColumn => ({ width: 16, style: styles.text }));
  const name = tableOf(register)[options.headers];
  return { name, ...sheetXml({ columns: [...known, ...others], header: [...headers, ...strange], rows }) };
}

function book(register: RegisterId, table: Table, options: BookOptions, tooLong: number): Promise<Uint8Array> {
  const language: Language = options.headers;
  const { coordinates = wgs84 } = options;
  const lines = [
    `${tableOf(register)[language]} · ${options.of}`,
    ...(tableOf(register).geometry === "none" ? [] : [`${coordinateWords[language]}${coordinates.name[language]}`]),
    noteWords[language],
    ...(options.sample ? [sampleWords[language]] : []),
    ...(tooLong > 0 ? [tooLongWords(tooLong)[language]] : []),
  ];
  const about = aboutSheet(lines, table.columns, table.headers, language);
  return bookOf([
    firstSheet(register, table, options),
    { name: aboutName[language], ...about },
    ...choicesSheet(table.columns, options),
  ]);
}

/** At most `mostRecords`; throws RangeError beyond. Positions are converted already, as `options.coordinates` says. */
export async function recordsBook<R extends RegisterId>(
  register: R,
  records: readonly Records[R][],
  given: BookOptions,
): Promise<Book> {
  if (records.length > mostRecords) throw new RangeError(`${records.length} rows do not fit into a workbook`);
  const options: BookOptions = { ...given, coordinates: given.coordinates ?? wgs84 };
  const all = records as readonly Loose[];
  const columns = usedColumns(register, all, options);
  const strange = strangeNames(register, all);
  let tooLong = 0;
  const fitting = (cell: TypedCell): TypedCell => {
    if (cell === null || !("text" in cell) || cell.text.length <= longestText) return cell;
    tooLong++;
    return null;
  };
  const textCell = (text: string | undefined): TypedCell => (text === undefined || text === "" ? null : { text });
  const cellOf = (record: Loose, column: Column): TypedCell => {
    const raw = insteadOf(record, column);
    return raw === undefined ? typedCell(column, valueIn(record, column), options.headers) : textCell(raw);
  };
  const rows = all.map((record) => [
    ...columns.map((column) => fitting(cellOf(record, column))),
    ...strange.map((name) => fitting(textCell(record.extra?.[name]))),
  ]);
  const headers = columns.map((column) => headerOf(column, options));
  return { bytes: await book(register, { columns, headers, rows, strange }, options, tooLong), tooLong };
}

/** The headers of a register under which to write, required ones with *; what may be typed is offered. No row in it. */
export function templateBook(register: RegisterId, given: BookOptions): Promise<Uint8Array> {
  const options: BookOptions = { ...given, coordinates: given.coordinates ?? wgs84 };
  const { all, marks } = columnsOf(register);
  const isPoint = tableOf(register).geometry === "point";
  const columns = all.filter((column) => !marks.includes(column) && !(isPoint && column === shapeColumn));
  const headers = columns.map((column) => `${headerOf(column, options)}${column.required ? "*" : ""}`);
  return book(register, { columns, headers, rows: [], strange: [] }, options, 0);
}
