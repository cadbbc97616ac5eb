/** Boxes in degrees around what stands in a county, grown outwards by metres. Null: too near a pole or the antimeridian. */

import type { Geometry } from "../registers/column.ts";

export interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** Poleward of this, degrees, or so near the antimeridian, boxes are not trusted. */
const trustedLat = 80;
const trustedLon = 179;
/** A little less than the shortest degree of latitude, metres; longitude shrinks with its cosine. */
const metresADegree = 110_500;

const isTrusted = ({ west, south, east, north }: Box): boolean =>
  west >= -trustedLon && east <= trustedLon && south >= -trustedLat && north <= trustedLat;

/** The box grown by metres and a metre more. */
export function grownBox({ west, south, east, north }: Box, metres: number): Box | null {
  const byLat = (metres + 1) / metresADegree;
  const pole = Math.min(89, Math.max(Math.abs(south), Math.abs(north)) + byLat);
  const byLon = byLat / Math.cos((pole * Math.PI) / 180);
  const grown = { west: west - byLon, south: south - byLat, east: east + byLon, north: north + byLat };
  return isTrusted(grown) ? grown : null;
}

interface Growing {
  west: number;
  south: number;
  east: number;
  north: number;
}

function take(coordinates: unknown, into: Growing): void {
  if (!Array.isArray(coordinates)) return;
  const [lon, lat] = coordinates as unknown[];
  if (typeof lon === "number" && typeof lat === "number") {
    into.west = Math.min(into.west, lon);
    into.east = Math.max(into.east, lon);
    into.south = Math.min(into.south, lat);
    into.north = Math.max(into.north, lat);
  } else for (const part of coordinates) take(part, into);
}

/** The box of all its positions. An edge between them may bulge out of it by metres: shapes are grown by more. */
export const boxOfGeometry = ({ coordinates }: Geometry): Box => boxOfCoordinates(coordinates);

export function boxOfCoordinates(coordinates: unknown): Box {
  const box: Growing = {
    west: Number.POSITIVE_INFINITY,
    south: Number.POSITIVE_INFINITY,
    east: Number.NEGATIVE_INFINITY,
    north: Number.NEGATIVE_INFINITY,
  };
  take(coordinates, box);
  return box;
}

export const meet = (a: Box, b: Box): boolean =>
  a.west <= b.east && b.west <= a.east && a.south <= b.north && b.south <= a.north;

/** Metres from a spot to a box: never more than they are, and by a percent less at most. For some kilometres. */
export function metresAtLeast({ west, south, east, north }: Box, [lon, lat]: readonly [number, number]): number {
  const byLat = Math.max(south - lat, lat - north, 0);
  const byLon = Math.max(west - lon, lon - east, 0);
  if (byLon === 0) return metresADegree * byLat;
  const pole = Math.min(89, Math.max(Math.abs(lat), Math.abs(lat < south ? south : north)));
  return metresADegree * Math.hypot(byLat, byLon * Math.cos((pole * Math.PI) / 180));
}
