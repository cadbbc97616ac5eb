import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Costs, duration, type Route, travel } from "../../../src/domain/rounds/costs.ts";
import { improved, nearestFirst } from "../../../src/domain/rounds/improve.ts";
import { cutTour, share } from "../../../src/domain/rounds/shared.ts";

const seed = 20261124;

/** Spots in a square of 5 km; seconds by straight lines, so that a way round is never shorter. */
function costsOf(spots: readonly (readonly [number, number])[], back: boolean, stay = 0): Costs {
  const size = spots.length;
  const between = new Float64Array(size * size);
  spots.forEach(([x, y], a) => {
    spots.forEach(([u, v], b) => {
      between[a * size + b] = Math.hypot(x - u, y - v);
    });
  });
  return { size, between, stay, back };
}

const spot = fc.tuple(fc.integer({ min: 0, max: 5_000 }), fc.integer({ min: 0, max: 5_000 }));
const towns = (min: number, max: number) =>
  fc.record({ spots: fc.array(spot, { minLength: min + 1, maxLength: max + 1 }), back: fc.boolean() });
const stopsOf = ({ size }: Costs): Route => Array.from({ length: size - 1 }, (_, i) => i + 1);

function permutations(list: Route): Route[] {
  if (list.length <= 1) return [list];
  return list.flatMap((one, i) =>
    permutations([...list.slice(0, i), ...list.slice(i + 1)]).map((rest) => [one, ...rest]),
  );
}
const shortestWay = (costs: Costs, stops: Route): number =>
  stops.length === 0 ? 0 : Math.min(...permutations(stops).map((route) => travel(costs, route)));

/** Every way to deal stops out to teams. */
function deals(stops: Route, teams: number): Route[][] {
  const [first, ...rest] = stops;
  if (first === undefined) return [Array.from({ length: teams }, () => [])];
  return deals(rest, teams).flatMap((dealt) =>
    dealt.map((_, team) => dealt.map((own, i) => (i === team ? [first, ...own] : own))),
  );
}

describe("the order of a round", () => {
  it("RD1 up to eight stops are visited in the shortest order there is", () => {
    fc.assert(
      fc.property(towns(1, 7), ({ spots, back }) => {
        const costs = costsOf(spots, back);
        const stops = stopsOf(costs);
        const [route = []] = share(costs, stops, 1);
        expect(travel(costs, route)).toBeCloseTo(shortestWay(costs, stops), 6);
      }),
      { seed, numRuns: 60 },
    );
    const costs = costsOf(
      [0, 1, 2, 3, 4, 5, 6, 7, 8].map((i) => [(i * 7919) % 5000, (i * 104729) % 5000]),
      true,
    );
    const [route = []] = share(costs, stopsOf(costs), 1);
    expect(travel(costs, route)).toBeCloseTo(shortestWay(costs, stopsOf(costs)), 6);
  });

  it("RD2 few stops are shared so that the longest team is as short as can be, then all together", () => {
    fc.assert(
      fc.property(towns(1, 6), fc.integer({ min: 2, max: 3 }), ({ spots, back }, teams) => {
        const costs = costsOf(spots, back, 1_200);
        const stops = stopsOf(costs);
        const all = deals(stops, teams).map((dealt) =>
          dealt.map((own) => shortestWay(costs, own) + own.length * costs.stay),
        );
        const least = Math.min(...all.map((times) => Math.max(...times)));
        const sums = all
          .filter((times) => Math.max(...times) <= least + 1e-6)
          .map((times) => times.reduce((a, b) => a + b, 0));
        const times = share(costs, stops, teams).map((route) => duration(costs, route));
        expect(times.length).toBe(teams);
        expect(Math.max(...times)).toBeCloseTo(least, 5);
        expect(times.reduce((a, b) => a + b, 0)).toBeCloseTo(Math.min(...sums), 5);
      }),
      { seed, numRuns: 40 },
    );
  });

  it("RD3 every stop is in exactly one route, and the longest is no longer than the given order cut best", () => {
    fc.assert(
      fc.property(towns(1, 40), fc.integer({ min: 1, max: 4 }), ({ spots, back }, teams) => {
        const costs = costsOf(spots, back, 900);
        const stops = stopsOf(costs);
        const routes = share(costs, stops, teams);
        expect(routes.length).toBe(teams);
        expect([...routes.flat()].sort((a, b) => a - b)).toEqual(stops);
        const longest = (some: readonly Route[]) => Math.max(...some.map((route) => duration(costs, route)));
        expect(longest(routes)).toBeLessThanOrEqual(longest(cutTour(costs, stops, teams)) + 1e-3);
        expect(share(costs, stops, teams)).toEqual(routes);
      }),
      { seed, numRuns: 60 },
    );
  });

  it("RD4 many stops are ordered within a twelfth of the best, where that is known", () => {
    fc.assert(
      fc.property(towns(6, 8), ({ spots, back }) => {
        const costs = costsOf(spots.slice(0, 8), back);
        const stops = stopsOf(costs);
        // What serves many stops, asked of few.
        const way = travel(costs, improved(costs, nearestFirst(costs, stops)));
        expect(way).toBeLessThanOrEqual(shortestWay(costs, stops) * (1 + 1 / 12) + 1e-6);
      }),
      { seed, numRuns: 60 },
    );
    // Sixty on a circle: the way round is the best, in whichever order they come.
    const count = 60;
    const circle = Array.from({ length: count + 1 }, (_, i): [number, number] => {
      const turn = (((i * 23) % (count + 1)) / (count + 1)) * 2 * Math.PI;
      return [1_000 * Math.cos(turn), 1_000 * Math.sin(turn)];
    });
    const costs = costsOf(circle, true);
    const [route = []] = share(costs, stopsOf(costs), 1);
    const round = (count + 1) * 2_000 * Math.sin(Math.PI / (count + 1));
    expect(travel(costs, route)).toBeCloseTo(round, 3);
  });

  it("RD5 cutting a tour leaves no cut that would make the longest piece shorter", () => {
    fc.assert(
      fc.property(towns(2, 8), ({ spots, back }) => {
        const costs = costsOf(spots, back, 300);
        const tour = stopsOf(costs);
        const longest = (some: readonly Route[]) => Math.max(...some.map((route) => duration(costs, route)));
        const cuts = Array.from({ length: tour.length + 1 }, (_, cut) => [tour.slice(0, cut), tour.slice(cut)]);
        expect(longest(cutTour(costs, tour, 2))).toBeCloseTo(Math.min(...cuts.map(longest)), 6);
        expect(cutTour(costs, tour, 2).flat()).toEqual(tour);
      }),
      { seed, numRuns: 60 },
    );
  });
});
