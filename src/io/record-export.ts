/** Records of a register → the text of a CSV or GeoJSON file that reads back as the same records. */

import type { Column } from "../domain/registers/column.ts";
import type { Records, RegisterId } from "../domain/registers/index.ts";
import { type Headers, writeCell } from "./cells.ts";
import { columnNamed, columnsOf, shapeColumn, tableOf } from "./columns.ts";
import { writeCsv } from "./csv.ts";
import { defuse } from "./defuse.ts";
import {
  type ExportOptions,
  headerOf,
  insteadOf,
  type Loose,
  mayBeSeen,
  strangeNames,
  usedColumns,
  valueIn,
} from "./export/export-columns.ts";

/** What was written and could not be taken, or not wholly, goes back as it was. */
function cellOf(record: Loose, column: Column, headers: Headers): string {
  const raw = insteadOf(record, column);
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
  const header = [...columns.map((column) => headerOf(column, options)), ...strange.map(defuse)];
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

/** GeoJSON is in WGS 84 by its standard: another system is said, and named as programs know it where it has a name. */
function systemOf({ coordinates }: ExportOptions): string {
  if (!coordinates || coordinates.datum === "wgs84") return "";
  const { datum, crs } = coordinates;
  const known = crs ? `"crs":${JSON.stringify({ type: "name", properties: { name: crs } })},` : "";
  return `"datum":"${datum}",${known}`;
}

/** One feature a line; properties by English identifiers, whatever the headers. */
export function recordsGeoJson<R extends RegisterId>(
  register: R,
  records: readonly Records[R][],
  options: ExportOptions = { headers: "en" },
): string {
  const lines = (records as readonly Loose[]).map((record) => JSON.stringify(featureOf(register, record, options)));
  const sample = options.sample ? '"sample":true,"note":"示例数据 Sample data",' : "";
  return `{"type":"FeatureCollection",${sample}${systemOf(options)}"features":[\n${lines.join(",\n")}\n]}\n`;
}
