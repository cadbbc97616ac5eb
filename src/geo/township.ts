/** Which area a spot belongs to: exactly one, even on a line that two areas share. */

import Flatbush from "flatbush";
import { crossesEast, onLine } from "./township-edge.ts";
import { polygonsOf } from "./township-parts.ts";
import type { LngLat } from "./units.ts";

export interface Area {
  readonly id: string;
  readonly geometry: GeoJSON.Polygon | GeoJSON.MultiPolygon;
}

export interface AreaIndex {
  /** Sorted by id, by code unit: the first that touches a spot owns it. */
  readonly areas: readonly Area[];
  readonly boxes: Flatbush | null;
}

/** Edges are straight in degrees, as drawn; so neighbours that share vertices leave no gap and no overlap. */
export function buildAreaIndex(areas: readonly Area[]): AreaIndex {
  const sorted = [...areas].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  if (sorted.length === 0) return { areas: sorted, boxes: null };
  const boxes = new Flatbush(sorted.length);
  for (const { geometry } of sorted) boxes.add(...boxOf(geometry));
  boxes.finish();
  return { areas: sorted, boxes };
}

/** The smallest id among the areas that hold the spot or touch it; null: none, or no position. */
export function areaOf({ areas, boxes }: AreaIndex, [lon, lat]: LngLat): string | null {
  if (boxes === null || !Number.isFinite(lon) || !Number.isFinite(lat)) return null;
  let owner = Number.POSITIVE_INFINITY;
  for (const index of boxes.search(lon, lat, lon, lat))
    if (index < owner && touches(areas[index]!.geometry, lon, lat)) owner = index;
  return areas[owner]?.id ?? null;
}

/** Is the spot within the area or exactly on one of its lines? Exact for the given doubles. */
function touches(geometry: Area["geometry"], lon: number, lat: number): boolean {
  return polygonsOf(geometry).some((rings) => {
    let within = false;
    for (const ring of rings) {
      const crossings = crossingsEast(ring, lon, lat);
      if (crossings === onLine) return true;
      if (crossings % 2 === 1) within = !within;
    }
    return within;
  });
}

/** How often a ray to the east crosses the ring; `onLine` when the spot lies on it. */
function crossingsEast(ring: readonly GeoJSON.Position[], lon: number, lat: number): number {
  let crossings = 0;
  for (let index = 1; index < ring.length; index++) {
    const [ax = Number.NaN, ay = Number.NaN] = ring[index - 1]!;
    const [bx = Number.NaN, by = Number.NaN] = ring[index]!;
    if (!Number.isFinite(ax + ay + bx + by)) continue;
    const crossing = crossesEast(ax, ay, bx, by, lon, lat);
    if (crossing === onLine) return onLine;
    crossings += crossing;
  }
  return crossings;
}

function boxOf(geometry: Area["geometry"]): [number, number, number, number] {
  const box: [number, number, number, number] = [
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  for (const [lon = Number.NaN, lat = Number.NaN] of polygonsOf(geometry).flat(2)) {
    if (lon < box[0]) box[0] = lon;
    if (lat < box[1]) box[1] = lat;
    if (lon > box[2]) box[2] = lon;
    if (lat > box[3]) box[3] = lat;
  }
  return box;
}
