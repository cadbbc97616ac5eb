/** A walking network from road lines: vertices as nodes, segments as edges, in typed arrays. */

import Flatbush from "flatbush";
import { frameAt, toLocal } from "../frame.ts";
import { straight } from "../geodesic.ts";
import type { LngLat } from "../units.ts";
import { emptyJunctions, nodeAt } from "./junctions.ts";

/**
 * Lines meet where they share a vertex (to 1e-7 degrees, about a centimetre) and nowhere else: two roads that
 * cross without one, as a bridge over a road does, do not meet.
 */
export interface Network {
  /** By node, degrees WGS 84. */
  readonly lons: Float64Array;
  readonly lats: Float64Array;
  /** By segment: its two nodes, its ellipsoidal length in metres, and which line it is of. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly metres: Float64Array;
  readonly line: Uint32Array;
  /** Segments at node n: `links[first[n]]` up to `links[first[n + 1]]`. */
  readonly first: Uint32Array;
  readonly links: Uint32Array;
  /** Boxes of the segments in degrees; null: there are none. */
  readonly boxes: Flatbush | null;
}

/** Geometries that are no lines add nothing; nor do segments with an end that is no number, or of no length. */
export function buildNetwork(lines: readonly GeoJSON.Geometry[]): Network {
  const paths = lines.map(partsOf);
  const most = paths.reduce((sum, parts) => sum + parts.reduce((own, part) => own + part.length, 0), 0);
  const junctions = emptyJunctions(most);
  const [from, to, line] = [new Uint32Array(most), new Uint32Array(most), new Uint32Array(most)];
  let count = 0;
  paths.forEach((parts, owner) => {
    for (const part of parts) {
      let before = -1;
      for (const position of part) {
        const node = nodeAt(junctions, position);
        if (before >= 0 && node >= 0 && node !== before) {
          from[count] = before;
          to[count] = node;
          line[count++] = owner;
        }
        before = node;
      }
    }
  });
  const places = { lons: junctions.lons.slice(0, junctions.count), lats: junctions.lats.slice(0, junctions.count) };
  const ends = { from: from.slice(0, count), to: to.slice(0, count) };
  const measured = { metres: lengthsOf(places, ends), line: line.slice(0, count) };
  return { ...places, ...ends, ...measured, ...linksOf(places.lons.length, ends), boxes: boxesOf(places, ends) };
}

type Places = Pick<Network, "lons" | "lats">;
type Ends = Pick<Network, "from" | "to">;

function partsOf(geometry: GeoJSON.Geometry): readonly GeoJSON.Position[][] {
  if (geometry.type === "LineString") return [geometry.coordinates];
  return geometry.type === "MultiLineString" ? geometry.coordinates : [];
}

/** Degrees up to which a flat frame about one end measures a segment to well under a millimetre. */
const flatDegrees = 0.01;

function lengthsOf({ lons, lats }: Places, { from, to }: Ends): Float64Array {
  return new Float64Array(from.length).map((_, segment) => {
    const [a, b] = [from[segment]!, to[segment]!];
    const [p, q]: [LngLat, LngLat] = [
      [lons[a]!, lats[a]!],
      [lons[b]!, lats[b]!],
    ];
    const near = Math.abs(p[0] - q[0]) < flatDegrees && Math.abs(p[1] - q[1]) < flatDegrees;
    return near ? Math.hypot(...toLocal(frameAt(p), q[0], q[1])) : straight(p, q);
  });
}

function linksOf(nodes: number, { from, to }: Ends): Pick<Network, "first" | "links"> {
  const first = new Uint32Array(nodes + 1);
  for (const ends of [from, to]) for (const node of ends) first[node + 1]!++;
  for (let node = 0; node < nodes; node++) first[node + 1]! += first[node]!;
  const next = first.slice();
  const links = new Uint32Array(from.length * 2);
  for (const ends of [from, to])
    ends.forEach((node, segment) => {
      links[next[node]!++] = segment;
    });
  return { first, links };
}

function boxesOf({ lons, lats }: Places, { from, to }: Ends): Flatbush | null {
  if (from.length === 0) return null;
  const boxes = new Flatbush(from.length);
  from.forEach((a, segment) => {
    const b = to[segment]!;
    const [x, y, u, v] = [lons[a]!, lats[a]!, lons[b]!, lats[b]!];
    boxes.add(Math.min(x, u), Math.min(y, v), Math.max(x, u), Math.max(y, v));
  });
  boxes.finish();
  return boxes;
}
