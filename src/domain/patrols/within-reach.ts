/**
 * Which places and villages lie within 1 km, straight, of each water point. The shapes alone decide, so it is
 * worked out once for a county's lists; who counts on a day is the caller's business.
 */

import { nearestOnBoundary } from "../../geo/distance.ts";
import { isFault, type Outline, outlineOf } from "../../geo/outline.ts";
import type { LngLat } from "../../geo/units.ts";
import { type County, type ProtectedPlace, protectedPlaces } from "../county.ts";
import { pointOf } from "../coverage/townships.ts";
import type { Village } from "../registers/areas.ts";
import type { Geometry } from "../registers/column.ts";
import type { WaterHazard } from "../registers/waters.ts";

/** Metres. */
export const reach = 1000;

export interface Near<T> {
  readonly record: T;
  /** Metres between the two shapes; 0 where one lies in the other. */
  readonly distance: number;
}

export interface WithinReach {
  /** Nearest first. */
  readonly places: readonly Near<ProtectedPlace>[];
  readonly villages: readonly Near<Village>[];
}

/** Degrees. */
interface Box {
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
}

/** A shape with what measuring needs. */
interface Shape extends Box {
  readonly outline: Outline;
  readonly vertices: readonly LngLat[];
}

function verticesOf(geometry: Geometry): LngLat[] {
  const found: LngLat[] = [];
  const walk = (part: unknown): void => {
    if (!Array.isArray(part)) return;
    const [lon, lat] = part;
    if (typeof lon === "number" && typeof lat === "number") found.push([lon, lat]);
    else for (const inner of part) walk(inner);
  };
  walk(geometry.coordinates);
  return found;
}

/** Null: no position, or a broken outline. */
function shapeOf(geometry: Geometry | undefined): Shape | null {
  if (!geometry) return null;
  const outline = outlineOf(geometry);
  if (isFault(outline)) return null;
  const vertices = verticesOf(geometry);
  const lons = vertices.map(([lon]) => lon);
  const lats = vertices.map(([, lat]) => lat);
  const [west, east] = [Math.min(...lons), Math.max(...lons)];
  return { outline, vertices, west, east, south: Math.min(...lats), north: Math.max(...lats) };
}

/** Can two boxes lie within so many metres? With 110 km to a degree of latitude the answer is never too strict. */
function boxesNear(a: Box, b: Box, metres: number): boolean {
  const lat = metres / 110_000;
  if (a.south - b.north > lat || b.south - a.north > lat) return false;
  const lon = lat / Math.cos((Math.min(80, Math.max(Math.abs(a.north), Math.abs(a.south)) + lat) * Math.PI) / 180);
  return a.west - b.east <= lon && b.west - a.east <= lon;
}

/** Metres from the nearest of a shape's vertices to another's outline, 0 inside it; `most` if none is nearer. */
function leastTo(to: Shape, { vertices }: Shape, most: number): number {
  let least = most;
  for (const vertex of vertices) {
    const [lon, lat] = vertex;
    if (!boxesNear(to, { west: lon, east: lon, south: lat, north: lat }, least)) continue;
    least = Math.min(least, Math.max(0, nearestOnBoundary(to.outline, vertex).signed));
  }
  return least;
}

/**
 * Metres between two shapes, Infinity beyond reach. They are nearest at a vertex of one of them; only where a
 * line runs right through an area without a vertex in it is this too long, by half the area's width at most.
 */
function between(a: Shape, b: Shape): number {
  const beyond = reach * 1.001;
  const least = leastTo(b, a, leastTo(a, b, beyond));
  return least < beyond ? least : Number.POSITIVE_INFINITY;
}

interface Shaped<T> {
  readonly record: T;
  readonly shape: Shape;
}

function shaped<T extends { readonly id: string }>(
  records: readonly T[],
  shape: (record: T) => Shape | null,
): Shaped<T>[] {
  return records.flatMap((record) => {
    const found = shape(record);
    return found ? [{ record, shape: found }] : [];
  });
}

function nearOf<T extends { readonly id: string }>(water: Shape, records: readonly Shaped<T>[]): Near<T>[] {
  const near: Near<T>[] = [];
  for (const { record, shape } of records) {
    if (!boxesNear(water, shape, reach)) continue;
    const distance = between(water, shape);
    if (distance <= reach) near.push({ record, distance });
  }
  return near.sort((a, b) => a.distance - b.distance || (a.record.id < b.record.id ? -1 : 1));
}

function villageShape(village: Village): Shape | null {
  const at = pointOf(village.geometry);
  return at && shapeOf({ type: "Point", coordinates: [at[0], at[1]] });
}

interface Known {
  readonly from: readonly unknown[];
  readonly reach: ReadonlyMap<string, WithinReach>;
}
const known = new WeakMap<readonly WaterHazard[], Known>();

/** By water id; a water point without a usable shape is absent. Neighbours over the county line are people too. */
export function withinReach(county: County): ReadonlyMap<string, WithinReach> {
  const { waterHazard, school, kindergarten, nursery, village } = county.registers;
  const from = [school, kindergarten, nursery, village];
  const old = known.get(waterHazard);
  if (old?.from.every((list, i) => list === from[i])) return old.reach;
  const places = shaped(protectedPlaces(county), (place) => shapeOf(place.geometry));
  const villages = shaped(village, villageShape);
  const waters = shaped(waterHazard, (water) => shapeOf(water.geometry));
  const found = new Map(
    waters.map(({ record, shape }) => [
      record.id,
      { places: nearOf(shape, places), villages: nearOf(shape, villages) },
    ]),
  );
  known.set(waterHazard, { from, reach: found });
  return found;
}
