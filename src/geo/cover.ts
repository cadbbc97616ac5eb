/** Do areas cover a whole without gaps and overlaps? By Turf: square metres of its sphere, right to half a percent. */

import { area, difference, featureCollection, flatten, intersect, union } from "@turf/turf";
import Flatbush from "flatbush";
import type { Area } from "./township.ts";
import type { LngLat } from "./units.ts";
import { pointWithin } from "./zones.ts";

type Shape = GeoJSON.Polygon | GeoJSON.MultiPolygon;

export interface Patch {
  /** Square metres. */
  readonly area: number;
  /** A spot well inside. */
  readonly at: LngLat;
}

export interface Cover {
  readonly overlaps: readonly (Patch & { readonly ids: readonly [string, string] })[];
  /** Of the whole, in no area. */
  readonly gaps: readonly Patch[];
  /** Of the areas, outside the whole. */
  readonly beyond: readonly Patch[];
}

/** Smaller patches are what is left of lines drawn twice: a tenth of a hectare. */
const sliver = 1000;

const featureOf = (geometry: Shape): GeoJSON.Feature<Shape> => ({ type: "Feature", properties: {}, geometry });

/** The patches of a shape that are more than slivers, the largest first. */
function patchesOf(shape: GeoJSON.Feature<Shape> | null): Patch[] {
  if (!shape) return [];
  return flatten(shape)
    .features.map(({ geometry }) => ({ geometry, area: area(geometry) }))
    .filter((one) => one.area >= sliver)
    .sort((a, b) => b.area - a.area)
    .map((one) => ({ area: one.area, at: pointWithin(one.geometry) }));
}

/** Shapes as one without inner lines; null: there are none. */
export function unionOf(shapes: readonly Shape[]): Shape | null {
  const [first] = shapes;
  if (!first || shapes.length === 1) return first ?? null;
  return union(featureCollection(shapes.map(featureOf)))?.geometry ?? null;
}

type Box = readonly [west: number, south: number, east: number, north: number];

function boxOf({ geometry }: Area): Box {
  const spots = (geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates).flat(2);
  const none: Box = [
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  return spots.reduce<Box>(
    ([west, south, east, north], [lon = Number.NaN, lat = Number.NaN]) => [
      Math.min(west, lon),
      Math.min(south, lat),
      Math.max(east, lon),
      Math.max(north, lat),
    ],
    none,
  );
}

function overlapsOf(areas: readonly Area[]): Cover["overlaps"] {
  if (areas.length < 2) return [];
  const index = new Flatbush(areas.length);
  const boxes = areas.map(boxOf);
  for (const box of boxes) index.add(...box);
  index.finish();
  return areas.flatMap((one, i) =>
    index
      .search(...(boxes[i] ?? [0, 0, 0, 0]), (found) => found > i)
      .flatMap((found) => {
        const other = areas[found];
        if (!other) return [];
        const common = intersect(featureCollection([featureOf(one.geometry), featureOf(other.geometry)]));
        return patchesOf(common).map((patch) => ({ ...patch, ids: [one.id, other.id] as const }));
      }),
  );
}

/** `whole` null: only overlaps are looked for. Shapes must be sound: see `outlineOf`. */
export function coverOf(whole: Shape | null, areas: readonly Area[]): Cover {
  const overlaps = overlapsOf(areas);
  const together = unionOf(areas.map(({ geometry }) => geometry));
  if (!whole || !together) return { overlaps, gaps: [], beyond: [] };
  const [a, b] = [featureOf(whole), featureOf(together)];
  return {
    overlaps,
    gaps: patchesOf(difference(featureCollection([a, b]))),
    beyond: patchesOf(difference(featureCollection([b, a]))),
  };
}
