/** JSON schemas of the properties of a layer's features, from the column tables. */

import { type RegisterId, tableOf } from "../../domain/registers/index.ts";
import { findingColumns } from "../../io/findings.ts";
import { columnSchemas, type JsonSchema } from "../record-schema.ts";
import { collectionId, type Layer } from "./collections.ts";

const text: JsonSchema = { type: "string" };
const metres: JsonSchema = { type: "number", "x-ogc-unit": "m" };

const geometryFormats: Readonly<Record<"shape" | "point" | "none", string>> = {
  shape: "geometry-any",
  point: "geometry-point",
  none: "geometry-any",
};

const place = (format: string): JsonSchema => ({ format, "x-ogc-role": "primary-geometry" });

function propertiesOf(layer: Layer): Record<string, JsonSchema> {
  if (layer === "zones")
    return { geometry: place("geometry-any"), place: text, place_kind: text, name: text, distance_m: metres };
  if (layer === "findings")
    return {
      geometry: place("geometry-point"),
      ...Object.fromEntries(["as_of", "rule_title", "venue_name", "place_name"].map((name) => [name, text])),
      ...Object.fromEntries(findingColumns.map((name) => [name, /_m$/.test(name) ? metres : text])),
      ...Object.fromEntries(
        findingColumns.filter((name) => /_l(on|at)$/.test(name)).map((n) => [n, { type: "number" }]),
      ),
    };
  return { geometry: place(geometryFormats[tableOf(layer).geometry]), ...columnSchemas(layer as RegisterId) };
}

export const layerSchema = (base: string, adcode: string, layer: Layer): JsonSchema => ({
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: `${base}/collections/${collectionId(adcode, layer)}/schema`,
  type: "object",
  title: collectionId(adcode, layer),
  properties: propertiesOf(layer),
});
