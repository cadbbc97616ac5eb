/** Boxes in degrees, and which geometries meet one. */

import { bboxPolygon, booleanIntersects } from "@turf/turf";

export type Box = readonly [west: number, south: number, east: number, north: number];

/** The box about a geometry; of one without coordinates, a box that meets nothing. */
export function boxOf(geometry: { readonly coordinates: unknown }): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  const walk = (it: unknown): void => {
    if (!Array.isArray(it)) return;
    const [x, y]: unknown[] = it;
    if (typeof x === "number" && typeof y === "number") {
      west = Math.min(west, x);
      south = Math.min(south, y);
      east = Math.max(east, x);
      north = Math.max(north, y);
    } else for (const part of it) walk(part);
  };
  walk(geometry.coordinates);
  return [west, south, east, north];
}

const apart = (a: Box, b: Box): boolean => a[0] > b[2] || b[0] > a[2] || a[1] > b[3] || b[1] > a[3];
const within = (a: Box, b: Box): boolean => a[0] >= b[0] && a[1] >= b[1] && a[2] <= b[2] && a[3] <= b[3];

const boxes = new WeakMap<object, Box>();

function knownBox(geometry: GeoJSON.Geometry & { readonly coordinates: unknown }): Box {
  const known = boxes.get(geometry) ?? boxOf(geometry);
  boxes.set(geometry, known);
  return known;
}

/** Does the geometry itself meet the box, not only its own box? Edges count. */
export function meets(geometry: GeoJSON.Geometry & { readonly coordinates: unknown }, box: Box): boolean {
  const own = knownBox(geometry);
  if (apart(own, box)) return false;
  if (geometry.type === "Point" || within(own, box)) return true;
  return booleanIntersects(geometry, bboxPolygon([...box]));
}

/** A box over the antimeridian (west > east) is two. */
export const parts = (box: Box): readonly Box[] => {
  const [west, south, east, north] = box;
  if (west <= east) return [box];
  return [
    [west, south, 180, north],
    [-180, south, east, north],
  ];
};
