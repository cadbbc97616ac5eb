/**
 * A province's protected places are handed to the map only where it looks, and only so near that they are drawn:
 * 20,000 outlines at once would hold the page up.
 */

import { grown, holds } from "./boxes.ts";
import type { Box } from "./clusters.ts";
import type { PlaceMark } from "./scene.ts";

/** So many are drawn all at once. */
const mostAtOnce = 4_000;
/** Nothing of a place is drawn further out. */
const drawnFrom = 11.5;
const none: readonly PlaceMark[] = [];

/** Longitude and latitude of some spot of a shape: a campus is small beside what is in sight. */
function spotOf(geometry: GeoJSON.Geometry): readonly number[] {
  if (geometry.type === "GeometryCollection") return [];
  let at: unknown = geometry.coordinates;
  while (Array.isArray(at) && Array.isArray(at[0])) at = at[0];
  return at as readonly number[];
}

const isIn =
  ([west, south, east, north]: Box) =>
  ({ geometry }: PlaceMark): boolean => {
    const [lon = Number.NaN, lat = Number.NaN] = spotOf(geometry);
    return lon >= west && lon <= east && lat >= south && lat <= north;
  };

/** The same list as long as the sight stays within the box that was last asked for. */
export function placesInSight(): (all: readonly PlaceMark[], sight: Box, zoom: number) => readonly PlaceMark[] {
  let of = none;
  let box: Box = [0, 0, 0, 0];
  let kept = none;
  return (all, sight, zoom) => {
    if (all.length <= mostAtOnce) return all;
    if (zoom < drawnFrom) return none;
    if (of === all && holds(box, sight)) return kept;
    of = all;
    box = grown(sight);
    kept = all.filter(isIn(box));
    return kept;
  };
}
