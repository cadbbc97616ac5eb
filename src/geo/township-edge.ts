/** One edge of an area against the ray that runs east from a spot: exact for the given doubles. */

import { orientation } from "./orientation.ts";

/** The spot lies on the edge itself. */
export const onLine = -1;

/** 1: the ray crosses the edge (which has its lower end, not its upper) · 0: it does not · `onLine`. */
export function crossesEast(ax: number, ay: number, bx: number, by: number, lon: number, lat: number): -1 | 0 | 1 {
  if ((ay > lat && by > lat) || (ay < lat && by < lat) || (ax < lon && bx < lon)) return 0;
  const straddles = ay <= lat !== by <= lat;
  if (ax > lon && bx > lon) return straddles ? 1 : 0;
  const side = orientation(ax, ay, bx, by, lon, lat);
  if (side === 0 && Math.min(ax, bx) <= lon && lon <= Math.max(ax, bx)) return onLine;
  return straddles && side === (ay < by ? 1 : -1) ? 1 : 0;
}
