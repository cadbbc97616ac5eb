/** A GeoJSON FeatureCollection of a register → its records. */

import type { Problem } from "../domain/problems.ts";
import type { Column } from "../domain/registers/column.ts";
import type { RegisterId } from "../domain/registers/index.ts";
import { readProperty } from "./cells.ts";
import { columnNamed, columnsOf, tableOf } from "./columns.ts";
import { readGeometryOf } from "./geometry-reading.ts";
import { type JsonReading, readJson } from "./json-text.ts";
import { readPair } from "./position-pair.ts";
import { collector, type LocatedFault, type RawRow, type Reading, type Spot } from "./register.ts";

type Path = readonly (string | number)[];

/** `features[3].properties.stage` */
export const pathText = (path: Path): string =>
  path.reduce<string>(
    (text, part) => (typeof part === "number" ? `${text}[${part}]` : text ? `${text}.${part}` : part),
    "",
  );

const isObject = (it: unknown): it is Record<string, unknown> =>
  typeof it === "object" && it !== null && !Array.isArray(it);

const textOf = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));

const invalid = (zh: string, en: string): LocatedFault["fault"] => ({
  code: "feature-invalid",
  severity: "error",
  values: { detail: { zh, en } },
});

type Placed = Pick<RawRow, "geometry" | "faults">;

function spotAt(json: JsonReading, path: Path): Spot {
  return { ...json.at(path), path: pathText(path) };
}

/** Properties by the column that claims them; the others as text. */
function propertiesOf(register: RegisterId, properties: Record<string, unknown>, id: unknown) {
  const known = new Map<string, string>();
  const extra: [string, string][] = [];
  for (const [name, value] of Object.entries(properties)) {
    const column = columnNamed(register, name);
    if (column && column.id !== "geometry" && !known.has(column.id)) known.set(column.id, name);
    else if (value !== null && value !== "") extra.push([name, textOf(value)]);
  }
  const read = (column: Column) => {
    const name = known.get(column.id);
    const value = name !== undefined ? properties[name] : column.id === "id" ? id : undefined;
    return { reading: readProperty(column, value), raw: textOf(value ?? "") };
  };
  return { known, extra: Object.fromEntries(extra), read };
}

/** The feature's geometry; where it has none, the longitude and latitude typed among its properties. */
function placedOf(
  register: RegisterId,
  geometry: unknown,
  read: RawRow["read"],
  json: JsonReading,
  path: Path,
): Placed {
  if (tableOf(register).geometry === "none") return { geometry: {}, faults: [] };
  if (geometry === null || geometry === undefined) {
    const { lon, lat } = columnsOf(register);
    const { faults, ...pair } = readPair(register, read(lon)?.raw ?? "", read(lat)?.raw ?? "");
    const spot = (column: string) => spotAt(json, [...path, "properties", column]);
    return { geometry: pair, faults: faults.map(({ fault, column }) => ({ fault, spot: spot(column) })) };
  }
  const it = readGeometryOf(register, geometry);
  if ("geometry" in it) return { geometry: it, faults: [] };
  const spot = spotAt(json, [...path, "geometry", ...it.fault.path]);
  return { geometry: { raw: { geometry: JSON.stringify(geometry) } }, faults: [{ fault: it.fault, spot }] };
}

const notAFeature = invalid("须有 type: Feature 与 properties", "it needs type: Feature and properties");

function rowOf(register: RegisterId, value: unknown, json: JsonReading, path: Path): RawRow {
  const feature = isObject(value) ? value : {};
  const damaged = feature["type"] !== "Feature" || !isObject(feature["properties"]);
  const plain = isObject(feature["properties"]) ? feature["properties"] : {};
  const { known, extra, read } = propertiesOf(register, plain, feature["id"]);
  const spot = (column?: string): Spot => {
    if (column === undefined) return spotAt(json, path);
    const name = known.get(column);
    if (name !== undefined) return spotAt(json, [...path, "properties", name]);
    return spotAt(json, [...path, column === "geometry" ? "geometry" : "properties"]);
  };
  const cells = () => (damaged ? [textOf(value)] : Object.values(plain).map(textOf));
  if (damaged)
    return { cells, read, geometry: {}, faults: [{ fault: notAFeature, spot: spot() }], damaged, extra: {}, spot };
  return { cells, read, ...placedOf(register, feature["geometry"], read, json, path), extra, spot };
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
  const { add, done } = collector(register, file);
  const features = wholeFeatures(json);
  if (!features) return done(json.broken === null ? [notACollection(file, json)] : json.problems);
  for (const [i, feature] of features.entries()) add(rowOf(register, feature, json, ["features", i]));
  return done(json.problems);
}
