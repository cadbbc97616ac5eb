/** The geodesic problem by Karney's GeographicLib, right to 15 nm: slow (microseconds), and exact for our purpose. */

import geographiclib from "geographiclib-geodesic";
import { radians } from "./ellipsoid.ts";
import { type LngLat, type Metres, metres } from "./units.ts";

const { WGS84, DISTANCE, AZIMUTH, LATITUDE, LONGITUDE, DISTANCE_IN } = geographiclib.Geodesic;

/** Shortest way over the ellipsoid. A coordinate that is no number gives NaN. */
export function straight(a: LngLat, b: LngLat): Metres {
  return metres(WGS84.Inverse(a[1], a[0], b[1], b[0], DISTANCE).s12 ?? Number.NaN);
}

/** Where `to` lies as seen from `from`, in exact normal coordinates: metres east and north. */
export function bearingVector(from: LngLat, to: LngLat): readonly [x: number, y: number] {
  const { s12, azi1 } = WGS84.Inverse(from[1], from[0], to[1], to[0], DISTANCE | AZIMUTH);
  const angle = (azi1 ?? Number.NaN) * radians;
  return [(s12 ?? Number.NaN) * Math.sin(angle), (s12 ?? Number.NaN) * Math.cos(angle)];
}

/** The spots at the given shares (0 to 1) of the shortest line from a to b; longitudes run on from a's. */
export function pointsAlong(a: LngLat, b: LngLat, shares: readonly number[]): LngLat[] {
  const line = WGS84.InverseLine(a[1], a[0], b[1], b[0], LATITUDE | LONGITUDE | DISTANCE_IN);
  return shares.map((share) => {
    const at = line.Position(share * line.s13, LATITUDE | LONGITUDE);
    const lon = at.lon2 ?? Number.NaN;
    return [lon + 360 * Math.round((a[0] - lon) / 360), at.lat2 ?? Number.NaN];
  });
}
