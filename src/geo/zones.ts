/**
 * Zones as drawn, and the first flag, by Turf. Turf measures on a sphere: its buffer is off by up to 0.0025
 * of the distance, so these are drawings; `distance.ts` decides.
 */

import { area, booleanPointInPolygon, buffer, circle, pointOnFeature } from "@turf/turf";
import { innermost } from "./innermost.ts";
import { isFault, outlineOf } from "./outline.ts";
import type { LngLat } from "./units.ts";

export type Zone = GeoJSON.Feature<GeoJSON.Polygon | GeoJSON.MultiPolygon>;

/** Turf counts a buffer's steps by quarter circle and a circle's by the whole; chords take off 0.0003. */
const quarterSteps = 32;
const circleSteps = 128;

/** The area within `metres` of a shape. An area of no extent, or 0 metres about a point, throws. */
export function zone(geometry: GeoJSON.Geometry, metres: number): Zone {
  if (!(metres >= 0 && metres < Number.POSITIVE_INFINITY))
    throw new RangeError(`expected metres from 0, got ${metres}`);
  if (geometry.type === "Point") return circle(geometry.coordinates, metres, { steps: circleSteps, units: "meters" });
  const grown = buffer(geometry, metres, { units: "meters", steps: quarterSteps });
  if (grown === undefined || grown.type !== "Feature")
    throw new RangeError(`no zone of ${metres} m about a ${geometry.type}`);
  return grown;
}

/** The first flag: is the spot in the drawn zone, or on its line? */
export const flag = (drawn: Zone, at: LngLat): boolean => booleanPointInPolygon([at[0], at[1]], drawn);

/** A spot well inside an area (the middle of the largest circle that fits), or on a line, or a point itself. */
export function pointWithin(geometry: GeoJSON.Geometry): LngLat {
  const outline = outlineOf(geometry);
  if (!isFault(outline) && outline.kind === "area") return innermost(outline);
  const [lon = Number.NaN, lat = Number.NaN] = pointOnFeature({ type: "Feature", properties: {}, geometry }).geometry
    .coordinates;
  return [lon, lat];
}

/** Square metres, on the sphere that Turf uses: right to half a percent. */
export const areaOf = (geometry: GeoJSON.Geometry): number => area(geometry);
