/** Positions at exact distances, by the geodesic problem (Karney): right to well under a millimetre. */

import geographiclib from "geographiclib-geodesic";
import { type LonLat, round } from "../plane.ts";

const { WGS84 } = geographiclib.Geodesic;

/** Straight on from `at`: azimuth in degrees from north, metres. */
export function onward(at: LonLat, azimuth: number, metres: number): LonLat {
  const { lon2 = Number.NaN, lat2 = Number.NaN } = WGS84.Direct(at[1], at[0], azimuth, metres);
  return [lon2, lat2];
}

export function between(p: LonLat, q: LonLat): { metres: number; azimuth: number } {
  const { s12 = Number.NaN, azi1 = Number.NaN } = WGS84.Inverse(p[1], p[0], q[1], q[0]);
  return { metres: s12, azimuth: azi1 };
}

/** 1e-9 degrees: a tenth of a millimetre. */
export const fine = ([lon, lat]: LonLat): LonLat => [round(lon, 9), round(lat, 9)];

/** One side of a closed ring. */
export function sideOf(ring: readonly LonLat[], index: number): [LonLat, LonLat] {
  const [p, q] = [ring[index], ring[index + 1]];
  if (!p || !q) throw new Error(`the ring has no side ${index}`);
  return [p, q];
}

/**
 * The spot at right angles to one side of a ring, `metres` out (to the right of the ring's direction, so
 * outside for a counter-clockwise shell and into the hole of a clockwise one). Its foot is that share of the
 * side, so where no other side is nearer it is exactly `metres` from the boundary.
 */
export function offSide(ring: readonly LonLat[], index: number, share: number, metres: number): LonLat {
  const [p, q] = sideOf(ring, index);
  const whole = between(p, q);
  const line = WGS84.InverseLine(p[1], p[0], q[1], q[0]);
  const { lat2 = Number.NaN, lon2 = Number.NaN, azi2 = Number.NaN } = line.Position(whole.metres * share);
  return fine(onward([lon2, lat2], azi2 + 90, metres));
}

/** Distance from a spot to the ring, by searching every side: slow and independent of the fast measure. */
export function toRingExactly(ring: readonly LonLat[], at: LonLat): number {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i + 1 < ring.length; i++) {
    const [p, q] = sideOf(ring, i);
    const whole = between(p, q).metres;
    const line = WGS84.InverseLine(p[1], p[0], q[1], q[0]);
    const away = (s: number) => {
      const { lat2 = Number.NaN, lon2 = Number.NaN } = line.Position(s);
      return between([lon2, lat2], at).metres;
    };
    let [low, high] = [0, whole];
    for (let n = 0; n < 70; n++) {
      const [a, b] = [low + (high - low) / 3, high - (high - low) / 3];
      if (away(a) < away(b)) high = b;
      else low = a;
    }
    best = Math.min(best, away((low + high) / 2), away(0), away(whole));
  }
  return best;
}
