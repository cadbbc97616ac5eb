/** A GeoJSON FeatureCollection of a register → its records. */

import type { Problem } from "../domain/problems.ts";
import type { Column } from "../domain/registers/column.ts";
import { readMendedOf } from "../domain/registers/geometry-mending.ts";
import type { GeometryFault } from "../domain/registers/geometry-reading.ts";
import type { RegisterId } from "../domain/registers/index.ts";
import { readProperty } from "./cells.ts";
import { columnNamed, columnsOf, shapeColumn, tableOf } from "./columns.ts";
import { type JsonReading, type Path, pathText, readJson } from "./json-text.ts";
import { readPair } from "./position-pair.ts";
import {
  type LocatedFault,
  noRows,
  type Placed,
  type Reading,
  type RowFormat,
  readRows,
  type Spot,
} from "./register.ts";

const isObject = (it: unknown): it is Record<string, unknown> =>
  typeof it === "object" && it !== null && !Array.isArray(it);

const textOf = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));

const invalid = (zh: string, en: string): LocatedFault["fault"] => ({
  code: "feature-invalid",
  severity: "error",
  values: { detail: { zh, en } },
});

function spotAt(json: JsonReading, path: Path): Spot {
  return { ...json.at(path), path: pathText(path) };
}

/** A feature with its properties sorted by the columns that claim them. */
interface FeatureRow {
  readonly index: number;
  readonly value: unknown;
  readonly feature: Record<string, unknown>;
  readonly properties: Record<string, unknown> | null;
  /** Column id → name of the property. */
  readonly known: ReadonlyMap<string, string>;
  /** Properties that no column claims. */
  readonly strange: readonly string[];
}

function featureRow(register: RegisterId, value: unknown, index: number): FeatureRow {
  const feature = isObject(value) ? value : {};
  const properties = isObject(feature["properties"]) && feature["type"] === "Feature" ? feature["properties"] : null;
  const known = new Map<string, string>();
  const strange: string[] = [];
  for (const name of Object.keys(properties ?? {})) {
    const column = columnNamed(register, name);
    if (column && column !== shapeColumn && !known.has(column.id)) known.set(column.id, name);
    else strange.push(name);
  }
  return { index, value, feature, properties, known, strange };
}

const notAFeature = invalid("须有 type: Feature 与 properties", "it needs type: Feature and properties");

/** How the features of one file are read. */
function formatOf(register: RegisterId, json: JsonReading): RowFormat<FeatureRow> {
  const { fields, marks, lon, lat } = columnsOf(register);
  const placed = tableOf(register).geometry !== "none";

  const propertyOf = (row: FeatureRow, column: Column): unknown => {
    const name = row.known.get(column.id);
    // An id may also stand where GeoJSON has its own.
    return name === undefined ? (column.id === "id" ? row.feature["id"] : undefined) : row.properties?.[name];
  };
  const raw = (row: FeatureRow, column: Column) => textOf(propertyOf(row, column) ?? "").trim();

  const spot = ({ index, known }: FeatureRow, column?: string): Spot => {
    const path = ["features", index];
    if (column === undefined) return spotAt(json, path);
    if (column === shapeColumn.id) return spotAt(json, [...path, "geometry"]);
    const name = known.get(column);
    return spotAt(json, name === undefined ? [...path, "properties"] : [...path, "properties", name]);
  };

  /** The feature's geometry; where it has none, the longitude and latitude typed among its properties. */
  const place = (row: FeatureRow): Placed => {
    const geometry = row.feature["geometry"];
    if (geometry === null || geometry === undefined) {
      const { faults, ...position } = readPair(register, raw(row, lon), raw(row, lat));
      if (!faults) return position;
      return { ...position, faults: faults.map(({ fault, column }) => ({ fault, spot: spot(row, column) })) };
    }
    const it = readMendedOf(register, geometry);
    const found = (fault: GeometryFault): LocatedFault => ({
      fault,
      spot: spotAt(json, ["features", row.index, "geometry", ...fault.path]),
    });
    if ("geometry" in it) return { geometry: it.geometry, faults: it.mends.map(found) };
    return { raw: { [shapeColumn.id]: JSON.stringify(geometry) }, faults: [found(it.fault)] };
  };

  const extra = ({ properties, strange }: FeatureRow) => {
    const entries = strange
      .map((name) => [name, properties?.[name]] as const)
      .filter(([, value]) => value !== null && value !== "");
    return entries.length > 0 ? Object.fromEntries(entries.map(([name, value]) => [name, textOf(value)])) : null;
  };

  return {
    columns: [...fields, ...marks],
    lacking: false,
    read: (row, column) => readProperty(column, propertyOf(row, column)),
    raw,
    place: placed ? place : () => ({}),
    damage: (row) => (row.properties ? null : [{ fault: notAFeature, spot: spot(row) }]),
    extra,
    cells: ({ properties, value }) => (properties ? Object.values(properties).map(textOf) : [textOf(value)]),
    spot,
  };
}

/** Features that stand whole before the point where the syntax breaks; all of them where it does not. */
function wholeFeatures(json: JsonReading): readonly unknown[] | null {
  const features = isObject(json.value) ? json.value["features"] : undefined;
  if (!Array.isArray(features)) return null;
  const { broken } = json;
  if (broken === null) return features;
  return features.filter((_, i) => (json.endOf(["features", i]) ?? Number.POSITIVE_INFINITY) <= broken);
}

const notACollection = (file: string, json: JsonReading): Problem => {
  const { code, severity, values } = invalid("应为 FeatureCollection", "expected a FeatureCollection");
  return { code, severity, values, file, ...json.at([]) };
};

/** Reads a register's GeoJSON file, given as text. A feature that cannot be taken is held, the others are read. */
export function readRegisterGeoJson<R extends RegisterId>(register: R, text: string, file: string): Reading<R> {
  const json = readJson(text, file);
  const features = wholeFeatures(json);
  if (!features) return noRows(register, file, json.broken === null ? [notACollection(file, json)] : json.problems);
  const rows = features.map((feature, index) => featureRow(register, feature, index));
  return readRows(register, file, formatOf(register, json), rows, json.problems);
}
