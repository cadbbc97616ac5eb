import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nearestOnBoundary, straight } from "../../../src/geo/distance.ts";
import { isFault, outlineOf } from "../../../src/geo/outline.ts";
import type { WalkGround } from "../../../src/geo/walk/ground.ts";
import { endsOf } from "../../../src/geo/walk/passage.ts";
import { snapsOf, snapsOfOutline } from "../../../src/geo/walk/snap.ts";
import { startFrom, walkSearch, walkTo } from "../../../src/geo/walk/walk.ts";
import { forEachCrossing } from "../../../src/geo/walk/walls.ts";
import { slowWalk } from "./reference.ts";
import { along, groundOf, put, street, type Xy } from "./streets.ts";

const none = () => false;

function walk(ground: WalkGround, from: Xy, ...to: readonly Xy[]) {
  const search = walkSearch(ground);
  startFrom(search, snapsOf(ground, put(from), none));
  return walkTo(
    search,
    to.flatMap((end) => snapsOf(ground, put(end), none)),
  );
}

const metres = (ground: WalkGround, from: Xy, ...to: readonly Xy[]): number =>
  walk(ground, from, ...to)?.metres ?? Number.POSITIVE_INFINITY;

describe("walks", () => {
  it("W1 run along the roads, both straight ways to them included", () => {
    const ground = groundOf([street([0, 0], [300, 0]), street([300, 0], [300, 200])]);
    expect(metres(ground, [20, 10], [310, 150])).toBeCloseTo(10 + 280 + 150 + 10, 1);
    const found = walk(ground, [20, 10], [310, 150]);
    expect(found?.path).toHaveLength(5);
    expect(found?.path[0]).toEqual(put([20, 10]));
    expect(found?.path.at(-1)).toEqual(put([310, 150]));
    expect(found?.metres).toBeCloseTo(along(found?.path ?? []), 3);
  });

  it("W2 along one segment do not touch its ends, whichever way they run", () => {
    const ground = groundOf([street([0, 0], [500, 0])]);
    expect(metres(ground, [400, 5], [100, -5])).toBeCloseTo(310, 1);
    expect(walk(ground, [400, 5], [100, -5])?.path).toHaveLength(4);
    expect(metres(ground, [100, 5], [100, 5])).toBeCloseTo(10, 1);
  });

  it("W3 turn only where roads share a vertex: a road over another does not meet it", () => {
    const over = groundOf([street([0, 0], [200, 0]), street([100, -100], [100, 100])]);
    expect(metres(over, [0, 0], [100, 100])).toBe(Number.POSITIVE_INFINITY);
    const cut = groundOf([street([0, 0], [100, 0], [200, 0]), street([100, -100], [100, 0], [100, 100])]);
    expect(metres(cut, [0, 0], [100, 100])).toBeCloseTo(200, 1);
  });

  it("W4 take the shortest of several roads about an end, and the nearest of several goals", () => {
    // The road that is nearer by eye leads away.
    const ground = groundOf([street([0, 0], [0, 400], [60, 400], [60, 0])]);
    expect(metres(ground, [20, 10], [60, 0])).toBeCloseTo(40 + 10, 1);
    const goals = [
      [0, 300],
      [60, 200],
    ] as const;
    const search = walkSearch(ground);
    startFrom(search, snapsOf(ground, put([60, 0]), none));
    const ends = goals.map((end) => snapsOf(ground, put(end), none));
    const found = walkTo(search, ends.flat());
    expect(ends.flat()[found?.goal ?? -1]?.end).toEqual(put([60, 200]));
  });

  it("W5 need a road within 100 m of each end, and are not looked for beyond 2 km", () => {
    const ground = groundOf([street([0, 0], [3000, 0])]);
    expect(snapsOf(ground, put([50, 99.9]), none)).toHaveLength(1);
    expect(snapsOf(ground, put([50, 100.2]), none)).toEqual([]);
    expect(metres(ground, [0, 10], [1979, 10])).toBeCloseTo(1999, 1);
    expect(metres(ground, [0, 10], [1981, 10])).toBe(Number.POSITIVE_INFINITY);
    expect(snapsOf(ground, [Number.NaN, 38], none)).toEqual([]);
    expect(snapsOf(groundOf([]), put([0, 0]), none)).toEqual([]);
  });

  it("W6 do not pass a fence, and use the road up to it on either side", () => {
    const road = [street([0, 0], [300, 0])];
    const fence = street([150, -5], [150, 5]);
    const ground = groundOf(road, { fences: [fence] });
    expect(metres(ground, [10, 0], [290, 0])).toBe(Number.POSITIVE_INFINITY);
    expect(metres(ground, [10, 0], [140, 0])).toBeCloseTo(130, 1);
    expect(metres(ground, [160, 0], [290, 0])).toBeCloseTo(130, 1);
    const round = groundOf([...road, street([0, 0], [0, 150], [300, 150], [300, 0])], { fences: [fence] });
    expect(metres(round, [10, 0], [290, 0])).toBeCloseTo(10 + 150 + 300 + 150 + 10, 1);
    // A fence that only touches the road closes it too.
    const bent = [street([0, 0], [150, 0], [300, 0])];
    const touching = groundOf(bent, { fences: [street([150, 0], [150, 5])] });
    expect(metres(groundOf(bent), [10, 0], [290, 0])).toBeCloseTo(280, 1);
    expect(metres(touching, [10, 0], [290, 0])).toBe(Number.POSITIVE_INFINITY);
  });

  it("W7 leave out a road that is closed that day, and step on a bridge only at its ends", () => {
    const streets = [street([0, 0], [200, 0]), street([0, 40], [200, 40]), street([150, 0], [150, 40])];
    expect(snapsOf(groundOf(streets, { closed: [0] }), put([20, -10]), none).map((snap) => snap.metres)).toEqual([
      expect.closeTo(50, 1),
    ]);
    expect(snapsOf(groundOf(streets, { bridges: [2] }), put([140, 20]), none)).toHaveLength(2);
    expect(snapsOf(groundOf(streets), put([140, 20]), none)).toHaveLength(3);
  });

  it("W8 reach no road straight across water or a fence", () => {
    const streets = [street([0, 0], [300, 0]), street([0, 40], [300, 40])];
    const canal = street([-50, 20], [350, 20]);
    const at = put([100, 30]);
    expect(snapsOf(groundOf(streets), at, none)).toHaveLength(2);
    expect(snapsOf(groundOf(streets, { water: [canal] }), at, none).map((snap) => snap.metres)).toEqual([
      expect.closeTo(10, 2),
    ]);
    expect(snapsOf(groundOf(streets, { fences: [canal] }), at, none)).toHaveLength(1);
    expect(snapsOf(groundOf(streets, { water: [canal] }), at, () => true)).toHaveLength(2);
    // Water does not close a road that is drawn across it: that is a bridge.
    const crossing = groundOf([...streets, street([150, 0], [150, 40]), street([0, 0], [150, 0])], { water: [canal] });
    expect(metres(crossing, [150, -5], [150, 45])).toBeCloseTo(50, 1);
  });

  it("W14 leave by the first road that the straight way meets", () => {
    const streets = [street([0, 0], [300, 0]), street([0, 40], [300, 40])];
    expect(snapsOf(groundOf(streets), put([100, -10]), none).map((snap) => snap.segment)).toEqual([0]);
    expect(snapsOf(groundOf(streets, { closed: [0] }), put([100, -10]), none).map((snap) => snap.segment)).toEqual([1]);
    // An end on the road itself is at no side of it.
    expect(snapsOf(groundOf(streets), put([100, 0]), none)).toHaveLength(2);
  });

  it("W9 from a boundary start at its vertices and where it comes nearest to each road", () => {
    const outline = outlineOf({
      type: "Polygon",
      coordinates: [
        [
          [0, 20],
          [80, 20],
          [80, 90],
          [0, 90],
          [0, 20],
        ].map((at) => put(at as unknown as Xy)),
      ],
    });
    if (isFault(outline)) throw new Error(outline.fault);
    const ground = groundOf([street([-200, 0], [200, 0]), street([150, -50], [150, 300]), street([300, 0], [300, 90])]);
    const snaps = snapsOfOutline(ground, outline, none);
    const nearest = (segment: number) =>
      Math.min(...snaps.filter((one) => one.segment === segment).map((one) => one.metres));
    expect([0, 1, 2].map(nearest)).toEqual([expect.closeTo(20, 1), expect.closeTo(70, 1), Number.POSITIVE_INFINITY]);
    for (const { end, road, metres: away } of snaps) {
      expect(Math.abs(nearestOnBoundary(outline, end).signed)).toBeLessThan(0.001);
      expect(straight(end, road)).toBeCloseTo(away, 3);
      expect(nearestOnBoundary(outline, road).signed).toBeLessThan(away + 0.001);
    }
  });
});

