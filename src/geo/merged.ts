/** Polygons that overlap as one shape without inner lines. */

import { buffer } from "@turf/turf";
import Flatbush from "flatbush";
import type { Rings } from "./grown.ts";

/** Groups of polygons whose boxes hang together; within a group they may overlap, between groups never. */
export function overlapGroups(polygons: readonly Rings[]): readonly (readonly Rings[])[] {
  if (polygons.length === 0) return [];
  const index = new Flatbush(polygons.length);
  const boxes = polygons.map(([ring = []]) => boxOf(ring));
  for (const box of boxes) index.add(...box);
  index.finish();
  const seen = new Uint8Array(polygons.length);
  return polygons.flatMap((_, first) => {
    if (seen[first]) return [];
    seen[first] = 1;
    const group: number[] = [first];
    for (const one of group)
      for (const other of index.search(...(boxes[one] ?? [0, 0, 0, 0])))
        if (!seen[other]) {
          seen[other] = 1;
          group.push(other);
        }
    return [group.map((one) => polygons[one] ?? [])];
  });
}

function boxOf(ring: Rings[number]): [number, number, number, number] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon = Number.NaN, lat = Number.NaN] of ring) {
    west = Math.min(west, lon);
    south = Math.min(south, lat);
    east = Math.max(east, lon);
    north = Math.max(north, lat);
  }
  return [west, south, east, north];
}

/** One group as polygons that do not overlap: grown by nothing, which draws their outer lines anew. */
export function merged(group: readonly Rings[]): readonly Rings[] {
  if (group.length < 2) return group;
  const made = buffer({ type: "MultiPolygon", coordinates: group as unknown as GeoJSON.Position[][][] }, 0, {
    units: "meters",
  });
  if (!made) return [];
  const { geometry } = made;
  return geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
}
