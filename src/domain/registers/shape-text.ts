/**
 * A shape as lines of text, one vertex a line, `106.271800, 38.384700`: how one draws without a mouse.
 * Only the first part of a shape is written, of an area its outer ring; holes and other parts stay as they are.
 */

import type { Geometry } from "./column.ts";

export type ShapeKind = "point" | "line" | "area";
type Pair = readonly number[];

const kinds: Readonly<Record<Geometry["type"], ShapeKind>> = {
  Point: "point",
  MultiPoint: "point",
  LineString: "line",
  MultiLineString: "line",
  Polygon: "area",
  MultiPolygon: "area",
};
export const kindOf = (geometry: Geometry): ShapeKind => kinds[geometry.type];

/** The vertices that are written; a ring without the first one repeated. */
export function writtenVertices(geometry: Geometry): readonly Pair[] {
  switch (geometry.type) {
    case "Point":
      return [geometry.coordinates];
    case "MultiPoint":
    case "LineString":
      return geometry.coordinates;
    case "MultiLineString":
      return geometry.coordinates[0] ?? [];
    case "Polygon":
      return (geometry.coordinates[0] ?? []).slice(0, -1);
    case "MultiPolygon":
      return (geometry.coordinates[0]?.[0] ?? []).slice(0, -1);
  }
}

/** Degrees to seven decimals (1 cm). */
export const pairText = (pair: Pair): string =>
  pair
    .slice(0, 2)
    .map((degrees) => degrees.toFixed(7))
    .join(", ");

export const verticesText = (geometry: Geometry): string => writtenVertices(geometry).map(pairText).join("\n");

export type VerticesFault =
  | { readonly fault: "line"; readonly line: number }
  | { readonly fault: "few"; readonly count: number };

/** How many vertices each kind needs at least. */
const least: Readonly<Record<ShapeKind, number>> = { point: 1, line: 2, area: 3 };

/** Numbers between commas, spaces or tabs; a Chinese comma counts. Null: not a pair on the globe. */
export function pairOf(text: string): [number, number] | null {
  const parts = text.trim().split(/[\s,，;；]+/);
  const [lon, lat] = parts.map(Number);
  if (parts.length !== 2 || lon === undefined || lat === undefined) return null;
  return Math.abs(lon) <= 180 && Math.abs(lat) <= 90 ? [lon, lat] : null;
}

/** The shape that the lines describe, what `before` had besides kept. */
export function shapeFrom(
  text: string,
  kind: ShapeKind,
  before: Geometry | null,
): { readonly geometry: Geometry } | VerticesFault {
  const pairs: [number, number][] = [];
  for (const [index, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const pair = pairOf(line);
    if (!pair) return { fault: "line", line: index + 1 };
    pairs.push(pair);
  }
  if (pairs.length < least[kind]) return { fault: "few", count: least[kind] };
  return { geometry: withVertices(pairs, kind, before) };
}

function withVertices(pairs: [number, number][], kind: ShapeKind, before: Geometry | null): Geometry {
  const [first = [0, 0]] = pairs;
  if (kind === "point")
    return before?.type === "MultiPoint"
      ? { type: "MultiPoint", coordinates: pairs }
      : { type: "Point", coordinates: first };
  if (kind === "line")
    return before?.type === "MultiLineString"
      ? { type: "MultiLineString", coordinates: [pairs, ...before.coordinates.slice(1)] }
      : { type: "LineString", coordinates: pairs };
  const ring = [...pairs, [...first]];
  if (before?.type === "MultiPolygon") {
    const [part = [], ...others] = before.coordinates;
    return { type: "MultiPolygon", coordinates: [[ring, ...part.slice(1)], ...others] };
  }
  return { type: "Polygon", coordinates: [ring, ...(before?.type === "Polygon" ? before.coordinates.slice(1) : [])] };
}

/** Vertices (rings without the repeated one), holes and parts of a shape, for a sentence about it. */
export function shapeSize(geometry: Geometry): { readonly vertices: number; readonly holes: number } {
  if (geometry.type === "Point") return { vertices: 1, holes: 0 };
  if (geometry.type === "MultiPoint" || geometry.type === "LineString")
    return { vertices: geometry.coordinates.length, holes: 0 };
  if (geometry.type === "MultiLineString")
    return { vertices: geometry.coordinates.reduce((sum, line) => sum + line.length, 0), holes: 0 };
  const areas = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  return {
    vertices: areas.flat().reduce((sum, ring) => sum + ring.length - 1, 0),
    holes: areas.reduce((sum, area) => sum + Math.max(0, area.length - 1), 0),
  };
}
