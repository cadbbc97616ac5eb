/**
 * CGCS2000 on a plane: Gauss-Krüger in zones of 3 degrees (zone z about the meridian 3 z), scale 1 on the meridian,
 * false easting 500 km, with or without the zone's number before the easting. Right to 0.1 mm, both ways.
 */

import proj4 from "proj4";
import type { LngLat } from "./units.ts";

export interface PlaneZone {
  /** 25 to 45 in China; its meridian is 3 × zone degrees. */
  readonly zone: number;
  /** Eastings carry the zone's number before their six digits: 35 609 400, not 609 400. */
  readonly prefixed: boolean;
}

/** Metres; mathematical order. Chinese surveyors write the northing first and call it x. */
export type EastNorth = readonly [easting: number, northing: number];

export const firstZone = 25;
export const lastZone = 45;

/** A spot farther from its meridian than this is not written in that zone, metres. */
const widest = 400_000;
const falseEasting = 500_000;
/** No place in China lies so far north of the equator, metres. */
const farthestNorth = 6_500_000;

interface Projection {
  readonly forward: (at: number[]) => number[];
  readonly inverse: (plane: number[]) => number[];
}
const projections = new Map<number, Projection>();

function projectionOf(zone: number): Projection {
  let known = projections.get(zone);
  if (!known) {
    known = proj4(`+proj=tmerc +lat_0=0 +lon_0=${3 * zone} +k=1 +x_0=${falseEasting} +y_0=0 +ellps=GRS80`);
    projections.set(zone, known);
  }
  return known;
}

const shift = ({ zone, prefixed }: PlaneZone): number => (prefixed ? zone * 1_000_000 : 0);

const isZone = (zone: number): boolean => Number.isInteger(zone) && zone >= firstZone && zone <= lastZone;

/** Easting and northing of a spot; null: no number, or so far from the zone that nobody would write it there. */
export function toGaussKruger([lon, lat]: LngLat, plane: PlaneZone): EastNorth | null {
  if (!isZone(plane.zone) || !(Math.abs(lon - 3 * plane.zone) <= 6 && lat >= 0 && lat <= 60)) return null;
  const [easting = Number.NaN, northing = Number.NaN] = projectionOf(plane.zone).forward([lon, lat]);
  return inZone(easting, northing) ? [easting + shift(plane), northing] : null;
}

/** The spot of an easting and northing; null: they are none of this zone. */
export function fromGaussKruger([easting, northing]: EastNorth, plane: PlaneZone): LngLat | null {
  const plain = easting - shift(plane);
  if (!isZone(plane.zone) || !inZone(plain, northing)) return null;
  const [lon = Number.NaN, lat = Number.NaN] = projectionOf(plane.zone).inverse([plain, northing]);
  return [lon, lat];
}

const inZone = (easting: number, northing: number): boolean =>
  Math.abs(easting - falseEasting) <= widest && northing >= 0 && northing <= farthestNorth;
