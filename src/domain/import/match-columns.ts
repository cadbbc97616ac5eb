/** Which column of a register each header of a spreadsheet means, and why it is thought so. */

import type { Column } from "../registers/column.ts";
import { fold } from "../search.ts";
import { headerWords, pairWords, runningWords } from "./header-words.ts";

/** Longitude and latitude in one cell: no column of the tables, but a target of a header. */
export const pairTarget = "lon,lat";

export type MatchReason = "remembered" | "identifier" | "label" | "synonym" | "usage" | "none";

export interface ColumnMatch {
  /** Of the cell, from 0. */
  readonly index: number;
  /** As written; a column without a header is called by its number: `(4)`. */
  readonly header: string;
  /** Column id or `pairTarget`; null: it is kept as it is. */
  readonly column: string | null;
  readonly reason: MatchReason;
}

/** What an officer said once for a kind of file: folded header → column id, `pairTarget`, or null to keep it as it is. */
export interface Mapping {
  readonly register: string;
  /** `kindOfFile` of the headers it was made for. */
  readonly kind: string;
  readonly columns: Readonly<Record<string, string | null>>;
}

/** Files with the same headers in any order are of one kind. */
export const kindOfFile = (headers: readonly string[]): string =>
  headers
    .map(fold)
    .filter((header) => header !== "")
    .sort()
    .join("|");

const datumWords = /(wgs-?84|cgcs-?2000|gcj-?0?2|bd-?0?9|百度|高德|火星|腾讯|国家?2000|大地2000)(坐标系?)?/g;

/** The spellings of a header, the whole first: without *, without its bracket, what is in the bracket, without a datum. */
function spellings(header: string): string[] {
  const whole = fold(header)
    .replace(/^[*＊]+|[*＊:：]+$/g, "")
    .replace(/\(必填\)|\(选填\)/g, "");
  const bare = whole.replace(/\([^()]*\)/g, "");
  const inside = /\(([^()]*)\)/.exec(whole)?.[1] ?? "";
  const noDatum = bare.replace(datumWords, "").replace(/^[-_]+|[-_]+$/g, "");
  return [...new Set([whole, bare, inside, noDatum])].filter((one) => one !== "");
}

type Names = ReadonlyMap<string, string>;

function namesBy(columns: readonly Column[], names: (column: Column) => readonly string[]): Names {
  const map = new Map<string, string>();
  for (const column of columns)
    for (const name of names(column).map(fold)) if (!map.has(name)) map.set(name, column.id);
  return map;
}

/** Strongest first: a header is given to the reason that knows it best. */
const steps = (columns: readonly Column[]): readonly (readonly [MatchReason, Names])[] => [
  ["identifier", namesBy(columns, ({ id }) => [id])],
  ["label", namesBy(columns, ({ zh, en }) => [zh, en])],
  ["synonym", namesBy(columns, ({ synonyms }) => synonyms ?? [])],
  ["usage", new Map([...namesBy(columns, ({ id }) => headerWords[id] ?? []), ...pairNames(columns)])],
];

const pairNames = (columns: readonly Column[]): (readonly [string, string])[] =>
  columns.some(({ id }) => id === "lon") ? pairWords.map((word) => [fold(word), pairTarget] as const) : [];

const knownIn = (names: Names, header: string): string | null => {
  for (const spelling of spellings(header)) {
    const found = names.get(spelling);
    if (found !== undefined) return found;
  }
  return null;
};

/** A header that only counts the rows: 1, 2, 3, … is nobody's id. */
function isRunning(header: string, values: readonly string[]): boolean {
  if (!runningWords.includes(fold(header))) return false;
  const filled = values.filter((value) => value !== "");
  return filled.length > 0 && filled.every((value) => /^\d{1,7}(\.0+)?$/.test(value));
}

export interface ToMatch {
  readonly columns: readonly Column[];
  readonly headers: readonly string[];
  /** Some values of a column, to tell a running number from an id. */
  readonly valuesOf: (index: number) => readonly string[];
  readonly remembered?: Mapping;
}

/** One match for each header; no column is given twice. */
export function matchColumns({ columns, headers, valuesOf, remembered }: ToMatch): readonly ColumnMatch[] {
  const found = new Map<number, ColumnMatch>();
  const taken = new Set<string>();
  const take = (index: number, column: string | null, reason: MatchReason) => {
    if (found.has(index) || (column !== null && taken.has(column))) return;
    if (column !== null) taken.add(column);
    found.set(index, { index, header: named(headers, index), column, reason });
  };
  const known = new Set([pairTarget, ...columns.map(({ id }) => id)]);
  for (const [index, header] of headers.entries()) {
    const said = remembered?.columns[fold(header)];
    if (said !== undefined && (said === null || known.has(said))) take(index, said, "remembered");
  }
  for (const [reason, names] of steps(columns))
    for (const [index, header] of headers.entries()) {
      const column = knownIn(names, header);
      if (column === null || (column === "id" && isRunning(header, valuesOf(index)))) continue;
      // A pair is of use only where the two do not stand by themselves.
      if (column === pairTarget && (taken.has("lon") || taken.has("lat"))) continue;
      take(index, column, reason);
    }
  return headers.map((_, index) => found.get(index) ?? unmatched(headers, index));
}

const unmatched = (headers: readonly string[], index: number): ColumnMatch => ({
  index,
  header: named(headers, index),
  column: null,
  reason: "none",
});

/** A repeated header keeps its cells apart by the column's number. */
function named(headers: readonly string[], index: number): string {
  const header = headers[index]?.replace(/\s+/g, " ").trim() ?? "";
  if (header === "") return `(${index + 1})`;
  return headers.indexOf(headers[index] ?? "") === index ? header : `${header} (${index + 1})`;
}

/** How many headers a row of cells would give: a header row is found by it. */
export function headersKnown(columns: readonly Column[], cells: readonly string[]): number {
  const all = steps(columns);
  const seen = new Set<string>();
  for (const cell of cells) {
    if (cell === "" || cell.length > 40) continue;
    const column = all.map(([, names]) => knownIn(names, cell)).find((one) => one !== null);
    if (column) seen.add(column);
  }
  return seen.size;
}
