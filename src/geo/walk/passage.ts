/** Which segments of a network can be walked on a day, and how far where a fence stands across. */

import type { LngLat } from "../units.ts";
import type { Network } from "./network.ts";
import { forEachCrossing, type Walls } from "./walls.ts";

/**
 * By segment, the shares (0 at its `from`) of its first and last fence. From share t one reaches `from` when
 * t < firstCut and `to` when t > lastCut. Free: +∞ and −∞. Closed altogether: −∞ and +∞.
 */
export interface Passage {
  readonly firstCut: Float64Array;
  readonly lastCut: Float64Array;
}

/** `isOpen` by line of the network. A fence that touches a segment cuts it. */
export function passageOf(network: Network, isOpen: (line: number) => boolean, fences: Walls): Passage {
  const size = network.from.length;
  const firstCut = new Float64Array(size).fill(Number.POSITIVE_INFINITY);
  const lastCut = new Float64Array(size).fill(Number.NEGATIVE_INFINITY);
  for (let segment = 0; segment < size; segment++)
    if (!isOpen(network.line[segment]!)) {
      firstCut[segment] = Number.NEGATIVE_INFINITY;
      lastCut[segment] = Number.POSITIVE_INFINITY;
    }
  for (const segment of nearFences(network, fences)) {
    forEachCrossing(fences, ...endsOf(network, segment), (_, share) => {
      firstCut[segment] = Math.min(firstCut[segment]!, share);
      lastCut[segment] = Math.max(lastCut[segment]!, share);
    });
  }
  return { firstCut, lastCut };
}

/** The two ends of a segment, degrees. */
export function endsOf({ lons, lats, from, to }: Network, segment: number): [LngLat, LngLat] {
  const [a, b] = [from[segment]!, to[segment]!];
  return [
    [lons[a]!, lats[a]!],
    [lons[b]!, lats[b]!],
  ];
}

function nearFences({ boxes }: Network, { ends }: Walls): Set<number> {
  const near = new Set<number>();
  for (let at = 0; boxes !== null && at < ends.length; at += 4) {
    const [ax, ay, bx, by] = [ends[at]!, ends[at + 1]!, ends[at + 2]!, ends[at + 3]!];
    for (const segment of boxes.search(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by)))
      near.add(segment);
  }
  return near;
}

/** No line of the network is open here on that day. */
export const isClosed = ({ firstCut }: Passage, segment: number): boolean =>
  firstCut[segment] === Number.NEGATIVE_INFINITY;

/** Can the segment be walked from end to end? */
export const isFree = ({ firstCut }: Passage, segment: number): boolean =>
  firstCut[segment] === Number.POSITIVE_INFINITY;

/** Can one walk between two shares of one segment without passing a fence? */
export function isFreeBetween({ firstCut, lastCut }: Passage, segment: number, one: number, two: number): boolean {
  return Math.max(one, two) < firstCut[segment]! || Math.min(one, two) > lastCut[segment]!;
}
