/** The nearest spot of an outline beyond the reach of the flat frame: right to 1 cm at any distance. */

import { found, measureChain, scan, stride } from "./chain.ts";
import { eccentricity2, radians, semiMajor } from "./ellipsoid.ts";
import { lonBetween } from "./frame.ts";
import { bearingVector, pointsAlong, straight } from "./geodesic.ts";
import type { Outline } from "./outline.ts";
import type { LngLat } from "./units.ts";

/** Unsigned metres and the spot. Vertices that cannot matter are passed over by their chord through the earth. */
export function farNearest(outline: Outline, at: LngLat): { readonly away: number; readonly spot: LngLat } {
  const { lons, lats, last } = outline;
  const chords = chordsFrom(at, lons, lats);
  const limit = chords.reduce((least, chord) => Math.min(least, chord), Number.POSITIVE_INFINITY) * 1.005 + 600;
  const chain = new Float64Array((last.length + 1) * stride);
  for (let index = 0; index < last.length; index++) {
    const matters = outline.kind === "point" || chords[index]! <= limit;
    const [x, y] = matters ? bearingVector(at, [lons[index]!, lats[index]!]) : [Number.NaN, Number.NaN];
    chain[index * stride] = x;
    chain[index * stride + 1] = y;
  }
  measureChain(chain, last);
  scan(chain, 0, last.length, 0, 0);
  const spot = spotOf(outline, found.vertex, found.share);
  return { away: straight(at, spot), spot };
}

/** The spot at a share of the segment that starts at a vertex. */
function spotOf({ lons, lats }: Outline, vertex: number, share: number): LngLat {
  const a: LngLat = [lons[vertex]!, lats[vertex]!];
  if (share === 0) return a;
  const b: LngLat = [lons[vertex + 1]!, lats[vertex + 1]!];
  return share === 1 ? b : (pointsAlong(a, b, [share])[0] ?? a);
}

/** How often the outline winds about a spot that is not close to it, from plain degrees. */
export function farWinding({ lons, lats, last }: Outline, [lon, lat]: LngLat, origin: number): number {
  const chain = new Float64Array((last.length + 1) * stride);
  for (let index = 0; index < last.length; index++) {
    chain[index * stride] = lons[index]! - origin;
    chain[index * stride + 1] = lats[index]!;
  }
  measureChain(chain, last);
  scan(chain, 0, last.length, lonBetween(lon, origin), lat);
  return found.winding;
}

function chordsFrom(at: LngLat, lons: Float64Array, lats: Float64Array): Float64Array {
  const [x, y, z] = earthCentred(at[0], at[1]);
  return lons.map((lon, index) => {
    const [u, v, w] = earthCentred(lon, lats[index]!);
    return Math.hypot(u - x, v - y, w - z);
  });
}

function earthCentred(lon: number, lat: number): readonly [number, number, number] {
  const sin = Math.sin(lat * radians);
  const prime = semiMajor / Math.sqrt(1 - eccentricity2 * sin * sin);
  const across = prime * Math.cos(lat * radians);
  return [across * Math.cos(lon * radians), across * Math.sin(lon * radians), prime * (1 - eccentricity2) * sin];
}
