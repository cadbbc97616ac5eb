/** Lines that nobody walks through: fences, the water's edge, the walls of a campus. */

import Flatbush from "flatbush";
import { orientation } from "../orientation.ts";
import type { LngLat } from "../units.ts";

export interface Wall {
  readonly geometry: GeoJSON.Geometry;
  /** Whose wall it is, in the caller's own numbers. */
  readonly owner: number;
}

export interface Walls {
  /** Four numbers a segment: lon, lat, lon, lat in degrees. */
  readonly ends: Float64Array;
  readonly owners: Int32Array;
  readonly boxes: Flatbush | null;
  /** Owners whose walls were taken down since. */
  readonly gone: Set<number>;
  /** Walls put up since: few, and looked at one by one. */
  readonly come: Set<LateWall>;
}

interface LateWall {
  readonly owner: number;
  readonly ends: readonly number[];
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** Lines and the rings of areas; points stop nobody. Segments with an end that is no number are left out. */
export function buildWalls(walls: readonly Wall[]): Walls {
  const ends: number[] = [];
  const owners: number[] = [];
  for (const { geometry, owner } of walls) {
    appendEnds(geometry, ends);
    while (owners.length < ends.length / 4) owners.push(owner);
  }
  return {
    ends: Float64Array.from(ends),
    owners: Int32Array.from(owners),
    boxes: boxesOf(ends),
    gone: new Set(),
    come: new Set(),
  };
}

/** Puts a wall up. Its owner must have none: one that is taken down does not come back under the same number. */
export function putUp({ come }: Walls, { geometry, owner }: Wall): void {
  const ends: number[] = [];
  appendEnds(geometry, ends);
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = 0; at < ends.length; at += 2) {
    west = Math.min(west, ends[at]!);
    east = Math.max(east, ends[at]!);
    south = Math.min(south, ends[at + 1]!);
    north = Math.max(north, ends[at + 1]!);
  }
  if (ends.length > 0) come.add({ owner, ends, west, south, east, north });
}

/** Takes all walls of an owner down. */
export function takeDown({ gone, come }: Walls, owner: number): void {
  gone.add(owner);
  for (const wall of come) if (wall.owner === owner) come.delete(wall);
}

/** How much has been put up and taken down since the walls were built: of much, building them again is cheaper. */
export const wear = ({ gone, come }: Walls): number => gone.size + come.size;

function appendEnds(geometry: GeoJSON.Geometry, ends: number[]): void {
  for (const part of ringsOf(geometry))
    for (let index = 1; index < part.length; index++) {
      const [ax, ay] = part[index - 1]!;
      const [bx, by] = part[index]!;
      if (Number.isFinite(ax! + ay! + bx! + by!)) ends.push(ax!, ay!, bx!, by!);
    }
}

function ringsOf(geometry: GeoJSON.Geometry): readonly GeoJSON.Position[][] {
  switch (geometry.type) {
    case "LineString":
      return [geometry.coordinates];
    case "MultiLineString":
    case "Polygon":
      return geometry.coordinates;
    case "MultiPolygon":
      return geometry.coordinates.flat();
    default:
      return [];
  }
}

function boxesOf(ends: readonly number[]): Flatbush | null {
  if (ends.length === 0) return null;
  const boxes = new Flatbush(ends.length / 4);
  for (let at = 0; at < ends.length; at += 4) {
    const [ax, ay, bx, by] = [ends[at]!, ends[at + 1]!, ends[at + 2]!, ends[at + 3]!];
    boxes.add(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by));
  }
  boxes.finish();
  return boxes;
}

/**
 * Calls `visit` for each wall segment that the straight line from a to b crosses or touches, with the share
 * (0 to 1) of the line where it does.
 */
export function forEachCrossing(
  { ends, owners, boxes, gone, come }: Walls,
  a: LngLat,
  b: LngLat,
  visit: (owner: number, share: number) => void,
): void {
  const look = (from: ArrayLike<number>, at: number, owner: number): void => {
    const share = crossingShare(a, b, [from[at]!, from[at + 1]!], [from[at + 2]!, from[at + 3]!]);
    if (share !== null) visit(owner, share);
  };
  const [west, east] = a[0] < b[0] ? [a[0], b[0]] : [b[0], a[0]];
  const [south, north] = a[1] < b[1] ? [a[1], b[1]] : [b[1], a[1]];
  for (const segment of boxes?.search(west, south, east, north) ?? []) {
    const owner = owners[segment]!;
    if (!gone.has(owner)) look(ends, segment * 4, owner);
  }
  for (const wall of come) {
    if (wall.west > east || wall.east < west || wall.south > north || wall.north < south) continue;
    for (let at = 0; at < wall.ends.length; at += 4)
      if (boxMeets(wall.ends, at, west, south, east, north)) look(wall.ends, at, wall.owner);
  }
}

function boxMeets(ends: readonly number[], at: number, west: number, south: number, east: number, north: number) {
  const [ax, ay, bx, by] = [ends[at]!, ends[at + 1]!, ends[at + 2]!, ends[at + 3]!];
  return Math.min(ax, bx) <= east && Math.max(ax, bx) >= west && Math.min(ay, by) <= north && Math.max(ay, by) >= south;
}

const side = (a: LngLat, b: LngLat, c: LngLat) => orientation(a[0], a[1], b[0], b[1], c[0], c[1]);

/** Where a → b first meets c – d, as a share of a → b; null: they do not meet. Both boxes overlap already. */
export function crossingShare(a: LngLat, b: LngLat, c: LngLat, d: LngLat): number | null {
  const [atC, atD] = [side(a, b, c), side(a, b, d)];
  if (atC === 0 && atD === 0) return Math.max(0, Math.min(shareOf(a, b, c), shareOf(a, b, d)));
  if (atC * atD > 0) return null;
  const [atA, atB] = [side(c, d, a), side(c, d, b)];
  if (atA * atB > 0) return null;
  const [rx, ry, sx, sy] = [b[0] - a[0], b[1] - a[1], d[0] - c[0], d[1] - c[1]];
  const share = ((c[0] - a[0]) * sy - (c[1] - a[1]) * sx) / (rx * sy - ry * sx);
  return Math.max(0, Math.min(1, share));
}

/** How far along a → b a spot of the same line lies; 0 where a and b are one spot. */
function shareOf(a: LngLat, b: LngLat, at: LngLat): number {
  const axis = Math.abs(b[0] - a[0]) > Math.abs(b[1] - a[1]) ? 0 : 1;
  const length = b[axis] - a[axis];
  return length === 0 ? 0 : (at[axis] - a[axis]) / length;
}
