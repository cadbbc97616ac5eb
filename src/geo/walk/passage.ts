/** Which segments of a network can be walked on a day, and how far where a fence stands across. */

import type { LngLat } from "../units.ts";
import type { Network } from "./network.ts";
import { buildWalls, forEachCrossing, type Walls } from "./walls.ts";

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
  const passage = { firstCut: new Float64Array(size), lastCut: new Float64Array(size) };
  for (let segment = 0; segment < size; segment++) open(passage, segment, isOpen(network.line[segment]!));
  for (const segment of nearFences(network, fences)) cut(passage, network, segment, fences);
  return passage;
}

/** Looks anew at the segments about a fence that was put up or taken down, for `fences` as they stand now. */
export function recut(
  passage: Passage,
  network: Network,
  isOpen: (line: number) => boolean,
  fences: Walls,
  fence: GeoJSON.Geometry,
): void {
  for (const segment of nearFences(network, buildWalls([{ geometry: fence, owner: 0 }]))) {
    open(passage, segment, isOpen(network.line[segment]!));
    cut(passage, network, segment, fences);
  }
}

/** Free from end to end, or closed altogether. */
function open({ firstCut, lastCut }: Passage, segment: number, isOpen: boolean): void {
  firstCut[segment] = isOpen ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
  lastCut[segment] = isOpen ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
}

function cut({ firstCut, lastCut }: Passage, network: Network, segment: number, fences: Walls): void {
  forEachCrossing(fences, ...endsOf(network, segment), (_, share) => {
    firstCut[segment] = Math.min(firstCut[segment]!, share);
    lastCut[segment] = Math.max(lastCut[segment]!, share);
  });
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