/** A jittered grid of streets with some left out, in metres. */
const town = fc.record({
  seed: fc.array(
    fc.record({
      dx: fc.integer({ min: -20, max: 20 }),
      dy: fc.integer({ min: -20, max: 20 }),
      east: fc.boolean(),
      north: fc.boolean(),
    }),
    { minLength: 25, maxLength: 25 },
  ),
  fences: fc.array(
    fc.tuple(
      fc.integer({ min: -40, max: 440 }),
      fc.integer({ min: -40, max: 440 }),
      fc.integer({ min: -70, max: 70 }),
      fc.integer({ min: -70, max: 70 }),
    ),
    { maxLength: 5 },
  ),
  ends: fc.array(fc.tuple(fc.integer({ min: -60, max: 460 }), fc.integer({ min: -60, max: 460 })), {
    minLength: 4,
    maxLength: 4,
  }),
});

const side = 5;
function streetsOf(
  corners: readonly { dx: number; dy: number; east: boolean; north: boolean }[],
): GeoJSON.LineString[] {
  const at = (i: number, j: number): Xy => {
    const corner = corners[i * side + j];
    return [i * 100 + (corner?.dx ?? 0), j * 100 + (corner?.dy ?? 0)];
  };
  return corners.flatMap(({ east, north }, index) => {
    const [i, j] = [Math.floor(index / side), index % side];
    return [
      ...(east && i + 1 < side ? [street(at(i, j), at(i + 1, j))] : []),
      ...(north && j + 1 < side ? [street(at(i, j), at(i, j + 1))] : []),
    ];
  });
}

