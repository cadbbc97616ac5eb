/**
 * What is wrong with an area and has only one right reading: a ring that does not come back to where it began.
 * (Repeated vertices and the winding of rings change nothing that is measured: see `outlineOf`.) A ring that crosses
 * itself is never mended: two lobes, two vertices in the wrong order and a slip of the hand look alike.
 */

import { type VertexPlace, vertexPlace } from "./vertex-place.ts";

type Area = GeoJSON.Polygon | GeoJSON.MultiPolygon;

export interface Closed {
  readonly geometry: Area;
  /** The dangling last vertex of each ring that was closed, as given. */
  readonly mends: readonly { readonly place: VertexPlace; readonly at: GeoJSON.Position }[];
}

/** Ends so near each other are one vertex written twice with rounding, degrees (about a centimetre). */
const oneVertex = 1e-7;

export function closeRings(geometry: Area): Closed {
  const mends: Closed["mends"][number][] = [];
  const close = (ring: GeoJSON.Position[]): GeoJSON.Position[] => {
    const [first, last] = [ring[0], ring[ring.length - 1]];
    if (!first || !last || ring.length < 3 || (first[0] === last[0] && first[1] === last[1])) return ring;
    const [x = Number.NaN, y = Number.NaN] = last;
    const place = vertexPlace(geometry, [x, y]);
    if (place) mends.push({ place, at: last });
    const kept = ring.length > 3 && nearly(first, last) ? ring.slice(0, -1) : ring;
    return [...kept, [...first]];
  };
  const closed: Area =
    geometry.type === "Polygon"
      ? { type: "Polygon", coordinates: geometry.coordinates.map(close) }
      : { type: "MultiPolygon", coordinates: geometry.coordinates.map((rings) => rings.map(close)) };
  return { geometry: closed, mends };
}

const nearly = ([ax = 0, ay = 0]: GeoJSON.Position, [bx = 0, by = 0]: GeoJSON.Position): boolean =>
  Math.abs(ax - bx) <= oneVertex && Math.abs(ay - by) <= oneVertex;
