/** Areas taken apart into polygons, and those into edges, in flat arrays. */

import { crossesEast, onLine } from "./township-edge.ts";

export interface AreaParts {
  /** By part, the area that it is of; ascending. */
  readonly area: Int32Array;
  /** Edges of part p: `first[p]` up to `first[p + 1]`. */
  readonly first: Uint32Array;
  /** Four numbers an edge: lon, lat, lon, lat in degrees. Edges with an end that is no number are left out. */
  readonly edges: Float64Array;
}

type Geometry = GeoJSON.Polygon | GeoJSON.MultiPolygon;

export const polygonsOf = (geometry: Geometry): readonly GeoJSON.Position[][][] =>
  geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;

export function partsOf(geometries: readonly Geometry[]): AreaParts {
  const area: number[] = [];
  const first: number[] = [0];
  let room = 0;
  for (const geometry of geometries)
    for (const rings of polygonsOf(geometry)) for (const ring of rings) room += Math.max(0, ring.length - 1);
  const edges = new Float64Array(4 * room);
  let at = 0;
  geometries.forEach((geometry, index) => {
    for (const rings of polygonsOf(geometry)) {
      for (const ring of rings) at = writeRing(edges, at, ring);
      area.push(index);
      first.push(at / 4);
    }
  });
  return { area: Int32Array.from(area), first: Uint32Array.from(first), edges: edges.subarray(0, at) };
}

/** Writes a ring's edges from `at` on; where the next one goes. */
function writeRing(edges: Float64Array, at: number, ring: readonly GeoJSON.Position[]): number {
  let next = at;
  for (let index = 1; index < ring.length; index++) {
    const [ax = Number.NaN, ay = Number.NaN] = ring[index - 1]!;
    const [bx = Number.NaN, by = Number.NaN] = ring[index]!;
    if (!Number.isFinite(ax + ay + bx + by)) continue;
    edges[next++] = ax;
    edges[next++] = ay;
    edges[next++] = bx;
    edges[next++] = by;
  }
  return next;
}

/** Is the spot within a part or on its line? By those of its edges that a ray from there may meet. */
export function touchesPart(
  edges: Float64Array,
  some: Uint32Array,
  from: number,
  to: number,
  lon: number,
  lat: number,
): boolean {
  let within = false;
  for (let index = from; index < to; index++) {
    const at = 4 * some[index]!;
    const ay = edges[at + 1]!;
    const by = edges[at + 3]!;
    // Most edges lie wholly above or below.
    if ((ay > lat && by > lat) || (ay < lat && by < lat)) continue;
    const crossing = crossesEast(edges[at]!, ay, edges[at + 2]!, by, lon, lat);
    if (crossing === 0) continue;
    if (crossing === onLine) return true;
    within = !within;
  }
  return within;
}
