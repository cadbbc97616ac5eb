/**
 * A shape in parts that can be drawn one by one: a point, a line, a ring. Holes are rings of their own, for
 * the drawing library knows none; put together again, everything has its place back.
 */

import type { Geometry } from "../../domain/registers/column.ts";

type Pair = readonly number[];
export type PartGeometry = GeoJSON.Point | GeoJSON.LineString | GeoJSON.Polygon;

/** Decimals of a degree that drawing keeps: 0.1 mm. */
export const DECIMALS = 9;
const round = (pair: Pair): number[] => pair.slice(0, 2).map((degrees) => Number(degrees.toFixed(DECIMALS)));
const point = (pair: Pair): PartGeometry => ({ type: "Point", coordinates: round(pair) });
const line = (pairs: readonly Pair[]): PartGeometry => ({ type: "LineString", coordinates: pairs.map(round) });
const ring = (pairs: readonly Pair[]): PartGeometry => ({ type: "Polygon", coordinates: [pairs.map(round)] });

export function partsOf(geometry: Geometry): readonly PartGeometry[] {
  switch (geometry.type) {
    case "Point":
      return [point(geometry.coordinates)];
    case "MultiPoint":
      return geometry.coordinates.map(point);
    case "LineString":
      return [line(geometry.coordinates)];
    case "MultiLineString":
      return geometry.coordinates.map(line);
    case "Polygon":
      return geometry.coordinates.map(ring);
    case "MultiPolygon":
      return geometry.coordinates.flat().map(ring);
  }
}

/** Coordinates of a part as its geometry has them: a pair, a line, a ring. */
const inner = (part: PartGeometry): unknown => (part.type === "Polygon" ? part.coordinates[0] : part.coordinates);

/** The shape with one of its parts replaced; the others keep their own numbers. */
export function withPart(geometry: Geometry, index: number, part: PartGeometry): Geometry {
  const mine = inner(part);
  switch (geometry.type) {
    case "Point":
    case "LineString":
      return { type: geometry.type, coordinates: mine } as Geometry;
    case "MultiPoint":
    case "MultiLineString":
    case "Polygon":
      return {
        type: geometry.type,
        coordinates: (geometry.coordinates as unknown[]).map((old, at) => (at === index ? mine : old)),
      } as Geometry;
    case "MultiPolygon": {
      let at = 0;
      return {
        type: "MultiPolygon",
        coordinates: geometry.coordinates.map((area) =>
          area.map((old) => (at++ === index ? (mine as GeoJSON.Position[]) : old)),
        ),
      };
    }
  }
}
