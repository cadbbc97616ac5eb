import { describe, expect, it } from "vitest";
import { crossingOf } from "../../src/geo/crossing.ts";
import { seeded } from "../geo/shapes.ts";

type Spot = readonly [number, number];

/** How often a ring winds about a spot that is on none of its lines. */
function windingOf(ring: readonly Spot[], [x, y]: Spot): number {
  let winding = 0;
  for (let index = 1; index < ring.length; index++) {
    const [[ax, ay], [bx, by]] = [ring[index - 1]!, ring[index]!];
    const left = (bx - ax) * (y - ay) - (by - ay) * (x - ax);
    if (ay <= y && by > y && left > 0) winding++;
    if (ay > y && by <= y && left < 0) winding--;
  }
  return winding;
}

/** Do two edges of whole-numbered vertices share more than a spot? */
function overlapping(ring: readonly Spot[]): boolean {
  const edges = ring.slice(1).map((b, index) => [ring[index]!, b] as const);
  return edges.some(([a, b], index) =>
    edges.slice(index + 1).some(([c, d]) => {
      const off = (p: Spot) => (b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0]);
      if (off(c) !== 0 || off(d) !== 0) return false;
      const along = (p: Spot) => (b[0] - a[0]) * (p[0] - a[0]) + (b[1] - a[1]) * (p[1] - a[1]);
      return Math.min(Math.max(along(c), along(d)), along(b)) > Math.max(Math.min(along(c), along(d)), 0);
    }),
  );
}

/** Rings on a small grid, where vertices meet, edges touch and run over each other all the time. */
function gridRing(random: () => number): Spot[] {
  const ring: Spot[] = [];
  const count = 4 + Math.floor(random() * 6);
  while (ring.length < count) {
    const spot: Spot = [Math.floor(random() * 5), Math.floor(random() * 5)];
    const last = ring[ring.length - 1] ?? [-1, -1];
    if (spot[0] !== last[0] || spot[1] !== last[1]) ring.push(spot);
  }
  const [first, last] = [ring[0]!, ring[ring.length - 1]!];
  return first[0] === last[0] && first[1] === last[1] ? ring : [...ring, first];
}

/** How often the ring passes through a spot. Three passes may cross and yet leave sound windings. */
const passes = (ring: readonly Spot[], [x, y]: Spot): number =>
  ring.slice(1).filter((b, index) => {
    const a = ring[index]!;
    const away = Math.hypot(b[0] - x, b[1] - y) + Math.hypot(a[0] - x, a[1] - y) - Math.hypot(b[0] - a[0], b[1] - a[1]);
    return away < 1e-9 && Math.hypot(b[0] - x, b[1] - y) > 1e-6;
  }).length;

const about = ([x, y]: Spot, radius: number, count: number): Spot[] =>
  Array.from({ length: count }, (_, step): Spot => {
    const angle = ((step + 0.123) / count) * 2 * Math.PI;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  });

describe("laws of crossing", () => {
  it("G86 a ring is sound exactly when no edges overlap and it winds about no spot but once, one way", () => {
    const random = seeded(20220506);
    const seen = { sound: 0, crossing: 0, overlapping: 0 };
    for (let count = 0; count < 40_000; count++) {
      const ring = gridRing(random);
      if (ring.length < 4) continue;
      const at = crossingOf([ring]);
      if (overlapping(ring)) {
        seen.overlapping++;
        expect(at).not.toBeNull();
      } else if (at === null) {
        seen.sound++;
        const near = ring.flatMap((spot) => about(spot, 1e-3, 24));
        const windings = new Set(near.map((spot) => windingOf(ring, spot)));
        expect(windings.size).toBeLessThanOrEqual(2);
        expect(windings.has(0)).toBe(true);
      } else if (passes(ring, at) === 2) {
        seen.crossing++;
        expect(new Set(about(at, 1e-5, 360).map((spot) => windingOf(ring, spot))).size).toBeGreaterThan(2);
      }
    }
    expect(Math.min(seen.sound, seen.crossing, seen.overlapping)).toBeGreaterThan(400);
  });
});
