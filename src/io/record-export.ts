/** Records of a register → the text of a CSV or GeoJSON file that reads back as the same records. */

import type { Desk } from "../domain/labels.ts";
import { withheldMark } from "../domain/registers/cell-text.ts";
import type { AnyRecord, Column } from "../domain/registers/column.ts";
import type { Records, RegisterId } from "../domain/registers/index.ts";
import { type CellValue, type Headers, writeCell } from "./cells.ts";
import { columnNamed, columnsOf, shapeColumn, tableOf } from "./columns.ts";
import { writeCsv } from "./csv.ts";
import { defuse } from "./defuse.ts";
import { writeWkt } from "./wkt.ts";

export interface ExportOptions {
  /** Chinese headers and labels, or English identifiers. */
  readonly headers: Headers;
  /** Leave out what this desk may not see. Absent: everything. */
  readonly desk?: Desk;
  /** The records are invented: a GeoJSON file says so. (A CSV file has no place for it but its name.) */
  readonly sample?: boolean;
}

type Loose = AnyRecord & Readonly<Record<string, unknown>>;

const mayBeSeen = (column: Column, desk: Desk | undefined): boolean =>
  desk === undefined || column.seenBy === undefined || column.seenBy.includes(desk);

/** Columns worth a place in the file: the table's own, and of the shared ones those that some record uses. */
function usedColumns(register: RegisterId, records: readonly Loose[], { desk }: ExportOptions): readonly Column[] {
  const { all, marks } = columnsOf(register);
  const shaped = records.some(({ geometry, extra }) => (geometry && geometry.type !== "Point") || extra?.["geometry"]);
  return all.filter((column) => {
    if (column === shapeColumn) return shaped;
    if (marks.includes(column)) return records.some((record) => record[column.id] || record.extra?.[column.id]);
    return mayBeSeen(column, desk);
  });
}

/** Names under `extra` that are no column of the register, in the order of their first record. */
function strangeNames(register: RegisterId, records: readonly Loose[]): string[] {
  const names = new Set(records.flatMap(({ extra }) => Object.keys(extra ?? {})));
  const ids = new Set(columnsOf(register).all.map(({ id }) => id));
  return [...names].filter((name) => !ids.has(name));
}

function valueIn(record: Loose, column: Column): CellValue | undefined {
  const { geometry } = record;
  if (column.id === "lon" || column.id === "lat")
    return geometry?.type === "Point" ? geometry.coordinates[column.id === "lon" ? 0 : 1] : undefined;
  if (column === shapeColumn) return geometry && geometry.type !== "Point" ? writeWkt(geometry) : undefined;
  const value = record[column.id];
  return value === true ? "yes" : (value as CellValue | undefined);
}

/** What was written and could not be taken, or not wholly, goes back as it was. */
function cellOf(record: Loose, column: Column, headers: Headers): string {
  if (record.suppressed?.includes(column.id)) return withheldMark;
  const raw = record.extra?.[column.id];
  if (raw !== undefined) return defuse(raw);
  const text = writeCell(column, valueIn(record, column), headers);
  return column.type === "text" || column.type === "ids" ? defuse(text) : text;
}

/** CSV text without a byte order mark (see `encodeWithMark`). Shapes are well-known text, `extra` columns come last. */
export function recordsCsv<R extends RegisterId>(
  register: R,
  records: readonly Records[R][],
  options: ExportOptions,
): string {
  const all = records as readonly Loose[];
  const columns = usedColumns(register, all, options);
  const strange = strangeNames(register, all);
  const header = [
    ...columns.map((column) => (options.headers === "zh" ? column.zh : column.id)),
    ...strange.map(defuse),
  ];
  const row = (record: Loose) => [
    ...columns.map((column) => cellOf(record, column, options.headers)),
    ...strange.map((name) => defuse(record.extra?.[name] ?? "")),
  ];
  return writeCsv([header, ...all.map(row)]);
}

/** An empty file with the register's headers, to be filled in. */
export function template(register: RegisterId, headers: Headers): string {
  const { all, marks } = columnsOf(register);
  const point = tableOf(register).geometry === "point";
  const columns = all.filter((column) => !marks.includes(column) && !(point && column === shapeColumn));
  return writeCsv([columns.map((column) => (headers === "zh" ? column.zh : column.id))]);
}

/** An outline that could not be taken was kept as its JSON text. */
function keptGeometry(text: string | undefined): GeoJSON.Geometry | null {
  if (!text?.startsWith("{")) return null;
  try {
    return JSON.parse(text) as GeoJSON.Geometry;
  } catch {
    return null;
  }
}

function featureOf(
  register: RegisterId,
  record: Loose,
  { desk }: ExportOptions,
): GeoJSON.Feature<GeoJSON.Geometry | null> {
  const { fields, marks } = columnsOf(register);
  const kept = keptGeometry(record.extra?.["geometry"]);
  const hidden = (name: string) => {
    const column = columnNamed(register, name);
    return (column !== null && !mayBeSeen(column, desk)) || (kept !== null && name === "geometry");
  };
  const own = [...fields, ...marks].map(({ id }) => [id, record[id]] as const);
  const all = [...own.filter(([, value]) => value !== undefined), ...Object.entries(record.extra ?? {})];
  const shown = all.filter(([name]) => !hidden(name));
  const properties = Object.fromEntries(record.suppressed ? [...shown, ["suppressed", record.suppressed]] : shown);
  return { type: "Feature", properties, geometry: record.geometry ?? kept };
}

/** One feature a line; properties by English identifiers, whatever the headers. */
export function recordsGeoJson<R extends RegisterId>(
  register: R,
  records: readonly Records[R][],
  options: ExportOptions = { headers: "en" },
): string {
  const lines = (records as readonly Loose[]).map((record) => JSON.stringify(featureOf(register, record, options)));
  const sample = options.sample ? '"sample":true,"note":"示例数据 Sample data",' : "";
  return `{"type":"FeatureCollection",${sample}"features":[\n${lines.join(",\n")}\n]}\n`;
}
