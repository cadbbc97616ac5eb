/** A plan about one spot, true to the ellipsoid: for drawing to scale. */

import { frameAt, toLocal } from "../../geo/frame.ts";
import type { Position } from "./finding.ts";

/** Metres east and north of the spot, right to a millimetre within 3.5 km. */
export type Flat = (at: readonly number[]) => readonly [east: number, north: number];

export function flatAbout(centre: Position): Flat {
  const frame = frameAt([centre[0], centre[1]]);
  return ([lon = Number.NaN, lat = Number.NaN]) => toLocal(frame, lon, lat);
}
