/** JSON schemas of the registers' records, made from their column tables. */

import type { CellType, Column, RegisterTable } from "../domain/registers/column.ts";
import { type RegisterId, registerIds, tableOf } from "../domain/registers/index.ts";

export type JsonSchema = Readonly<Record<string, unknown>>;

const plain: Readonly<Record<Exclude<CellType, "choice" | "choices">, JsonSchema>> = {
  text: { type: "string" },
  integer: { type: "integer" },
  number: { type: "number" },
  metres: { type: "number" },
  degrees: { type: "number" },
  date: { type: "string", format: "date" },
  instant: { type: "string", format: "date-time" },
  time: { type: "string", pattern: "^\\d{2}:\\d{2}$" },
  ids: { type: "array", items: { type: "string" } },
};

function cellSchema(column: Column): JsonSchema {
  const choice = { type: "string", enum: Object.keys(column.values ?? {}) };
  if (column.type === "choice") return choice;
  if (column.type === "choices") return { type: "array", items: choice };
  return plain[column.type];
}

const columnSchema = (column: Column): JsonSchema => ({
  ...cellSchema(column),
  title: column.zh,
  description: column.unit ? `${column.en}, ${column.unit}` : column.en,
  ...(column.min === undefined ? {} : { minimum: column.min }),
  ...(column.max === undefined ? {} : { maximum: column.max }),
});

const geometry: JsonSchema = {
  type: "object",
  description: "GeoJSON geometry, WGS 84; absent: the record has no position",
  required: ["type", "coordinates"],
  properties: {
    type: { enum: ["Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon"] },
    coordinates: { type: "array" },
  },
};

const flag = (description: string): JsonSchema => ({ const: true, description });

/** Longitude and latitude of a table become the record's geometry. */
const isPosition = (column: Column) => column.id === "lon" || column.id === "lat";

/** A schema for each column of a register but its position. */
export const columnSchemas = (register: RegisterId): Record<string, JsonSchema> =>
  Object.fromEntries(
    tableOf(register)
      .columns.filter((column) => !isPosition(column))
      .map((column) => [column.id, columnSchema(column)]),
  );

/** `venue` → `VenueRecord`: its name among the OpenAPI components. */
export const schemaName = (register: RegisterId): string =>
  `${register.charAt(0).toUpperCase()}${register.slice(1)}Record`;

function recordSchema(register: RegisterId, table: RegisterTable): JsonSchema {
  const columns = table.columns.filter((column) => !isPosition(column));
  return {
    $id: schemaName(register),
    type: "object",
    title: table.zh,
    description: table.en,
    required: ["id", ...columns.filter((column) => column.required && column.id !== "id").map((column) => column.id)],
    properties: {
      id: { type: "string" },
      ...columnSchemas(register),
      ...(table.geometry === "none" ? {} : { geometry }),
      context: flag("a neighbour outside the county, in no denominator"),
      approximate: flag("its shape was not surveyed"),
      suppressed: {
        type: "array",
        items: { type: "string" },
        description: "columns that hold a value which the reader may not see; never sent back",
      },
      extra: { type: "object", additionalProperties: { type: "string" }, description: "columns kept as they came" },
    },
  };
}

export const recordSchemas = (): JsonSchema[] => registerIds.map((id) => recordSchema(id, tableOf(id)));
