/** Where the rings of a polygon cross themselves or each other, by exact predicates on their degrees. */

import Flatbush from "flatbush";
import { orientation } from "./orientation.ts";
import type { LngLat } from "./units.ts";

/** A closed ring (its last vertex repeats the first) with no other vertex repeated at once. */
export type Ring = readonly LngLat[];

interface Edge {
  readonly ring: Ring;
  readonly index: number;
  readonly a: LngLat;
  readonly b: LngLat;
}

/** Up to so many edges, trying all pairs is quicker than an index. */
const few = 100;

/** The first crossing, overlap or spike found; null: none. Rings that only touch do not cross. */
export function crossingOf(rings: readonly Ring[]): LngLat | null {
  const edges = rings.length === 1 ? edgesOf(rings[0]!) : rings.flatMap(edgesOf);
  return edges.length <= few ? amongFew(edges) : amongMany(edges);
}

const edgesOf = (ring: Ring): Edge[] => {
  const edges: Edge[] = [];
  for (let index = 0; index < ring.length - 1; index++)
    edges.push({ ring, index, a: ring[index]!, b: ring[index + 1]! });
  return edges;
};

function amongFew(edges: readonly Edge[]): LngLat | null {
  for (let index = 0; index < edges.length; index++) {
    const edge = edges[index]!;
    for (let later = index + 1; later < edges.length; later++) {
      const other = edges[later]!;
      const at = apart(edge, other, 0) || apart(edge, other, 1) ? null : meeting(edge, other);
      if (at) return at;
    }
  }
  return null;
}

/** Do two edges share no longitude (axis 0) or no latitude (1)? */
function apart({ a, b }: Edge, { a: c, b: d }: Edge, axis: 0 | 1): boolean {
  const [one, two, three, four] = [a[axis], b[axis], c[axis], d[axis]];
  if (one < two) return (three > two && four > two) || (three < one && four < one);
  return (three > one && four > one) || (three < two && four < two);
}

function amongMany(edges: readonly Edge[]): LngLat | null {
  const boxes = new Flatbush(edges.length);
  for (const edge of edges) boxes.add(...boxOf(edge));
  boxes.finish();
  for (const [index, edge] of edges.entries()) {
    const near = boxes.search(...boxOf(edge), (other) => other > index);
    for (const other of near.sort((one, two) => one - two)) {
      const at = meeting(edge, edges[other]!);
      if (at) return at;
    }
  }
  return null;
}

const boxOf = ({ a, b }: Edge): [west: number, south: number, east: number, north: number] => [
  Math.min(a[0], b[0]),
  Math.min(a[1], b[1]),
  Math.max(a[0], b[0]),
  Math.max(a[1], b[1]),
];

const side = (a: LngLat, b: LngLat, c: LngLat) => orientation(a[0], a[1], b[0], b[1], c[0], c[1]);
const same = (a: LngLat, b: LngLat) => a[0] === b[0] && a[1] === b[1];

/** Where two edges cross or run over each other; null when they do not, or only touch. */
function meeting(one: Edge, two: Edge): LngLat | null {
  const [c, d] = [side(one.a, one.b, two.a), side(one.a, one.b, two.b)];
  if (c === 0 && d === 0) return overlap(one, two);
  const [a, b] = [side(two.a, two.b, one.a), side(two.a, two.b, one.b)];
  if (c * d < 0 && a * b < 0) return intersection(one, two);
  if (c * d > 0 || a * b > 0) return null;
  const touch = c === 0 ? two.a : d === 0 ? two.b : a === 0 ? one.a : one.b;
  return crossesAt(touch, one, two) ? touch : null;
}

/** Two edges on one line: the middle of what they share, if that is more than a spot. */
function overlap(one: Edge, two: Edge): LngLat | null {
  const axis = one.a[0] === one.b[0] ? 1 : 0;
  const low = Math.max(Math.min(one.a[axis], one.b[axis]), Math.min(two.a[axis], two.b[axis]));
  const high = Math.min(Math.max(one.a[axis], one.b[axis]), Math.max(two.a[axis], two.b[axis]));
  if (low < high) return [one.a, one.b, two.a, two.b].find((at) => at[axis] === low) ?? one.a;
  if (low > high) return null;
  const touch = [one.a, one.b].find((at) => at[axis] === low) ?? one.a;
  return crossesAt(touch, one, two) ? touch : null;
}

/** Two edges meet at a spot where at least one has its end: do their rings change sides there? */
function crossesAt(spot: LngLat, one: Edge, two: Edge): boolean {
  if (one.ring === two.ring && nextTo(one, two)) return false;
  const [before, after] = neighbours(spot, one);
  const [from, to] = neighbours(spot, two);
  const enters = leftOf(before, spot, after, from);
  const leaves = leftOf(before, spot, after, to);
  return enters !== null && leaves !== null && enters !== leaves;
}

const nextTo = (one: Edge, two: Edge) => {
  const apart = Math.abs(one.index - two.index);
  return apart === 1 || apart === one.ring.length - 2;
};

/** The vertices before and after a spot of an edge: the edge's ends, or the ring's neighbours of its end. */
function neighbours(spot: LngLat, { ring, index, a, b }: Edge): readonly [LngLat, LngLat] {
  const count = ring.length - 1;
  const vertex = (offset: number) => ring[(index + offset + count) % count]!;
  if (same(spot, a)) return [vertex(-1), b];
  if (same(spot, b)) return [a, vertex(2)];
  return [a, b];
}

/** Is c to the left of the way a → v → b, seen from v? Null: on the way itself. */
function leftOf(a: LngLat, v: LngLat, b: LngLat, c: LngLat): boolean | null {
  const [first, second, turn] = [side(a, v, c), side(v, b, c), side(a, v, b)];
  if (first === 0 && ahead(v, a, c)) return null;
  if (second === 0 && ahead(v, b, c)) return null;
  return turn > 0 ? first > 0 && second > 0 : first > 0 || second > 0;
}

const ahead = (v: LngLat, a: LngLat, c: LngLat) =>
  Math.sign(a[0] - v[0]) === Math.sign(c[0] - v[0]) && Math.sign(a[1] - v[1]) === Math.sign(c[1] - v[1]);

function intersection({ a, b }: Edge, { a: c, b: d }: Edge): LngLat {
  const [rx, ry, sx, sy] = [b[0] - a[0], b[1] - a[1], d[0] - c[0], d[1] - c[1]];
  const share = ((c[0] - a[0]) * sy - (c[1] - a[1]) * sx) / (rx * sy - ry * sx);
  return [a[0] + share * rx, a[1] + share * ry];
}
