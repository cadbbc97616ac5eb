/**
 * The slow reference: distances by GeographicLib alone, and inside by turning angles. Shares no code with src/geo.
 * An edge is the shortest line between its vertices, however long.
 */

import geographiclib from "geographiclib-geodesic";

type Spot = readonly [lon: number, lat: number];
const { WGS84, DISTANCE, AZIMUTH, LATITUDE, LONGITUDE, DISTANCE_IN } = geographiclib.Geodesic;

export const geodesicMetres = (a: Spot, b: Spot): number => WGS84.Inverse(a[1], a[0], b[1], b[0], DISTANCE).s12 ?? NaN;

/** Metres to the boundary, negative within. */
export function referenceSigned(geometry: GeoJSON.Geometry, at: Spot): number {
  if (geometry.type === "Point") return geodesicMetres(at, geometry.coordinates as unknown as Spot);
  if (geometry.type !== "Polygon" && geometry.type !== "MultiPolygon") throw new Error(geometry.type);
  const polygons = (geometry.type === "Polygon"
    ? [geometry.coordinates]
    : geometry.coordinates) as unknown as Spot[][][];
  const away = toEdges(polygons.flat().flatMap(edgesOf), at);
  return referenceInside(polygons, at) ? -away : away;
}

export const referenceInside = (polygons: readonly (readonly Spot[])[][], at: Spot): boolean =>
  polygons.some(([outer = [], ...holes]) => turns(outer, at) && !holes.some((hole) => turns(hole, at)));

type Edge = readonly [Spot, Spot];
const edgesOf = (ring: readonly Spot[]): Edge[] => ring.slice(1).map((b, index) => [ring[index]!, b]);

/** Edges whose rough distance is hopeful, each measured exactly. */
function toEdges(edges: readonly Edge[], at: Spot): number {
  const rough = edges.map((edge) => roughly(edge, at));
  // A long edge bows away from its straight image in degrees.
  const longest = Math.max(...edges.map(([a, b]) => roughly([a, a], b)));
  const limit = Math.min(...rough) * 1.03 + 3 + 2e-7 * longest * longest;
  return Math.min(...edges.filter((_, index) => rough[index]! <= limit).map((edge) => alongEdge(edge, at)));
}

/** Flat metres, right to about one percent within some kilometres. */
function roughly([a, b]: Edge, at: Spot): number {
  const across = Math.cos((at[1] * Math.PI) / 180) * 111_300;
  const [ax, ay] = [(a[0] - at[0]) * across, (a[1] - at[1]) * 111_100];
  const [dx, dy] = [(b[0] - a[0]) * across, (b[1] - a[1]) * 111_100];
  const share = Math.min(1, Math.max(0, -(ax * dx + ay * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(ax + share * dx, ay + share * dy);
}

/** The least distance along an edge: its square is nearly a parabola of the way, so three parabolas find it. */
function alongEdge([a, b]: Edge, at: Spot): number {
  const line = WGS84.InverseLine(a[1], a[0], b[1], b[0], LATITUDE | LONGITUDE | DISTANCE_IN);
  let best = Number.POSITIVE_INFINITY;
  const away = (share: number) => {
    const spot = line.Position(share * line.s13, LATITUDE | LONGITUDE);
    const metres = geodesicMetres(at, [spot.lon2 ?? NaN, spot.lat2 ?? NaN]);
    best = Math.min(best, metres);
    return metres * metres;
  };
  let middle = 0.5;
  for (const half of [0.5, 0.02, 0.002]) {
    const [low, here, high] = [away(middle - half), away(middle), away(middle + half)];
    const lowest = middle + (0.5 * half * (low - high)) / (low - 2 * here + high);
    middle = Math.min(1 - half / 5, Math.max(half / 5, lowest));
    away(Math.min(1, Math.max(0, lowest)));
  }
  return best;
}

/** The same by golden section alone: slower, and beyond doubt. */
export function alongEdgeGolden([a, b]: Edge, at: Spot): number {
  const line = WGS84.InverseLine(a[1], a[0], b[1], b[0], LATITUDE | LONGITUDE | DISTANCE_IN);
  const away = (share: number) => {
    const spot = line.Position(share * line.s13, LATITUDE | LONGITUDE);
    return geodesicMetres(at, [spot.lon2 ?? NaN, spot.lat2 ?? NaN]);
  };
  const golden = (Math.sqrt(5) - 1) / 2;
  let [low, high] = [0, 1];
  for (let round = 0; round < 55; round++) {
    const [one, two] = [high - golden * (high - low), low + golden * (high - low)];
    if (away(one) < away(two)) high = two;
    else low = one;
  }
  return Math.min(away(0), away(1), away((low + high) / 2));
}

/** Does the ring go round the spot? By the sum of the turns between its vertices as seen from there. */
function turns(ring: readonly Spot[], at: Spot): boolean {
  const azimuths = ring.map((spot) => WGS84.Inverse(at[1], at[0], spot[1], spot[0], AZIMUTH).azi1 ?? NaN);
  let sum = 0;
  for (let index = 1; index < azimuths.length; index++) {
    const turn = azimuths[index]! - azimuths[index - 1]!;
    sum += turn - 360 * Math.round(turn / 360);
  }
  return Math.abs(sum) > 180;
}
