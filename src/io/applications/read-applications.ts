/** A spreadsheet of applications → its rows, before anybody knows in which coordinates they are. */

import { isAnswerHeader } from "../../domain/applications/answer-table.ts";
import type { ApplicationRow } from "../../domain/applications/application.ts";
import type { ApplicationsFile, ApplicationsReading, FileChoice } from "../../domain/applications/applications-file.ts";
import { coordinateNumber, decimalsOf } from "../../domain/import/coordinate-text.ts";
import type { ColumnMatch } from "../../domain/import/match-columns.ts";
import { pairTextOf } from "../../domain/import/row-spot.ts";
import type { SheetRow } from "../../domain/import/sheet.ts";
import type { Problem } from "../../domain/problems.ts";
import type { VenueCategory } from "../../domain/registers/venues.ts";
import { columnsOf } from "../columns.ts";
import { fold } from "../fold.ts";
import { pairOfRow } from "../reading/import-rows.ts";
import { readLenient } from "../reading/lenient-cell.ts";
import { type MatchedSheet, matchSheet } from "../reading/read-import.ts";
import { readSheets } from "../reading/read-sheets.ts";

/** How forms of application head what a venue's register heads otherwise. */
const applicationWords: Readonly<Record<string, readonly string[]>> = {
  name: ["申请人", "申请单位", "拟用名称", "拟设名称", "字号", "拟用字号", "申请人名称"],
  categories: ["申请类别", "申请项目", "许可类别", "许可事项", "拟经营类别", "拟经营项目", "申请事项", "经营项目"],
  address: ["拟设地址", "拟经营地址", "拟设地点", "申请地址", "拟经营场所"],
  licence: ["原许可证号", "现许可证号", "延续许可证号"],
};
const wordColumns = new Map(
  Object.entries(applicationWords).flatMap(([column, words]) => words.map((word) => [fold(word), column] as const)),
);

/** Values shown of each column. */
const shown = 3;

/** The columns as matched, those of an earlier answer for none, then by the words of forms, then as the officer says. */
function matchesOf({ matches }: MatchedSheet, chosen: FileChoice["columns"] = {}): readonly ColumnMatch[] {
  const bare = matches.map((it) => (isAnswerHeader(it.header) ? { ...it, column: null, reason: "none" as const } : it));
  const taken = new Set(bare.flatMap(({ column }) => column ?? []));
  const worded = bare.map((it): ColumnMatch => {
    const column = it.column === null ? wordColumns.get(fold(it.header)) : undefined;
    if (column === undefined || taken.has(column)) return it;
    taken.add(column);
    return { ...it, column, reason: "usage" };
  });
  const said = Object.values(chosen);
  return worded.map((it): ColumnMatch => {
    const own = chosen[it.index];
    if (own !== undefined) return { ...it, column: own, reason: own === null ? "none" : "remembered" };
    return it.column !== null && said.includes(it.column) ? { ...it, column: null, reason: "none" } : it;
  });
}

const tables = columnsOf("venue").fields;
const columnOf = (id: string) => {
  const found = tables.find((column) => column.id === id);
  if (!found) throw new Error(`the venues' register has no column ${id}`);
  return found;
};
const [categoriesColumn, accuracyColumn, sourceColumn] = [
  columnOf("categories"),
  columnOf("accuracy"),
  columnOf("positionSource"),
];

/** Decimals of degrees below which a position is as good as a block of houses. */
const fewDecimals = 3;

const isCoarse = (texts: readonly string[]): boolean =>
  texts.every((text) => {
    const value = coordinateNumber(text);
    const decimals = decimalsOf(text);
    return value !== null && Math.abs(value) <= 180 && decimals !== null && decimals <= fewDecimals;
  });

function rowReader(matches: readonly ColumnMatch[], from1904: boolean): (row: SheetRow) => ApplicationRow {
  const places = new Map(matches.flatMap((match) => (match.column === null ? [] : [[match.column, match] as const])));
  return (row) => {
    const text = (column: string): string => (row.cells[places.get(column)?.index ?? -1] ?? "").trim();
    const read = (column: typeof categoriesColumn) => readLenient(column, text(column.id), from1904);
    const [categories, accuracy, source] = [read(categoriesColumn), read(accuracyColumn), read(sourceColumn)];
    const { lon, lat } = pairTextOf(row, places);
    return {
      row: row.row,
      name: text("name"),
      id: text("id"),
      licence: text("licence"),
      township: text("township"),
      address: text("address"),
      categories: (categories.value ?? []) as readonly VenueCategory[],
      strangeCategory: categories.fault ? text("categories") : "",
      pair: pairOfRow(row, matches),
      position: [lon, lat].filter((one) => one !== "").join(", ") || text("geometry"),
      isCoarse: isCoarse([lon, lat]),
      accuracy: typeof accuracy.value === "number" ? accuracy.value : null,
      strangeAccuracy: accuracy.fault ? text("accuracy") : "",
      positionSource: (source.value as ApplicationRow["positionSource"] | undefined) ?? null,
      isDamaged: row.damaged === true,
    };
  };
}

/** Rows of data as the sheet has them, with what an answer of the same file needs to know. */
export interface MatchedFile {
  readonly file: ApplicationsFile;
  /** Columns of the spreadsheet (from 0) that an earlier answer wrote. */
  readonly own: readonly number[];
}

const refusal = (code: Problem["code"], file: string): { readonly refused: Problem } => ({
  refused: { code, severity: "error", file },
});

/** Files of features bear no rows that could be answered in place. */
const tableFormats = ["csv", "xlsx", "xls"];

export async function matchApplications(
  bytes: Uint8Array,
  name: string,
  choice: FileChoice = {},
): Promise<MatchedFile | { readonly refused: Problem }> {
  const read = await readSheets(bytes, name);
  if ("refused" in read) return read;
  if (!tableFormats.includes(read.format)) return refusal("file-format", name);
  const { sheets, format } = read;
  const among = choice.sheet === undefined ? sheets : sheets.filter((sheet) => sheet.name === choice.sheet);
  const matched = matchSheet("venue", { sheets: among, problems: read.problems }, name);
  if ("refused" in matched) return matched;
  const { header, sheet } = matched;
  const matches = matchesOf(matched, choice.columns);
  const isOwn = ({ header: text }: ColumnMatch): boolean => isAnswerHeader(text);
  const valuesOf = (index: number): string[] => header.data.flatMap(({ cells }) => cells[index] || []).slice(0, shown);
  const read1 = rowReader(matches, sheet.from1904 === true);
  return {
    own: matches.filter(isOwn).map(({ index }) => index + (sheet.left ?? 0)),
    file: {
      format,
      sheets: sheets.map((one) => one.name),
      sheet: sheet.name,
      headerRow: header.row,
      headers: matches.filter((it) => !isOwn(it)).map((it) => ({ ...it, values: valuesOf(it.index) })),
      rows: header.data.map(read1),
    },
  };
}

export async function readApplications(
  bytes: Uint8Array,
  name: string,
  choice: FileChoice = {},
): Promise<ApplicationsReading> {
  const matched = await matchApplications(bytes, name, choice);
  return "refused" in matched ? matched : matched.file;
}
