/** From GeoJSON coordinates to clean paths: checked, unrepeated, wound the right way, no edge over 500 m. */

import { crossingOf } from "./crossing.ts";
import { radians, semiMajor } from "./ellipsoid.ts";
import { pointsAlong, straight } from "./geodesic.ts";
import type { LngLat } from "./units.ts";

/** A ring (its last vertex repeats the first), a line, or a single point. */
export type Path = readonly LngLat[];

/** What is wrong with a geometry. `type`: a collection; `out-of-range` also: about a pole. */
export interface PathFault {
  readonly fault: "empty" | "not-finite" | "out-of-range" | "open" | "degenerate" | "crossing" | "type";
  readonly at?: LngLat;
}

export interface Paths {
  readonly kind: "area" | "line" | "point";
  readonly paths: readonly Path[];
  /** Distinct vertices as given. */
  readonly vertices: number;
}

/** An edge is the shortest line between its ends; longer ones get vertices along it. */
const longestEdge = 500;
const farthestLat = 89.9;
/** Less than this many square metres is no area. */
const leastArea = 1e-3;

export function pathsOf(geometry: GeoJSON.Geometry): Paths | PathFault {
  switch (geometry.type) {
    case "Polygon":
      return areas([geometry.coordinates]);
    case "MultiPolygon":
      return areas(geometry.coordinates);
    case "LineString":
      return lines([geometry.coordinates]);
    case "MultiLineString":
      return lines(geometry.coordinates);
    case "Point":
      return points([geometry.coordinates]);
    case "MultiPoint":
      return points(geometry.coordinates);
    default:
      return { fault: "type" };
  }
}

type Positions = readonly GeoJSON.Position[];

function points(coordinates: Positions): Paths | PathFault {
  const checked = run(coordinates);
  if (isPathFault(checked)) return checked;
  return { kind: "point", paths: checked.map((at) => [at]), vertices: checked.length };
}

function lines(parts: readonly Positions[]): Paths | PathFault {
  const paths: Path[] = [];
  let vertices = 0;
  if (parts.length === 0) return { fault: "empty" };
  for (const part of parts) {
    const line = run(part);
    if (isPathFault(line)) return line;
    if (line.length < 2) return { fault: "degenerate", at: line[0]! };
    vertices += line.length;
    paths.push(densified(line));
  }
  return { kind: "line", paths, vertices };
}

function areas(polygons: readonly (readonly Positions[])[]): Paths | PathFault {
  const paths: Path[] = [];
  let vertices = 0;
  if (polygons.length === 0) return { fault: "empty" };
  for (const polygon of polygons) {
    if (polygon.length === 0) return { fault: "empty" };
    const rings: LngLat[][] = [];
    for (const coordinates of polygon) {
      const ring = ringOf(coordinates);
      if (isPathFault(ring)) return ring;
      rings.push(ring);
    }
    const crossing = crossingOf(rings);
    if (crossing) return { fault: "crossing", at: crossing };
    for (const [index, ring] of rings.entries()) {
      const area = signedArea(ring);
      if (Math.abs(area) < leastArea) return { fault: "degenerate", at: ring[0]! };
      vertices += ring.length - 1;
      paths.push(densified(area > 0 === (index === 0) ? ring : ring.reverse()));
    }
  }
  return { kind: "area", paths, vertices };
}

/** A closed ring of at least three distinct vertices that holds an area. */
function ringOf(coordinates: Positions): LngLat[] | PathFault {
  const ring = run(coordinates);
  if (isPathFault(ring)) return ring;
  const [first, last] = [ring[0]!, ring[ring.length - 1]!];
  if (ring.length > 1 && first[1] === last[1] && Math.abs(last[0] - first[0]) === 360)
    return { fault: "out-of-range", at: first };
  const closed = ring.length > 1 && first[0] === last[0] && first[1] === last[1];
  const distinct = closed ? ring.length - 1 : ring.length;
  if (distinct < 3) return { fault: "degenerate", at: first };
  if (!closed) return { fault: "open", at: last };
  return spreads(ring) ? ring : { fault: "degenerate", at: first };
}

/** Positions checked, repeated neighbours left out, longitudes running on over the antimeridian. */
function run(coordinates: Positions): LngLat[] | PathFault {
  if (coordinates.length === 0) return { fault: "empty" };
  const path: LngLat[] = [];
  for (const position of coordinates) {
    const [lon, lat] = position;
    if (lon === undefined || lat === undefined) return { fault: "empty" };
    if (!Number.isFinite(lon) || !Number.isFinite(lat)) return { fault: "not-finite" };
    if (Math.abs(lon) > 360 || Math.abs(lat) > farthestLat) return { fault: "out-of-range", at: [lon, lat] };
    const before = path[path.length - 1];
    const shift = before === undefined ? 0 : 360 * Math.round((before[0] - lon) / 360);
    if (before && before[0] === lon + shift && before[1] === lat) continue;
    path.push(shift === 0 ? (position as unknown as LngLat) : [lon + shift, lat]);
  }
  return path;
}

/** Do the vertices not all lie on one line? */
function spreads(ring: Path): boolean {
  const triangle = [ring[0]!, ring[1]!, ring[2]!];
  for (let index = 2; index < ring.length; index++) {
    triangle[2] = ring[index]!;
    if (Math.abs(signedArea(triangle)) >= leastArea) return true;
  }
  return false;
}

/** Square metres, positive when counterclockwise; near enough to tell a sign and an area from none. */
function signedArea(ring: Path): number {
  const [lon0, lat0] = ring[0]!;
  let twice = 0;
  for (let index = 1; index < ring.length; index++) {
    const [a, b] = [ring[index - 1]!, ring[index]!];
    twice += (a[0] - lon0) * (b[1] - lat0) - (b[0] - lon0) * (a[1] - lat0);
  }
  return 0.5 * twice * (semiMajor * radians) ** 2 * Math.cos(lat0 * radians);
}

function densified(path: Path): Path {
  if (path.every((a, index) => atMost(a, path[index + 1] ?? a) <= longestEdge)) return path;
  const dense: LngLat[] = [];
  for (const [index, a] of path.entries()) {
    dense.push(a);
    const b = path[index + 1];
    if (b === undefined || atMost(a, b) <= longestEdge) continue;
    const pieces = Math.ceil(straight(a, b) / longestEdge);
    const shares = Array.from({ length: pieces - 1 }, (_, piece) => (piece + 1) / pieces);
    dense.push(...pointsAlong(a, b, shares));
  }
  return dense;
}

/** A bound from above for the metres between two spots: one leg along the meridian, one along the wider parallel. */
function atMost(a: LngLat, b: LngLat): number {
  const wider = Math.cos(Math.min(Math.abs(a[1]), Math.abs(b[1])) * radians);
  return 1.005 * semiMajor * radians * Math.hypot(b[1] - a[1], (b[0] - a[0]) * wider);
}

const isPathFault = (it: object): it is PathFault => "fault" in it;
