/** Parts of discs: what of one lies nearest its own centre, and what several have in common. Drawings, as `grown`. */

import { frameAt, toLngLat, toLocal } from "./frame.ts";
import { discIn, type Rings } from "./grown.ts";
import type { LngLat } from "./units.ts";

type Spot = readonly [x: number, y: number];

/** What of a convex ring lies on or left of the line through `on` along `along`; fewer than three corners: nothing. */
function leftOf(ring: readonly Spot[], on: Spot, along: Spot): readonly Spot[] {
  const side = ([x, y]: Spot): number => along[0] * (y - on[1]) - along[1] * (x - on[0]);
  return ring.flatMap((from, i) => {
    const to = ring[(i + 1) % ring.length] ?? from;
    const [a, b] = [side(from), side(to)];
    const kept = a >= 0 ? [from] : [];
    if (a >= 0 === b >= 0) return kept;
    const t = a / (a - b);
    return [...kept, [from[0] + t * (to[0] - from[0]), from[1] + t * (to[1] - from[1])] as const];
  });
}

const open = (metres: number, at: Spot): readonly Spot[] => discIn(metres, at).slice(0, -1);

function closed(ring: readonly Spot[], back: (spot: Spot) => readonly number[]): readonly Rings[] {
  const [first] = ring;
  return first && ring.length > 2 ? [[[...ring, first].map(back)]] : [];
}

/** The ground within `metres` of `at` that is nearer to it than to any of the others. */
export function nearestPart(at: LngLat, metres: number, others: readonly LngLat[]): readonly Rings[] {
  if (!(metres > 0)) return [];
  const frame = frameAt(at);
  const ring = others.reduce(
    (left, other) => {
      const [x, y] = toLocal(frame, other[0], other[1]);
      // Two centres on one spot are as near as each other everywhere.
      return x === 0 && y === 0 ? left : leftOf(left, [x / 2, y / 2], [-y, x]);
    },
    open(metres, [0, 0]),
  );
  return closed(ring, ([x, y]) => toLngLat(frame, x, y));
}

/** The ground within `metres` of every one of the spots, which lie within 3 km. */
export function withinAll(spots: readonly LngLat[], metres: number): readonly Rings[] {
  const [first, ...others] = spots;
  if (!first || !(metres > 0)) return [];
  const frame = frameAt(first);
  let ring = open(metres, [0, 0]);
  for (const [lon, lat] of others) {
    const centre = toLocal(frame, lon, lat);
    if (Math.hypot(...centre) > 2 * metres) return [];
    if (ring.every(([x, y]) => Math.hypot(x - centre[0], y - centre[1]) <= metres)) continue;
    const sides = open(metres, centre);
    ring = sides.reduce((left, from, i) => {
      const to = sides[(i + 1) % sides.length] ?? from;
      return leftOf(left, from, [to[0] - from[0], to[1] - from[1]]);
    }, ring);
    if (ring.length < 3) return [];
  }
  return closed(ring, ([x, y]) => toLngLat(frame, x, y));
}
