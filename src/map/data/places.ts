/** Protected places as outlines, plates and gate ticks. */

import type { PlaceMark } from "../scene.ts";
import { ring } from "../web-mercator.ts";
import { collection, feature, point } from "./feature.ts";
import { bearingOfNearestEdge, middleOf } from "./shape.ts";

const isArea = (geometry: GeoJSON.Geometry): geometry is GeoJSON.Polygon | GeoJSON.MultiPolygon =>
  geometry.type === "Polygon" || geometry.type === "MultiPolygon";

/** Outlines; a place known as a point becomes the circle that it may reach, marked `guess`. */
export function placeData(places: readonly PlaceMark[], focus: ReadonlySet<string>) {
  return collection(
    places.flatMap(({ id, kind, geometry, extent, dim }) => {
      const properties = { id, kind, dim: dim === true, focus: focus.has(id) };
      if (isArea(geometry)) return [feature(geometry, properties)];
      if (geometry.type !== "Point" || extent === undefined || extent <= 0) return [];
      const at = geometry.coordinates as unknown as readonly [number, number];
      return [feature({ type: "Polygon", coordinates: [ring(at, extent)] }, { ...properties, guess: true })];
    }),
  );
}

const rank = { school: 0, kindergarten: 1, nursery: 2, welfareInstitution: 3 } as const;

export const plateData = (places: readonly PlaceMark[]) =>
  collection(
    places.flatMap(({ id, kind, name, geometry, dim }) => {
      const at = middleOf(geometry)?.at;
      return at ? [feature(point(at), { id, kind, name, dim: dim === true, rank: rank[kind] })] : [];
    }),
  );

/** Each gate turned across the edge of the campus that it opens. */
export const gateData = (places: readonly PlaceMark[]) =>
  collection(
    places.flatMap(({ gates, geometry }) =>
      gates.map((at) => feature(point(at), { bearing: bearingOfNearestEdge(geometry, at) })),
    ),
  );