describe("walks of any town", () => {
  const any = (check: (ground: WalkGround, ends: readonly Xy[]) => void) =>
    fc.assert(
      fc.property(town, ({ seed, fences, ends }) => {
        const lines = fences.map(([x, y, dx, dy]) => street([x, y], [x + dx, y + dy]));
        check(groundOf(streetsOf(seed), { fences: lines }), ends);
      }),
      { seed: 640121, numRuns: 150 },
    );

  it("W10 are as long as the slow reference says, one end after another in one search", () => {
    let found = 0;
    any((ground, [from, ...to]) => {
      const { network } = ground;
      const segments = Array.from(network.from, (_, s) => endsOf(network, s));
      const cuts = segments.map(([a, b]) => {
        const shares: number[] = [];
        forEachCrossing({ ...ground.walls }, a, b, (_, share) => shares.push(share));
        return shares;
      });
      const starts = snapsOf(ground, put(from ?? [0, 0]), none);
      const search = walkSearch(ground);
      startFrom(search, starts);
      for (const end of to) {
        const goals = snapsOf(ground, put(end), none);
        const slow = slowWalk({ segments, cuts }, starts, goals);
        const quick = walkTo(search, goals)?.metres ?? Number.POSITIVE_INFINITY;
        if (slow > 2000) expect(quick).toBe(Number.POSITIVE_INFINITY);
        else {
          expect(quick).toBeCloseTo(slow, 4);
          found++;
        }
      }
    });
    expect(found).toBeGreaterThan(150);
  });

  it("W11 are no shorter than the straight line, the same both ways, and as long as their path", () => {
    any((ground, [a = [0, 0], b = [0, 0]]) => {
      const there = walk(ground, a, b);
      const back = walk(ground, b, a);
      expect(there === null).toBe(back === null);
      if (!there || !back) return;
      expect(there.metres).toBeGreaterThan(straight(put(a), put(b)) - 0.001);
      expect(back.metres).toBeCloseTo(there.metres, 6);
      expect(along(there.path)).toBeCloseTo(there.metres, 3);
      expect([there.path[0], there.path.at(-1)]).toEqual(a.join() === b.join() ? [put(a), put(a)] : [put(a), put(b)]);
    });
  });

  it("W12 start on the nearest spot of each road", () => {
    any((ground, [at = [0, 0]]) => {
      for (const { segment, metres: away, road } of snapsOf(ground, put(at), none)) {
        const line = outlineOf({
          type: "LineString",
          coordinates: endsOf(ground.network, segment).map((end) => [...end]),
        });
        if (isFault(line)) throw new Error(line.fault);
        const nearest = nearestOnBoundary(line, put(at));
        expect(away).toBeCloseTo(nearest.signed, 3);
        expect(straight(put(at), road)).toBeCloseTo(away, 3);
      }
    });
  });

  it("W13 grow no shorter when a fence is added", () => {
    any((ground, [a = [0, 0], b = [0, 0]]) => {
      const open: WalkGround = {
        ...ground,
        walls: groundOf([]).walls,
        passage: {
          firstCut: ground.passage.firstCut.map(() => Number.POSITIVE_INFINITY),
          lastCut: ground.passage.lastCut.map(() => Number.NEGATIVE_INFINITY),
        },
      };
      expect(metres(ground, a, b)).toBeGreaterThanOrEqual(metres(open, a, b) - 1e-9);
    });
  });
});
