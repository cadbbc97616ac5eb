/**
 * A flat frame about one spot of the ellipsoid, in metres east and north.
 *
 * Normal coordinates of WGS 84 as a polynomial: second order with the ellipsoid's own terms
 * (x = Δλ (N cos φ − M sin φ Δφ), y = Δφ (M + ½ M′ Δφ) + ½ N sin φ cos φ Δλ²), third order with the
 * sphere's. Distances between spots within 3.5 km of the origin are right to 0.2 mm up to 60° latitude.
 */

import { curvatureAt, radians } from "./ellipsoid.ts";
import type { LngLat } from "./units.ts";

export interface Frame {
  readonly lon: number;
  readonly lat: number;
  /** Polynomial coefficients, metres for degrees; see `eastOf` and `northOf`. */
  readonly terms: Float64Array;
}

/** How many numbers `terms` holds. */
export const termCount = 8;

export function frameAt([lon, lat]: LngLat): Frame {
  const terms = new Float64Array(termCount);
  writeTerms(terms, 0, lat);
  return { lon, lat, terms };
}

/** Writes the terms of a frame at a latitude, from `at` on. */
export function writeTerms(terms: Float64Array, at: number, lat: number): void {
  const { meridian, prime, slope } = curvatureAt(lat);
  const sin = Math.sin(lat * radians);
  const cos = Math.cos(lat * radians);
  const [one, two, three] = [radians, radians ** 2, radians ** 3];
  terms[at] = prime * cos * one;
  terms[at + 1] = -meridian * sin * two;
  terms[at + 2] = (-prime * cos * three) / 3;
  terms[at + 3] = (-prime * cos * sin * sin * three) / 6;
  terms[at + 4] = meridian * one;
  terms[at + 5] = 0.5 * slope * two;
  terms[at + 6] = 0.5 * prime * sin * cos * two;
  terms[at + 7] = meridian * ((cos * cos) / 6 - (sin * sin) / 2) * three;
}

/** Difference of two longitudes, degrees, the short way round. */
export const lonBetween = (lon: number, origin: number): number => {
  const difference = lon - origin;
  return difference > 180 ? difference - 360 : difference < -180 ? difference + 360 : difference;
};

/** Metres east of the origin, from degrees of difference; `at` is where the terms begin in `k`. */
export const eastOf = (k: Float64Array, at: number, dLon: number, dLat: number): number =>
  dLon * (k[at]! + dLat * (k[at + 1]! + dLat * k[at + 2]!) + dLon * dLon * k[at + 3]!);

/** Metres north of the origin. */
export const northOf = (k: Float64Array, at: number, dLon: number, dLat: number): number =>
  dLat * (k[at + 4]! + dLat * k[at + 5]!) + dLon * dLon * (k[at + 6]! + dLat * k[at + 7]!);

/** Metres east and north of the frame's origin. */
export function toLocal(frame: Frame, lon: number, lat: number): readonly [x: number, y: number] {
  const dLon = lonBetween(lon, frame.lon);
  const dLat = lat - frame.lat;
  return [eastOf(frame.terms, 0, dLon, dLat), northOf(frame.terms, 0, dLon, dLat)];
}

/** The inverse of `toLocal`, to 1e-13 degrees; longitude in [-180, 180]. */
export function toLngLat(frame: Frame, x: number, y: number): LngLat {
  const [c0 = 1, c1 = 0, c2 = 0, c3 = 0, c4 = 1, c5 = 0, c6 = 0, c7 = 0] = frame.terms;
  let dLon = x / c0;
  let dLat = y / c4;
  for (let round = 0; round < 30; round++) {
    const nextLon = x / (c0 + dLat * (c1 + dLat * c2) + dLon * dLon * c3);
    const nextLat = (y - nextLon * nextLon * (c6 + dLat * c7)) / (c4 + dLat * c5);
    const moved = Math.abs(nextLon - dLon) + Math.abs(nextLat - dLat);
    dLon = nextLon;
    dLat = nextLat;
    if (moved < 1e-14) break;
  }
  return [wrapLon(frame.lon + dLon), frame.lat + dLat];
}

/** A longitude within [-180, 180]; unchanged when it is already. */
export const wrapLon = (lon: number): number =>
  lon >= -180 && lon <= 180 ? lon : lon - 360 * Math.floor((lon + 180) / 360);
