/** Where to put a sign on a shape, and which way its edge runs. For drawing only. */

import polylabel from "polylabel";
import type { LngLat } from "../../geo/units.ts";

/** A spot well inside an area, and how much room a name has there: degrees of latitude to the nearest edge. */
export interface Middle {
  readonly at: LngLat;
  readonly room: number;
}

const middles = new WeakMap<GeoJSON.Geometry, { readonly middle: Middle | null }>();

/**
 * The spot of an area that is farthest from its edge, half way along a line, the point itself; null for a
 * shape that cannot be read.
 */
export function middleOf(geometry: GeoJSON.Geometry): Middle | null {
  const known = middles.get(geometry);
  if (known) return known.middle;
  const middle = findMiddle(geometry);
  middles.set(geometry, { middle });
  return middle;
}

function findMiddle(geometry: GeoJSON.Geometry): Middle | null {
  if (geometry.type === "Point") return spotOf(geometry.coordinates);
  if (geometry.type === "MultiPoint") return spotOf(geometry.coordinates[0]);
  if (geometry.type === "LineString") return spotOf(geometry.coordinates[geometry.coordinates.length >> 1]);
  if (geometry.type === "MultiLineString") {
    const line = geometry.coordinates[0] ?? [];
    return spotOf(line[line.length >> 1]);
  }
  return polygonsOf(geometry).map(middleOfPolygon).reduce(roomier, null);
}

const spotOf = ([lon, lat]: readonly number[] = []): Middle | null =>
  lon === undefined || lat === undefined ? null : { at: [lon, lat], room: 0 };

const roomier = (one: Middle | null, two: Middle | null): Middle | null =>
  two !== null && (one === null || two.room > one.room) ? two : one;

/** A spot is found to a metre in a campus, to a thousandth of its size in a township: less than a pixel of it. */
const finest = 1e-5;
const share = 1e-3;

/** The longer side of the box about a ring, degrees. */
function sizeOf(ring: readonly (readonly [number, number])[]): number {
  const [xs, ys] = [ring.map(([x]) => x), ring.map(([, y]) => y)];
  const side = (values: readonly number[]): number =>
    values.reduce((most, one) => Math.max(most, one), -Infinity) -
    values.reduce((least, one) => Math.min(least, one), Infinity);
  return Math.max(side(xs), side(ys));
}

/** Degrees of longitude are squeezed by the latitude, so that the circle is round on the ground. */
function middleOfPolygon(rings: readonly (readonly number[])[][]): Middle | null {
  const lat = rings[0]?.[0]?.[1] ?? Number.NaN;
  const squeeze = Math.cos((lat * Math.PI) / 180);
  const flat = rings.map((ring) => ring.map(([x = Number.NaN, y = Number.NaN]): [number, number] => [x * squeeze, y]));
  if ((flat[0]?.length ?? 0) < 4 || !flat.flat(2).every(Number.isFinite)) return null;
  const found = polylabel(flat, Math.max(finest, sizeOf(flat[0] ?? []) * share));
  const [x = Number.NaN, y = Number.NaN] = found;
  return { at: [x / squeeze, y], room: found.distance };
}

const polygonsOf = (geometry: GeoJSON.Geometry): readonly (readonly number[])[][][] =>
  geometry.type === "Polygon" ? [geometry.coordinates] : geometry.type === "MultiPolygon" ? geometry.coordinates : [];

const ringsOf = (geometry: GeoJSON.Geometry): readonly (readonly number[])[][] => polygonsOf(geometry).flat();

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
