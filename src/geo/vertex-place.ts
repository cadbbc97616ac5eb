/** Which vertex of an area a position belongs to: to point at what is wrong with an outline. */

import { lonBetween } from "./frame.ts";
import type { LngLat } from "./units.ts";

/** Numbers count from 1, as people do; ring 1 is the outer one. */
export interface VertexPlace {
  readonly polygon: number;
  readonly ring: number;
  readonly vertex: number;
  /** The position is the vertex itself; else it lies on the edge that starts there. */
  readonly exact: boolean;
}

/** Degrees: of two edges that meet at a position the first is named, however the position was rounded. */
const rounding = 1e-11;

/** The vertex at a position, else the one whose edge comes nearest to it (flat, in degrees); null: there is none. */
export function vertexPlace(geometry: GeoJSON.Polygon | GeoJSON.MultiPolygon, at: LngLat): VertexPlace | null {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  let best: VertexPlace | null = null;
  let least = Number.POSITIVE_INFINITY;
  polygons.forEach((rings, polygon) => {
    rings.forEach((ring, index) => {
      ring.forEach((position, vertex) => {
        const [ax, ay] = seenFrom(at, position);
        const [bx, by] = seenFrom(at, ring[vertex + 1] ?? position);
        const exact = ax === 0 && ay === 0;
        const away = exact ? -1 : awayFrom(ax, ay, bx, by);
        if (!(away < least - rounding)) return;
        least = away;
        best = { polygon: polygon + 1, ring: index + 1, vertex: vertex + 1, exact };
      });
    });
  });
  return best;
}

const seenFrom = (
  [lon, lat]: LngLat,
  [x = Number.NaN, y = Number.NaN]: GeoJSON.Position,
): readonly [number, number] => [lonBetween(x, lon), y - lat];

/** Degrees from the origin to a segment. */
function awayFrom(ax: number, ay: number, bx: number, by: number): number {
  const [dx, dy] = [bx - ax, by - ay];
  const share = Math.max(0, Math.min(1, -(ax * dx + ay * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(ax + share * dx, ay + share * dy);
}
