import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { endsOf } from "../../../src/geo/walk/passage.ts";
import { snapsOf } from "../../../src/geo/walk/snap.ts";
import { startFrom, walkSearch, walkTo } from "../../../src/geo/walk/walk.ts";
import { buildWalls, forEachCrossing } from "../../../src/geo/walk/walls.ts";
import { seeded } from "../shapes.ts";
import { slowWalk } from "./reference.ts";
import { groundOf, put, street, type Xy } from "./streets.ts";

const side = 6;

/** A town of crooked blocks with a canal through it: some streets missing, some closed, bridges, fences. */
function town(seed: number) {
  const random = seeded(seed);
  const corners = Array.from({ length: side * side }, (_, index): Xy => {
    const [i, j] = [index % side, Math.floor(index / side)];
    return [i * 90 + 30 * (random() - 0.5), j * 90 + 30 * (random() - 0.5)];
  });
  const streets: GeoJSON.LineString[] = [];
  const [bridges, closed]: [number[], number[]] = [[], []];
  const add = (from: number, to: number, bridge: boolean) => {
    if (random() < (bridge ? 0.5 : 0.1)) return;
    if (bridge) bridges.push(streets.length);
    if (random() < 0.08) closed.push(streets.length);
    streets.push(street(corners[from] ?? [0, 0], corners[to] ?? [0, 0]));
  };
  for (let index = 0; index < side * side; index++) {
    if ((index + 1) % side !== 0) add(index, index + 1, false);
    // The canal runs between the third row and the fourth: what crosses it is a bridge.
    if (index + side < side * side) add(index, index + side, Math.floor(index / side) === 2);
  }
  const fences = Array.from({ length: Math.floor(4 * random()) }, () => {
    const [x, y] = [450 * random(), 450 * random()];
    return street([x, y], [x + 120 * (random() - 0.5), y + 120 * (random() - 0.5)]);
  });
  const canal = street([-200, 225], [700, 225]);
  const ends = Array.from({ length: 4 }, (): Xy => [-40 + 530 * random(), -40 + 530 * random()]);
  return { streets, fences, water: [canal], bridges, closed, ends };
}

describe("walks of towns with a canal, bridges, fences and closed streets", () => {
  it("GD40 are as long as plain search over the split streets says, in 500 towns", () => {
    let [found, none, over] = [0, 0, 0];
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const { streets, fences, water, bridges, closed, ends } = town(seed);
        const ground = groundOf(streets, { fences, water, bridges, closed });
        const segments = Array.from(ground.network.from, (_, segment) => endsOf(ground.network, segment));
        const walls = buildWalls(fences.map((geometry) => ({ geometry, owner: 0 })));
        const cuts = segments.map(([a, b], segment) => {
          if (closed.includes(ground.network.line[segment] ?? -1)) return [0, 0.5, 1];
          const shares: number[] = [];
          forEachCrossing(walls, a, b, (_, share) => shares.push(share));
          return shares;
        });
        const [from = [0, 0], ...to] = ends;
        const starts = snapsOf(ground, put(from), () => false);
        for (const { segment } of starts) {
          const line = ground.network.line[segment] ?? -1;
          expect(closed.includes(line) || bridges.includes(line)).toBe(false);
        }
        const search = walkSearch(ground);
        startFrom(search, starts);
        for (const end of to) {
          const goals = snapsOf(ground, put(end), () => false);
          const slow = slowWalk({ segments, cuts }, starts, goals);
          const quick = walkTo(search, goals)?.metres ?? Number.POSITIVE_INFINITY;
          if (slow > 2000) {
            expect(quick).toBe(Number.POSITIVE_INFINITY);
            none++;
          } else {
            expect(quick).toBeCloseTo(slow, 4);
            found++;
            if (from[1] > 225 !== end[1] > 225) over++;
          }
        }
      }),
      { seed: 640121, numRuns: 500 },
    );
    expect(Math.min(found, none * 5, over * 2)).toBeGreaterThan(100);
  }, 30_000);

  it("GD41 bounded to fewer metres are the same walks, or none", () => {
    for (let seed = 1; seed <= 60; seed++) {
      const { streets, ends } = town(seed);
      const ground = groundOf(streets);
      const [starts = [], goals = []] = ends.map((end) => snapsOf(ground, put(end), () => false));
      const search = walkSearch(ground);
      startFrom(search, starts);
      const far = walkTo(search, goals);
      startFrom(search, starts, 400);
      const near = walkTo(search, goals);
      expect(near).toEqual(far && far.metres <= 400 ? far : null);
      startFrom(search, starts);
      expect(walkTo(search, goals)).toEqual(far);
    }
  });
});
