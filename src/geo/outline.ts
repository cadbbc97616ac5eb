/** A shape on the ground, prepared once for measuring. */

import { measureChain, stride } from "./chain.ts";
import { type Frame, frameAt, toLocal } from "./frame.ts";
import { straight } from "./geodesic.ts";
import { type Path, type PathFault, pathsOf } from "./paths.ts";
import { type LngLat, type Metres, metres } from "./units.ts";

interface Prepared {
  /** Flat frame about the middle of the bounding box. */
  readonly frame: Frame;
  /** See `chain.ts`; in metres of the frame. Areas run counterclockwise, their holes clockwise. */
  readonly chain: Float64Array;
  /** The same vertices in degrees (longitudes run on over the antimeridian). Edges are at most 500 m. */
  readonly lons: Float64Array;
  readonly lats: Float64Array;
  /** 1 where no segment starts at that vertex. */
  readonly last: Uint8Array;
  /** West, south, east, north in degrees; east may exceed 180. */
  readonly bbox: readonly [west: number, south: number, east: number, north: number];
  /** From the frame's origin to the farthest vertex. */
  readonly radius: Metres;
  /** Distinct vertices of the shape as given. */
  readonly vertices: number;
}

export type Outline = Prepared & { readonly kind: "area" | "line" | "point" };

/** Why a geometry cannot be measured, and where, when that is known. */
export type OutlineFault = PathFault;

export const isFault = (it: Outline | OutlineFault): it is OutlineFault => "fault" in it;

/**
 * Prepares a geometry (WGS 84, GeoJSON order). Mends in silence only what has one reading: repeated
 * vertices and the winding of rings. A hole is outside. Polygons of a MultiPolygon may overlap.
 */
export function outlineOf(geometry: GeoJSON.Geometry): Outline | OutlineFault {
  const shape = pathsOf(geometry);
  if ("fault" in shape) return shape;
  const { kind, paths, vertices } = shape;
  const { chain, lons, lats, last } = flatten(paths);
  const bbox = boxOf(lons, lats);
  const frame = frameAt([(bbox[0] + bbox[2]) / 2, (bbox[1] + bbox[3]) / 2]);
  for (let index = 0; index < last.length; index++) {
    const [x, y] = toLocal(frame, lons[index]!, lats[index]!);
    chain[index * stride] = x;
    chain[index * stride + 1] = y;
  }
  measureChain(chain, last);
  return { kind, frame, chain, lons, lats, last, bbox, radius: radiusOf(frame, chain, lons, lats, bbox), vertices };
}

/** Degrees of all vertices, and room for their metres; one buffer, for a county of them is made at once. */
function flatten(paths: readonly Path[]) {
  let size = 0;
  for (const path of paths) size += path.length;
  const spare = (size + 1) * stride;
  const buffer = new ArrayBuffer(8 * (spare + 2 * size) + size);
  const chain = new Float64Array(buffer, 0, spare);
  const lons = new Float64Array(buffer, 8 * spare, size);
  const lats = new Float64Array(buffer, 8 * (spare + size), size);
  const last = new Uint8Array(buffer, 8 * (spare + 2 * size), size);
  let index = 0;
  for (const path of paths) {
    for (const [lon, lat] of path) {
      lons[index] = lon;
      lats[index] = lat;
      index++;
    }
    last[index - 1] = 1;
  }
  return { chain, lons, lats, last };
}

function boxOf(lons: Float64Array, lats: Float64Array): Outline["bbox"] {
  let [west, south, east, north] = [lons[0]!, lats[0]!, lons[0]!, lats[0]!];
  for (let index = 1; index < lons.length; index++) {
    west = Math.min(west, lons[index]!);
    east = Math.max(east, lons[index]!);
    south = Math.min(south, lats[index]!);
    north = Math.max(north, lats[index]!);
  }
  return [west, south, east, north];
}

/** Wider than this, the flat frame's polynomial no longer tells the radius. */
const flatDegrees = 0.05;

function radiusOf(frame: Frame, chain: Float64Array, lons: Float64Array, lats: Float64Array, bbox: Outline["bbox"]) {
  const flat = bbox[2] - bbox[0] < flatDegrees && bbox[3] - bbox[1] < flatDegrees;
  const centre: LngLat = [frame.lon, frame.lat];
  let radius = 0;
  for (let index = 0; index < lons.length; index++) {
    const away = flat
      ? Math.hypot(chain[index * stride]!, chain[index * stride + 1]!)
      : straight(centre, [lons[index]!, lats[index]!]);
    radius = Math.max(radius, away);
  }
  return metres(radius);
}
