/**
 * The machinery of a register's column table: one entry a column, from which record types, codecs,
 * validation, templates, forms and the data dictionary are made.
 */

import type { Desk } from "../labels.ts";

/** What one cell may hold. `choice` is one of `values`, `choices` several of them, `ids` a list of ids. */
export type CellType =
  | "text"
  | "integer"
  | "number"
  | "metres"
  | "degrees"
  | "date"
  | "instant"
  | "time"
  | "choice"
  | "choices"
  | "ids";

/** One allowed value of a `choice`: its labels, and what officers write for it besides. */
export interface Choice {
  readonly zh: string;
  readonly en: string;
  readonly also?: readonly string[];
}

export interface Column {
  /** English identifier: the property name of the record and the header of an English file. */
  readonly id: string;
  /** Chinese header. */
  readonly zh: string;
  /** English label on screen. */
  readonly en: string;
  readonly type: CellType;
  readonly values?: Readonly<Record<string, Choice>>;
  readonly synonyms?: readonly string[];
  readonly required?: true;
  /** Unit of a number, as printed: m, day, … */
  readonly unit?: string;
  readonly min?: number;
  readonly max?: number;
  /** Desks that may see it; absent: all. */
  readonly seenBy?: readonly Desk[];
}

/** How a register's rows are kept in a pack. */
export interface RegisterTable<Columns extends readonly Column[] = readonly Column[]> {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  /** File of the pack, as contracts name it. */
  readonly file: string;
  /** Its records have a shape on the ground: `shape` any geometry, `point` a lon/lat pair, `none`. */
  readonly geometry: "shape" | "point" | "none";
  /** Columns whose values, joined by "/", are the id where the table has no id column. */
  readonly key: readonly string[];
  readonly columns: Columns;
}

type Cell<C> = C extends { type: "choice"; values: infer V }
  ? keyof V & string
  : C extends { type: "choices"; values: infer V }
    ? readonly (keyof V & string)[]
    : C extends { type: "ids" }
      ? readonly string[]
      : C extends { type: "integer" | "number" | "metres" | "degrees" }
        ? number
        : string;

type Position = "lon" | "lat";
type Named<Columns extends readonly Column[]> = Exclude<Columns[number], { id: Position }>;

/** GeoJSON geometries that a record may have; null or absent: it has no position. */
export type Geometry =
  | GeoJSON.Point
  | GeoJSON.MultiPoint
  | GeoJSON.LineString
  | GeoJSON.MultiLineString
  | GeoJSON.Polygon
  | GeoJSON.MultiPolygon;

/** What every record of every register has, whatever its columns. */
export interface AnyRecord {
  readonly id: string;
  /** WGS 84. A lon/lat pair of a table becomes a Point. Absent: not placed. */
  readonly geometry?: Geometry;
  /** A neighbour just outside the county, kept for its zone; never in a denominator. */
  readonly context?: true;
  /** Its shape was not surveyed. */
  readonly approximate?: true;
  /** Columns this program does not know, kept as they came. */
  readonly extra?: Readonly<Record<string, string>>;
  /**
   * Columns that hold a value which this reader may not see: absent here, required or not, and neither 0 nor
   * "not reported". Only in what `access/seen` gives out; never stored.
   */
  readonly suppressed?: readonly string[];
}

/** The record type that a column table describes. */
export type RecordOf<Columns extends readonly Column[]> = AnyRecord & {
  readonly [C in Extract<Named<Columns>, { required: true }> as C["id"]]: Cell<C>;
} & {
  readonly [C in Exclude<Named<Columns>, { required: true }> as C["id"]]?: Cell<C>;
};

/** Keeps the literal types of a table while checking its form. */
export function table<const Columns extends readonly Column[]>(
  it: Omit<RegisterTable<Columns>, "key"> & { readonly key?: readonly string[] },
): RegisterTable<Columns> {
  return { key: ["id"], ...it };
}

/** yes / no as officers write it. */
export const yesNo = {
  yes: { zh: "是", en: "Yes", also: ["有", "√", "true", "1", "y"] },
  no: { zh: "否", en: "No", also: ["无", "×", "没有", "false", "0", "n"] },
} as const satisfies Record<string, Choice>;

/** yes / no / not known. */
export const yesNoUnknown = {
  yes: { zh: "有", en: "Yes", also: ["是", "√", "完好", "true", "1", "y"] },
  no: { zh: "无", en: "No", also: ["否", "×", "没有", "缺失", "损坏", "false", "0", "n"] },
  unknown: { zh: "不详", en: "Unknown", also: ["未知", "不清楚", "?"] },
} as const satisfies Record<string, Choice>;
