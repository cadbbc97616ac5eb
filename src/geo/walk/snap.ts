/** From a spot, or from a shape, straight to the roads about it. */

import { stride } from "../chain.ts";
import { radians } from "../ellipsoid.ts";
import { type Frame, frameAt, toLngLat, toLocal } from "../frame.ts";
import type { Outline } from "../outline.ts";
import type { LngLat } from "../units.ts";
import { crossingOn, footOn, type Xy } from "./foot.ts";
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
  const fromHere = (a: Xy, b: Xy): Way[] => {
    const foot = footOn(a, b, [0, 0]);
    return [{ metres: foot.metres, share: foot.share, end: [0, 0], road: foot.at }];
  };
  const exact = (snap: Snap): Snap => ({ ...snap, end: at });
  return snapsBy(ground, frameAt(at), [at[0], at[1], at[0], at[1]], fromHere)
    .map(exact)
    .filter(clearOf(ground, passes));
}

/**
 * The same from the boundary of a shape: from each of its vertices, to each end of a segment, and where they
 * cross. The shape is measured in its own frame: right to 1 mm for shapes up to 3 km wide.
 */
export function snapsOfOutline(ground: WalkGround, outline: Outline, passes: Passes): Snap[] {
  const edges = edgesOf(outline);
  const fromBoundary = (a: Xy, b: Xy): Way[] => [
    ...edges.flatMap(([c, d]): Way[] => {
      const foot = footOn(a, b, c);
      const crossing = crossingOn(a, b, c, d);
      const way: Way = { metres: foot.metres, share: foot.share, end: c, road: foot.at };
      return crossing ? [way, { ...crossing, end: crossing.at, road: crossing.at }] : [way];
    }),
    toBoundary(edges, a, 0),
    toBoundary(edges, b, 1),
  ];
  return snapsBy(ground, outline.frame, outline.bbox, fromBoundary).filter(clearOf(ground, passes));
}

/** A straight way in the metres of a frame. */
interface Way {
  readonly metres: number;
  readonly share: number;
  readonly end: Xy;
  readonly road: Xy;
}

type Edge = readonly [Xy, Xy];

/** A lone vertex, or the last of a line, is an edge of no length. */
function edgesOf({ chain, last }: Outline): Edge[] {
  return Array.from(last, (isLast, vertex): Edge => {
    const at = vertex * stride;
    const from: Xy = [chain[at]!, chain[at + 1]!];
    return [from, isLast ? from : [chain[at + stride]!, chain[at + stride + 1]!]];
  });
}

/** The shortest way from one end of a segment. */
function toBoundary(edges: readonly Edge[], spot: Xy, share: 0 | 1): Way {
  const feet = edges.map(([c, d]) => footOn(c, d, spot));
  const { metres, at } = feet.reduce((best, foot) => (foot.metres < best.metres ? foot : best));
  return { metres, share, end: at, road: spot };
}

const clearOf =
  (ground: WalkGround, passes: Passes) =>
  ({ end, road, metres }: Snap): boolean =>
    isClear(ground, end, road, metres, passes);

/** Ways of at most 100 m to the segments about a box in degrees. */
function snapsBy(
  { network, passage, onlyAtEnds }: WalkGround,
  frame: Frame,
  [west, south, east, north]: Outline["bbox"],
  waysTo: (a: Xy, b: Xy) => Way[],
): Snap[] {
  const byLat = (snapWithin + 1) / 110_500;
  const byLon = byLat / Math.max(0.01, Math.cos(Math.max(Math.abs(south), Math.abs(north)) * radians));
  const near = network.boxes?.search(west - byLon, south - byLat, east + byLon, north + byLat) ?? [];
  return near.flatMap((segment): Snap[] => {
    if (isClosed(passage, segment) || onlyAtEnds(network.line[segment]!)) return [];
    const [a, b] = endsOf(network, segment);
    return waysTo(toLocal(frame, ...a), toLocal(frame, ...b))
      .filter(({ metres }) => metres <= snapWithin)
      .map(({ metres, share, end, road }) => ({
        segment,
        share,
        metres,
        end: toLngLat(frame, ...end),
        road: toLngLat(frame, ...road),
      }));
  });
}
