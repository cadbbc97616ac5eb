/** From a spot, or from a shape, straight to the roads about it. */

import { stride } from "../chain.ts";
import { radians } from "../ellipsoid.ts";
import { frameAt, toLngLat, toLocal } from "../frame.ts";
import type { Outline } from "../outline.ts";
import type { LngLat } from "../units.ts";
import { type Closest, closestOf } from "./closest.ts";
import { isClear, type Passes, type WalkGround } from "./ground.ts";
import { endsOf, isClosed } from "./passage.ts";

/** How far from a road an end may lie, metres. */
export const snapWithin = 100;

/** A straight way between an end and a spot of a road. */
export interface Snap {
  readonly segment: number;
  /** Where on the segment: 0 at its `from`, 1 at its `to`. */
  readonly share: number;
  /** Length of the straight way. */
  readonly metres: number;
  readonly end: LngLat;
  readonly road: LngLat;
}

/** The perpendicular to every open segment within 100 m that can be reached straight, in no order. */
export function snapsOf(ground: WalkGround, at: LngLat, passes: Passes): Snap[] {
  if (!Number.isFinite(at[0]) || !(Math.abs(at[1]) <= 90)) return [];
  const frame = frameAt(at);
  return collect(ground, [at[0], at[1], at[0], at[1]], (segment) => {
    const [a, b] = endsOf(ground.network, segment);
    const near = closestOf(toLocal(frame, ...a), toLocal(frame, ...b), [0, 0], [0, 0]);
    return { near, end: at, road: toLngLat(frame, near.x, near.y) };
  }).filter(({ end, road, metres }) => isClear(ground, end, road, metres, passes));
}

/**
 * The same from the boundary of a shape: for every segment within 100 m the shortest way to it. The shape is
 * measured in its own frame: right to 1 mm for shapes up to 3 km wide.
 */
export function snapsOfOutline(ground: WalkGround, outline: Outline, passes: Passes): Snap[] {
  const { frame, chain, last } = outline;
  return collect(ground, outline.bbox, (segment) => {
    const [a, b] = endsOf(ground.network, segment);
    const [p, q] = [toLocal(frame, ...a), toLocal(frame, ...b)];
    let near: Closest | null = null;
    for (let vertex = 0, at = 0; vertex < last.length; vertex++, at += stride) {
      const c = [chain[at]!, chain[at + 1]!] as const;
      const isEnd = last[vertex] === 1;
      if (isEnd && near !== null) continue;
      const found: Closest = closestOf(p, q, c, isEnd ? c : [chain[at + stride]!, chain[at + stride + 1]!]);
      if (near === null || found.metres < near.metres) near = found;
    }
    if (near === null) return null;
    return { near, end: toLngLat(frame, near.u, near.v), road: toLngLat(frame, near.x, near.y) };
  }).filter(({ end, road, metres }) => isClear(ground, end, road, metres, passes));
}

interface Way {
  readonly near: Closest;
  readonly end: LngLat;
  readonly road: LngLat;
}

function collect(
  { network, passage, onlyAtEnds }: WalkGround,
  [west, south, east, north]: readonly [number, number, number, number],
  wayTo: (segment: number) => Way | null,
): Snap[] {
  if (network.boxes === null) return [];
  const byLat = (snapWithin + 1) / 110_500;
  const byLon = byLat / Math.max(0.01, Math.cos(Math.max(Math.abs(south), Math.abs(north)) * radians));
  const snaps: Snap[] = [];
  for (const segment of network.boxes.search(west - byLon, south - byLat, east + byLon, north + byLat)) {
    if (isClosed(passage, segment) || onlyAtEnds(network.line[segment]!)) continue;
    const way = wayTo(segment);
    if (way === null || !(way.near.metres <= snapWithin)) continue;
    const { near, end, road } = way;
    snaps.push({ segment, share: near.share, metres: near.metres, end, road });
  }
  return snaps;
}
