/**
 * The short way from raw degrees to a measured shape, for the plainest: one point, or one convex ring of less than a
 * kilometre and a half. What it writes is what `outlineOf` would make of it, to the last bit; all others go that way.
 */

import { stride } from "../chain.ts";
import { eastOf, northOf, writeTerms } from "../frame.ts";
import { type Ground, head, headSize, makeRoom, readiness } from "./ground.ts";
import { type Shapes, shapeKinds } from "./shapes.ts";

/** Well within what `outlineOf` leaves undivided, and calls flat, metres. */
const longestEdge = 480;
const largestRadius = 1490;
/** Well above what it calls no area, square metres. */
const leastArea = 1;
const leastTriangle = 0.02;
/** A turn below this share of its edges may be one of rounding. */
const surely = 1e-12;

/** False: nothing was written that counts, and the shape takes a closer look. Its box is known. */
export function enterPlain(ground: Ground, shapes: Shapes, index: number): boolean {
  const path = shapes.paths[index]!;
  if (shapes.paths[index + 1] !== path + 1) return false;
  const first = shapes.vertices[path]!;
  const count = shapes.vertices[path + 1]! - first;
  switch (shapes.kinds[index]) {
    case shapeKinds.area:
      return enterRing(ground, shapes, index, first, count);
    case shapeKinds.point:
      return count === 1 && enterPoint(ground, index);
    default:
      return false;
  }
}

/** A point is the origin of its own frame. */
function enterPoint(ground: Ground, index: number): boolean {
  const at = index * headSize;
  writeTerms(ground.heads, at + head.terms, ground.heads[at + head.lat]!);
  const from = makeRoom(ground, 1);
  ground.chain.fill(0, from * stride, (from + 1) * stride);
  keep(ground, index, from, 1, readiness.flat);
  return true;
}

function keep(ground: Ground, index: number, from: number, count: number, kind: number): void {
  ground.heads[index * headSize + head.first] = from;
  ground.heads[index * headSize + head.end] = from + count;
  ground.used = from + count;
  ground.kinds[index] = kind;
}

function enterRing(ground: Ground, shapes: Shapes, index: number, first: number, count: number): boolean {
  const turn = turnOf(shapes.positions, 2 * first, count);
  if (turn === 0) return false;
  const at = index * headSize;
  writeTerms(ground.heads, at + head.terms, ground.heads[at + head.lat]!);
  const from = makeRoom(ground, count);
  writeVertices(ground, at, shapes.positions, first, count, from, turn < 0);
  if (!measured(ground, at, from, count, turn < 0)) return false;
  keep(ground, index, from, count, readiness.area);
  return true;
}

/** 1: a closed ring that turns left at every vertex and runs round once · -1: right · 0: neither, or not surely. */
function turnOf(positions: Float64Array, first: number, count: number): number {
  const end = first + 2 * (count - 1);
  if (count < 4 || positions[first] !== positions[end] || positions[first + 1] !== positions[end + 1]) return 0;
  let dx = positions[end]! - positions[end - 2]!;
  let dy = positions[end + 1]! - positions[end - 1]!;
  let sign = 0;
  let halves = 0;
  for (let at = first; at < end; at += 2) {
    const nextX = positions[at + 2]! - positions[at]!;
    const nextY = positions[at + 3]! - positions[at + 1]!;
    const cross = dx * nextY - dy * nextX;
    const rounding = surely * (Math.abs(dx) + Math.abs(dy)) * (Math.abs(nextX) + Math.abs(nextY));
    const turn = cross > rounding ? 1 : cross < -rounding ? -1 : 0;
    if (turn === 0 || turn === -sign) return 0;
    sign = turn;
    if (isUp(dx, dy) !== isUp(nextX, nextY)) halves++;
    dx = nextX;
    dy = nextY;
  }
  return halves === 2 ? sign : 0;
}

const isUp = (dx: number, dy: number): boolean => dy > 0 || (dy === 0 && dx > 0);

/** Metres of the vertices, counterclockwise from the first. */
function writeVertices(
  { heads, chain }: Ground,
  at: number,
  positions: Float64Array,
  first: number,
  count: number,
  from: number,
  backwards: boolean,
): void {
  const [lon, lat] = [heads[at + head.lon]!, heads[at + head.lat]!];
  for (let i = 0; i < count; i++) {
    const vertex = 2 * (first + (backwards ? count - 1 - i : i));
    const dLon = positions[vertex]! - lon;
    const dLat = positions[vertex + 1]! - lat;
    chain[(from + i) * stride] = eastOf(heads, at + head.terms, dLon, dLat);
    chain[(from + i) * stride + 1] = northOf(heads, at + head.terms, dLon, dLat);
  }
}

/** Fills in 1/len² and the box; false: too large, too long an edge, or hardly an area. */
function measured({ heads, chain }: Ground, at: number, from: number, count: number, backwards: boolean): boolean {
  const start = from * stride;
  const end = start + (count - 1) * stride;
  const [x0, y0] = [chain[start]!, chain[start + 1]!];
  const second = backwards ? end - stride : start + stride;
  const [ux, uy] = [chain[second]! - x0, chain[second + 1]! - y0];
  let [halfX, halfY, twice, widest] = [0, 0, 0, 0];
  for (let vertex = start; vertex < end; vertex += stride) {
    const [x, y] = [chain[vertex]!, chain[vertex + 1]!];
    const dx = chain[vertex + 3]! - x;
    const dy = chain[vertex + 4]! - y;
    const squared = dx * dx + dy * dy;
    if (!(squared < longestEdge * longestEdge && x * x + y * y < largestRadius * largestRadius)) return false;
    chain[vertex + 2] = 1 / squared;
    twice += (x - x0) * dy - (y - y0) * dx;
    widest = Math.max(widest, Math.abs(ux * (y - y0) - uy * (x - x0)));
    halfX = Math.max(halfX, Math.abs(x));
    halfY = Math.max(halfY, Math.abs(y));
  }
  chain[end + 2] = 0;
  heads[at + head.halfX] = halfX;
  heads[at + head.halfY] = halfY;
  return twice > 2 * leastArea && widest > 2 * leastTriangle;
}
