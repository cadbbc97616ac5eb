/** GeoJSON → features. Null: it is no FeatureCollection, Feature or list of features. */

import type { Feature } from "./features.ts";

const isObject = (it: unknown): it is Record<string, unknown> =>
  typeof it === "object" && it !== null && !Array.isArray(it);

function textOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return value.trim();
  // Lists of plain values are what `categories` and the like are written as.
  if (Array.isArray(value) && value.every((one) => typeof one === "string")) return value.join(";");
  return JSON.stringify(value) ?? "";
}

function featureOf(value: unknown): Feature {
  if (!isObject(value)) return { properties: { feature: textOf(value) }, geometry: null };
  const given = isObject(value["properties"]) ? value["properties"] : {};
  const id = given["id"] ?? value["id"];
  const all = id === undefined ? given : { id, ...given };
  const properties = Object.fromEntries(Object.entries(all).map(([name, one]) => [name, textOf(one)]));
  return { properties, geometry: value["geometry"] ?? null };
}

/** Throws SyntaxError where the text is no JSON. */
export function geoJsonFeatures(text: string): readonly Feature[] | null {
  const value: unknown = JSON.parse(text);
  if (isObject(value) && Array.isArray(value["features"])) return value["features"].map(featureOf);
  if (isObject(value) && value["type"] === "Feature") return [featureOf(value)];
  return Array.isArray(value) && value.every(isObject) ? value.map(featureOf) : null;
}
