/**
 * Areas on the ellipsoid, by bands of latitude: along each band's middle the shapes are stretches of longitude.
 * The error of a shape is about its outline's length times a hundredth of the band's width.
 */

import { curvatureAt, radians } from "./ellipsoid.ts";
import type { Rings } from "./grown.ts";

export interface Bands {
  /** Latitude of the first band's lower edge, and a band's width, degrees. */
  readonly south: number;
  readonly width: number;
  readonly count: number;
}

/** Where the shape's edges cross each band's middle, longitudes in order: it lies between odd and even ones. */
export type Crossings = readonly (readonly number[])[];

/** Metres, unless that makes too many. */
const usualWidth = 5;
const mostBands = 20_000;
const metresADegree = 111_000;

/** Bands that hold all latitudes from south to north. */
export function bandsOver(south: number, north: number): Bands {
  const width = Math.max(usualWidth / metresADegree, (north - south) / mostBands);
  return { south, width, count: Math.max(1, Math.ceil((north - south) / width)) };
}

/** Rings of polygons that do not overlap. */
export function crossingsOf(polygons: readonly Rings[], bands: Bands): Crossings {
  const rows: number[][] = Array.from({ length: bands.count }, () => []);
  for (const ring of polygons.flat())
    for (let i = 1; i < ring.length; i++) cross(rows, bands, ring[i - 1] ?? [], ring[i] ?? []);
  for (const row of rows) row.sort((a, b) => a - b);
  return rows;
}

function cross(rows: number[][], { south, width }: Bands, from: readonly number[], to: readonly number[]): void {
  const [ax = Number.NaN, ay = Number.NaN] = from;
  const [bx = Number.NaN, by = Number.NaN] = to;
  // A middle is crossed by an edge that begins on or below it and ends above it, or the other way round.
  const row = (lat: number): number => Math.ceil((lat - south) / width - 0.5);
  const [first, end] = ay < by ? [row(ay), row(by)] : [row(by), row(ay)];
  for (let i = Math.max(0, first); i < Math.min(end, rows.length); i++) {
    const lat = south + (i + 0.5) * width;
    rows[i]?.push(ax + ((lat - ay) / (by - ay)) * (bx - ax));
  }
}

/** Square metres that two shapes have in common; a shape with itself: its own. */
export function areaInCommon(one: Crossings, two: Crossings, bands: Bands): number {
  let sum = 0;
  for (let row = 0; row < bands.count; row++) {
    const degrees = inCommon(one[row] ?? [], two[row] ?? []);
    if (degrees === 0) continue;
    const lat = bands.south + (row + 0.5) * bands.width;
    const { meridian, prime } = curvatureAt(lat);
    sum += degrees * radians * prime * Math.cos(lat * radians) * bands.width * radians * meridian;
  }
  return sum;
}

/** Length of what two rows of stretches have in common. */
function inCommon(one: readonly number[], two: readonly number[]): number {
  let length = 0;
  for (let i = 0, j = 0; i + 1 < one.length && j + 1 < two.length; ) {
    const [a = 0, b = 0, c = 0, d = 0] = [one[i], one[i + 1], two[j], two[j + 1]];
    length += Math.max(0, Math.min(b, d) - Math.max(a, c));
    if (b < d) i += 2;
    else j += 2;
  }
  return length;
}
