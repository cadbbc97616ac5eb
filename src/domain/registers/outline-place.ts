/** Where in an outline something is wrong, as figures and as words. */

import { type VertexPlace, vertexPlace } from "../../geo/vertex-place.ts";
import type { Fault } from "./fault.ts";

/** `where` completes the problem's sentence; the figures are for programs. Numbers count from 1. */
export function placeValues(
  { polygon, ring, vertex, exact }: VertexPlace,
  at: GeoJSON.Position,
  parts: number,
): Fault["values"] {
  const position = at.slice(0, 2).join(", ");
  const part = parts > 1 ? { zh: `第 ${polygon} 块`, en: `part ${polygon}, ` } : { zh: "", en: "" };
  const zh = `${part.zh}第 ${ring} 环第 ${vertex} 点${exact ? "" : "之后"}，${position}`;
  const en = `${part.en}ring ${ring}, ${exact ? "" : "after "}vertex ${vertex}: ${position}`;
  const where = { zh: `（${zh}）`, en: ` (${en})` };
  return { where, polygon, ring, vertex, lon: at[0] ?? Number.NaN, lat: at[1] ?? Number.NaN };
}

/** The same of a position found in an area; nothing where no position is known. */
export function outlineValues(
  geometry: GeoJSON.Polygon | GeoJSON.MultiPolygon,
  at: GeoJSON.Position | undefined,
): Fault["values"] {
  const [lon = Number.NaN, lat = Number.NaN] = at ?? [];
  const place = vertexPlace(geometry, [lon, lat]);
  return place ? placeValues(place, [lon, lat], partsOf(geometry)) : {};
}

export const partsOf = (geometry: GeoJSON.Polygon | GeoJSON.MultiPolygon): number =>
  geometry.type === "Polygon" ? 1 : geometry.coordinates.length;
