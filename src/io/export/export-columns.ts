/** Which columns an exported file has, what they are called, and what stands in them. */

import type { Desk } from "../../domain/labels.ts";
import { withheldMark } from "../../domain/registers/cell-text.ts";
import type { AnyRecord, Column } from "../../domain/registers/column.ts";
import type { RegisterId } from "../../domain/registers/index.ts";
import type { CellValue, Headers } from "../cells.ts";
import { columnsOf, shapeColumn } from "../columns.ts";
import { writeWkt } from "../wkt.ts";
import type { Coordinates } from "./coordinates.ts";

export interface ExportOptions {
  /** Chinese headers and labels, or English identifiers. */
  readonly headers: Headers;
  /** Leave out what this desk may not see. Absent: everything. */
  readonly desk?: Desk;
  /** The records are invented: a GeoJSON file and a workbook say so. (A CSV file has no place for it but its name.) */
  readonly sample?: boolean;
  /** What the positions are written in, for the headers to say: the records are converted already. Absent: WGS 84, unsaid. */
  readonly coordinates?: Coordinates;
}

export type Loose = AnyRecord & Readonly<Record<string, unknown>>;

export const mayBeSeen = (column: Column, desk: Desk | undefined): boolean =>
  desk === undefined || column.seenBy === undefined || column.seenBy.includes(desk);

/** Columns worth a place in the file: the table's own, and of the shared ones those that some record uses. */
export function usedColumns(
  register: RegisterId,
  records: readonly Loose[],
  { desk }: ExportOptions,
): readonly Column[] {
  const { all, marks } = columnsOf(register);
  const shaped = records.some(({ geometry, extra }) => (geometry && geometry.type !== "Point") || extra?.["geometry"]);
  return all.filter((column) => {
    if (column === shapeColumn) return shaped;
    if (marks.includes(column)) return records.some((record) => record[column.id] || record.extra?.[column.id]);
    return mayBeSeen(column, desk);
  });
}

/** Names under `extra` that are no column of the register, in the order of their first record. */
export function strangeNames(register: RegisterId, records: readonly Loose[]): string[] {
  const names = new Set(records.flatMap(({ extra }) => Object.keys(extra ?? {})));
  const ids = new Set(columnsOf(register).all.map(({ id }) => id));
  return [...names].filter((name) => !ids.has(name));
}

const onPlane: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  lon: { zh: "东坐标", en: "easting" },
  lat: { zh: "北坐标", en: "northing" },
};

/** `经度(GCJ-02)`, `lon (GCJ-02)`; on a plane `东坐标(…)`, `easting (…)`. Every reader passes over the bracket. */
export function headerOf(column: Column, { headers, coordinates }: ExportOptions): string {
  const plain = headers === "zh" ? column.zh : column.id;
  if (!coordinates || !(column.id === "lon" || column.id === "lat" || column === shapeColumn)) return plain;
  const name = (coordinates.plane && onPlane[column.id]?.[headers]) ?? plain;
  return `${name}${headers === "zh" ? "" : " "}(${coordinates.name[headers]})`;
}

export function valueIn(record: Loose, column: Column): CellValue | undefined {
  const { geometry } = record;
  if (column.id === "lon" || column.id === "lat")
    return geometry?.type === "Point" ? geometry.coordinates[column.id === "lon" ? 0 : 1] : undefined;
  if (column === shapeColumn) return geometry && geometry.type !== "Point" ? writeWkt(geometry) : undefined;
  const value = record[column.id];
  return value === true ? "yes" : (value as CellValue | undefined);
}

/** What stands in a cell whatever its value: the mark of what is withheld, or what was written and could not be taken. */
export const insteadOf = (record: Loose, column: Column): string | undefined =>
  record.suppressed?.includes(column.id) ? withheldMark : record.extra?.[column.id];
