/**
 * The deciding distance: ellipsoidal metres from a spot to the boundary of an outline.
 *
 * Right to 1 mm within 2 km between 60° south and north (the flat frame), and to 1 cm at any distance
 * (the geodesic problem). A coordinate that is no number gives NaN, never a distance.
 */

import { found, measureChain, nearest, nearestSquared, scan, stride } from "./chain.ts";
import { farNearest, farWinding } from "./far.ts";
import { eastOf, frameAt, lonBetween, northOf, toLngLat, wrapLon } from "./frame.ts";
import { straight } from "./geodesic.ts";
import type { Outline } from "./outline.ts";
import { type LngLat, type Metres, metres } from "./units.ts";

export { straight } from "./geodesic.ts";

/** As far as the flat frame is trusted. */
const flatReach = 2000;
/** An outline larger than this is measured in a frame about the spot instead of its own. */
const largeRadius = 1500;
/** Poleward of this, degrees, the polynomial is not used. */
const flatLat = 70;
/** Degrees beyond which a spot cannot be within `flatReach` of an outline in its own frame. */
const windowLat = 0.06;
const windowLon = 0.18;

export interface Nearest {
  /** Negative strictly within an area, 0 exactly on its boundary. Points and lines: plain distance. */
  readonly signed: Metres;
  /** The nearest spot of the boundary. */
  readonly at: LngLat;
}

export function nearestOnBoundary(outline: Outline, at: LngLat): Nearest {
  if (!isPlace(at)) return { signed: metres(Number.NaN), at: [Number.NaN, Number.NaN] };
  return inOwnFrame(outline, at) ?? inFrameAbout(outline, at) ?? overTheEarth(outline, at);
}

/** May the outline's own frame serve, by the degrees between its origin and the spot? */
export const inWindow = (dLon: number, dLat: number): boolean =>
  Math.abs(dLat) < windowLat && Math.abs(dLon) < windowLon;

/** Signed metres from (x, y) in the outline's own frame; NaN when it lies too far for that. Allocates nothing. */
export function flatSigned(chain: Float64Array, from: number, to: number, x: number, y: number, area: boolean): number {
  const squared = nearestSquared(chain, from, to, x, y);
  if (!(squared <= flatReach * flatReach)) return Number.NaN;
  return signedOf(Math.sqrt(squared), area, nearest.winding);
}

/** Can the outline's own frame serve? */
export const isFlat = (outline: Outline): boolean =>
  outline.radius <= largeRadius && Math.abs(outline.frame.lat) <= flatLat;

function inOwnFrame(outline: Outline, at: LngLat): Nearest | null {
  if (!isFlat(outline)) return null;
  const { frame, chain, last, kind } = outline;
  const [dLon, dLat] = [lonBetween(at[0], frame.lon), at[1] - frame.lat];
  if (!inWindow(dLon, dLat)) return null;
  const [x, y] = [eastOf(frame.terms, 0, dLon, dLat), northOf(frame.terms, 0, dLon, dLat)];
  scan(chain, 0, last.length, x, y);
  if (!(found.squared <= flatReach * flatReach)) return null;
  const signed = signedOf(Math.sqrt(found.squared), kind === "area", found.winding);
  return { signed: metres(signed), at: toLngLat(frame, found.x, found.y) };
}

/** Large outlines: their vertices seen from the spot. Far ones come out distorted, but stay far. */
function inFrameAbout(outline: Outline, at: LngLat): Nearest | null {
  if (outline.radius <= largeRadius || Math.abs(at[1]) > flatLat) return null;
  const { lons, lats, last, kind } = outline;
  const { lon, lat, terms } = frameAt(at);
  const frame = { lon, lat, terms };
  const chain = new Float64Array((last.length + 1) * stride);
  const start = lonBetween(outline.frame.lon, lon) - outline.frame.lon;
  for (let index = 0; index < last.length; index++) {
    const dLon = lons[index]! + start;
    const dLat = lats[index]! - lat;
    const near = Math.abs(dLon) < 1 && Math.abs(dLat) < 1;
    chain[index * stride] = near ? eastOf(terms, 0, dLon, dLat) : dLon * terms[0]!;
    chain[index * stride + 1] = near ? northOf(terms, 0, dLon, dLat) : dLat * terms[4]!;
  }
  measureChain(chain, last);
  scan(chain, 0, last.length, 0, 0);
  if (!(found.squared <= flatReach * flatReach)) return null;
  const signed = signedOf(Math.sqrt(found.squared), kind === "area", found.winding);
  return { signed: metres(signed), at: toLngLat(frame, found.x, found.y) };
}

function overTheEarth(outline: Outline, at: LngLat): Nearest {
  const { away, spot } = farNearest(outline, at);
  const winding = outline.kind === "area" ? farWinding(outline, at, outline.frame.lon) : 0;
  return { signed: metres(signedOf(away, outline.kind === "area", winding)), at: [wrapLon(spot[0]), spot[1]] };
}

const signedOf = (away: number, area: boolean, winding: number): number =>
  area && winding !== 0 && away > 0 ? -away : away;

/** Metres to the farthest vertex: no spot of the outline lies farther (to 1 mm for outlines within 2 km). */
export function farthestVertex({ lons, lats }: Outline, at: LngLat): Metres {
  if (!isPlace(at)) return metres(Number.NaN);
  let farthest = 0;
  for (let index = 0; index < lons.length; index++)
    farthest = Math.max(farthest, straight(at, [lons[index]!, lats[index]!]));
  return metres(farthest);
}

/** Within an area or exactly on its boundary. Never for lines and points, nor for a spot that is no number. */
export const contains = (outline: Outline, at: LngLat): boolean =>
  outline.kind === "area" && nearestOnBoundary(outline, at).signed <= 0;

const isPlace = ([lon, lat]: LngLat): boolean => Number.isFinite(lon) && Math.abs(lat) <= 90;
