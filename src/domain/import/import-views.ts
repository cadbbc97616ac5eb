/** What the page is shown of a file on its way in. The file itself stays beside the page; long lists come in parts. */

import type { LngLat } from "../../geo/units.ts";
import type { CellChange } from "../change/record-diff.ts";
import type { Text } from "../labels.ts";
import type { Problem } from "../problems.ts";
import type { RegisterId } from "../registers/index.ts";
import type { Displacement } from "./displacement.ts";
import type { ColumnMatch } from "./match-columns.ts";
import type { ProblemKind } from "./problem-kinds.ts";
import type { Remedy } from "./remedies.ts";
import type { FileFormat } from "./sheet.ts";
import type { StatedDatum } from "./stated-datum.ts";

export interface SheetView {
  readonly name: string;
  /** Rows that are not blank, header and titles included. */
  readonly rows: number;
  /** Registers that it may be a sheet of, the likeliest first; empty: no header of any. */
  readonly registers: readonly RegisterId[];
}

export interface FileView {
  readonly file: string;
  readonly format: FileFormat;
  /** SHA-256 of the bytes, hex. */
  readonly hash: string;
  readonly sheets: readonly SheetView[];
  /** The sheet that is likeliest meant. */
  readonly best: number;
}

export interface ColumnView extends ColumnMatch {
  /** A few different values, in the order of the rows. */
  readonly samples: readonly string[];
  readonly filled: number;
}

export interface ColumnsView {
  readonly columns: readonly ColumnView[];
  /** Kind of file, under which the mapping is remembered. */
  readonly kind: string;
  /** Row of the header, as the spreadsheet counts it. */
  readonly header: number;
  /** Rows of data. */
  readonly rows: number;
  /** Rows that are neither header nor data: titles, units. */
  readonly aside: readonly string[];
}

export interface ReadingView extends Pick<Displacement, "median" | "side"> {
  readonly id: string;
  readonly name: Text;
  /** Who writes so. */
  readonly user: Text;
  /** What the conversion adds to a record's doubt, metres. */
  readonly adds: number;
  readonly inCounty: number;
  readonly inTownship: number;
  readonly onKnown: number;
  /** Where rows lie; only of the readings that a map shows. */
  readonly landed: Displacement["landed"];
}

/** Rows that are written in one way. */
export interface WayView {
  readonly way: string;
  readonly rows: number;
  /** Rows that name a township of the county. */
  readonly named: number;
  /** Rows whose record or name the county knows. */
  readonly known: number;
  /** Best first. */
  readonly readings: readonly ReadingView[];
  /** Id of the reading of which one may be sure; null: one cannot tell. */
  readonly sure: string | null;
}

export interface DatumView {
  readonly ways: readonly WayView[];
  readonly stated: readonly StatedDatum[];
  /** Rows without two numbers. */
  readonly unplaced: number;
  /** Rows whose numbers lie near the county in no reading. */
  readonly nowhere: number;
}

export interface RowsView {
  readonly rows: number;
  readonly entered: number;
  readonly held: number;
  /** Of the entered: a text could not be taken, or it has no position. They stay to be completed. */
  readonly waiting: number;
  readonly kinds: readonly ProblemKind[];
  readonly errors: number;
  readonly warnings: number;
}

export interface ProblemRow {
  /** Null: it is about the file. */
  readonly row: number | null;
  readonly name: string;
  readonly problem: Problem;
  /** Column as the file heads it. */
  readonly header: string;
  readonly now: string;
  readonly state: "entered" | "held";
  readonly remedy: Remedy | null;
}

export interface ChangesView {
  readonly rows: number;
  readonly held: number;
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  /** Records that stand and are not in the file. */
  readonly missing: number;
  /** Of those, removed by this change. */
  readonly gone: number;
  /** Asked about: in all, and not yet answered. */
  readonly asked: number;
  readonly open: number;
  /** Why it cannot be one change; null: it can. */
  readonly whyNot: Text | null;
}

export const changeLists = ["asked", "added", "changed", "missing"] as const;
export type ChangeList = (typeof changeLists)[number];

export interface ChangeRow {
  /** Null: it is not in the file. */
  readonly row: number | null;
  readonly id: string;
  readonly name: string;
  readonly at: LngLat | null;
  readonly cells: readonly CellChange[];
  /** Metres from where it stood; null: it did not move, or stood nowhere. */
  readonly moved: number | null;
  /** Standing records that it may be; metres between them, null: one of the two has no position. */
  readonly like: readonly { readonly id: string; readonly name: string; readonly metres: number | null }[];
  /** Of a record that is not in the file: why it cannot go; null: it can. */
  readonly kept: Problem | null;
}

/** A row that did not enter, as it stood in the file. */
export interface HeldRow {
  readonly row: number;
  readonly cells: readonly string[];
  readonly problems: readonly Problem[];
}

export interface HeldRows {
  readonly headers: readonly string[];
  readonly rows: readonly HeldRow[];
}
