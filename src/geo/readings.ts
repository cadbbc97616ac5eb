/**
 * In which coordinate systems a pair of numbers may have been written. A register that does not say is read in each
 * of them, and whoever knows its places (township, known schools, the county) chooses.
 */

import { bd09ToWgs84, conversionAccuracy, gcj02ToWgs84 } from "./datum.ts";
import { firstZone, fromGaussKruger, lastZone } from "./gauss-kruger.ts";
import type { LngLat } from "./units.ts";

export interface Reading {
  /** `gcj02`, `gk35`, `gk35-prefixed`, each also with `-swapped`. */
  readonly id: string;
  /** WGS 84 and CGCS2000 in degrees are one reading: they differ by less than a millimetre. */
  readonly datum: "wgs84" | "gcj02" | "bd09" | "cgcs2000-gk";
  /** The latitude, or the northing, stands first. */
  readonly swapped: boolean;
  /** Of a Gauss-Krüger reading: its zone, and whether eastings carry the number. */
  readonly plane: { readonly zone: number; readonly prefixed: boolean } | null;
  /** What the conversion itself adds to a record's doubt, metres, 95 %: see `accuracyThrough`. */
  readonly accuracy: number;
  /** The spot in WGS 84; null: the two numbers cannot be meant so. */
  readonly convert: (first: number, second: number) => LngLat | null;
}

/** West, south, east, north in degrees. */
export type Box = readonly [west: number, south: number, east: number, north: number];

type Plain = Omit<Reading, "swapped">;

const inDegrees = (datum: "wgs84" | "gcj02" | "bd09", toWgs84: (at: LngLat) => LngLat): Plain => ({
  id: datum,
  datum,
  plane: null,
  accuracy: conversionAccuracy[datum],
  convert: (lon, lat) => (Math.abs(lon) <= 180 && Math.abs(lat) <= 90 ? toWgs84([lon, lat]) : null),
});

const onPlane = (zone: number, prefixed: boolean): Plain => ({
  id: `gk${zone}${prefixed ? "-prefixed" : ""}`,
  datum: "cgcs2000-gk",
  plane: { zone, prefixed },
  accuracy: conversionAccuracy.cgcs2000,
  convert: (easting, northing) => fromGaussKruger([easting, northing], { zone, prefixed }),
});

const bothWays = (plain: Plain): Reading[] => [
  { ...plain, swapped: false },
  {
    ...plain,
    id: `${plain.id}-swapped`,
    swapped: true,
    convert: (first, second) => plain.convert(second, first),
  },
];

/** A county is also written in the zone beside its own, if that one's meridian is no farther off than this, degrees. */
const zoneReach = 2;

/** The zones of 3 degrees in which a county's coordinates may be written. */
export function zonesOf([west, , east]: Box): number[] {
  const zones: number[] = [];
  for (let zone = firstZone; zone <= lastZone; zone++)
    if (3 * zone >= west - zoneReach && 3 * zone <= east + zoneReach) zones.push(zone);
  return zones;
}

/** Every reading that a register of this county may need, the commonest first, straight before swapped. */
export function readingsOf(county: Box): Reading[] {
  const degrees = [inDegrees("wgs84", (at) => at), inDegrees("gcj02", gcj02ToWgs84), inDegrees("bd09", bd09ToWgs84)];
  const planes = zonesOf(county).flatMap((zone) => [onPlane(zone, true), onPlane(zone, false)]);
  return [...degrees, ...planes].flatMap(bothWays);
}

/** A reading by its id, whatever the county; null: there is none. Gauss-Krüger of any zone. */
export const readingNamed = (id: string): Reading | null =>
  readingsOf([3 * firstZone, 0, 3 * lastZone, 0]).find((reading) => reading.id === id) ?? null;

export interface PlausibleReading {
  readonly reading: Reading;
  readonly at: LngLat;
}

/** The readings under which two numbers fall into the county, or within `margin` degrees of its box. */
export function plausibleReadings(
  first: number,
  second: number,
  [west, south, east, north]: Box,
  readings: readonly Reading[],
  margin = 0.05,
): PlausibleReading[] {
  return readings.flatMap((reading) => {
    const at = reading.convert(first, second);
    if (at === null) return [];
    const [lon, lat] = at;
    const near = lon >= west - margin && lon <= east + margin && lat >= south - margin && lat <= north + margin;
    return near ? [{ reading, at }] : [];
  });
}
