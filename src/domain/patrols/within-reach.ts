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

/** A shape with what measuring needs. */
interface Shape {
  readonly outline: Outline;
  readonly vertices: readonly LngLat[];
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
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

/** Can the two be within reach? By their boxes, with 110 km to a degree of latitude (never too short). */
function boxesNear(a: Shape, b: Shape): boolean {
  const lat = reach / 110_000;
  if (a.south - b.north > lat || b.south - a.north > lat) return false;
  const shrink = Math.cos((Math.min(80, Math.max(Math.abs(a.north), Math.abs(a.south)) + lat) * Math.PI) / 180);
  const lon = lat / shrink;
  return a.west - b.east <= lon && b.west - a.east <= lon;
}

/** Metres from the nearest of the vertices to an outline; 0 inside it. */
function leastTo(outline: Outline, vertices: readonly LngLat[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (const vertex of vertices) least = Math.min(least, Math.max(0, nearestOnBoundary(outline, vertex).signed));
  return least;
}

/**
 * Two shapes are nearest at a vertex of one of them. Only where a line runs right through an area without a
 * vertex in it is this too long, by half the area's width at most.
 */
const between = (a: Shape, b: Shape): number =>
  Math.min(leastTo(a.outline, b.vertices), leastTo(b.outline, a.vertices));

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
    if (!boxesNear(water, shape)) continue;
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
