/** Where to put a sign on a shape, and which way its edge runs. For drawing only. */

import { innermost } from "../../geo/innermost.ts";
import { isFault, outlineOf } from "../../geo/outline.ts";
import type { LngLat } from "../../geo/units.ts";

const middles = new WeakMap<GeoJSON.Geometry, { readonly at: LngLat | null }>();

/** A spot well inside an area, half way along a line, the point itself; null for a shape that cannot be read. */
export function middleOf(geometry: GeoJSON.Geometry): LngLat | null {
  const known = middles.get(geometry);
  if (known) return known.at;
  const at = findMiddle(geometry);
  middles.set(geometry, { at });
  return at;
}

function findMiddle(geometry: GeoJSON.Geometry): LngLat | null {
  if (geometry.type === "Point") return geometry.coordinates as unknown as LngLat;
  if (geometry.type === "LineString")
    return geometry.coordinates[geometry.coordinates.length >> 1] as unknown as LngLat;
  const outline = outlineOf(geometry);
  if (isFault(outline)) return null;
  if (outline.kind === "area") return innermost(outline);
  const half = outline.lons.length >> 1;
  const [lon, lat] = [outline.lons[half], outline.lats[half]];
  return lon === undefined || lat === undefined ? null : [lon, lat];
}

const ringsOf = (geometry: GeoJSON.Geometry): readonly (readonly number[])[][] =>
  geometry.type === "Polygon"
    ? geometry.coordinates
    : geometry.type === "MultiPolygon"
      ? geometry.coordinates.flat()
      : [];

/** Degrees clockwise from north of the direction across the edge nearest to `at`; 0 where there is no edge. */
export function bearingOfNearestEdge(geometry: GeoJSON.Geometry, [lon, lat]: LngLat): number {
  const squeeze = Math.cos((lat * Math.PI) / 180);
  let best = Number.POSITIVE_INFINITY;
  let across = 0;
  for (const ring of ringsOf(geometry))
    for (let i = 1; i < ring.length; i++) {
      const [ax = 0, ay = 0] = ring[i - 1] ?? [];
      const [bx = 0, by = 0] = ring[i] ?? [];
      const [px, py] = [(ax - lon) * squeeze, ay - lat];
      const [dx, dy] = [(bx - ax) * squeeze, by - ay];
      const length = dx * dx + dy * dy;
      if (length === 0) continue;
      const t = Math.min(1, Math.max(0, -(px * dx + py * dy) / length));
      const away = (px + t * dx) ** 2 + (py + t * dy) ** 2;
      if (away < best) {
        best = away;
        across = (Math.atan2(dy, -dx) * 180) / Math.PI;
      }
    }
  return (across + 360) % 360;
}
