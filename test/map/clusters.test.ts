import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arcsOf, type Counts, leastInside, radiusOf, totalOf } from "../../src/map/cluster-arcs.ts";
import { aloneFrom, type Box, clusterVenues, type Item } from "../../src/map/clusters.ts";
import { hit } from "../../src/map/hit.ts";
import { startsFrom, under } from "../../src/map/parting.ts";
import type { VenueMark } from "../../src/map/scene.ts";
import { venue } from "./scenes.ts";

const county: Box = [105.5, 37.5, 107, 39];
const verdicts = ["inside", "survey", "outside", "unplaced"] as const;

const venues = fc
  .array(
    fc.tuple(
      fc.double({ min: 106, max: 106.4, noNaN: true }),
      fc.double({ min: 38, max: 38.4, noNaN: true }),
      fc.constantFrom(...verdicts),
    ),
    {
      maxLength: 120,
    },
  )
  .map((rows) => rows.map(([lon, lat, verdict], i): VenueMark => venue(`V${i}`, lon, lat, { verdict })));

const counted = (items: readonly Item[]): Counts => {
  const sum = { inside: 0, survey: 0, outside: 0, unplaced: 0 };
  for (const item of items)
    if (item.kind === "venue") sum[item.venue.verdict]++;
    else for (const verdict of verdicts) sum[verdict] += item.counts[verdict];
  return sum;
};

describe("clusters", () => {
  it("M40 lose nobody at any zoom: counts by verdict add up", () => {
    fc.assert(
      fc.property(venues, fc.integer({ min: 7, max: 19 }), (all, zoom) => {
        const expected = Object.fromEntries(
          verdicts.map((verdict) => [verdict, all.filter((one) => one.verdict === verdict).length]),
        );
        expect(counted(clusterVenues(all).items(county, zoom))).toEqual(expected);
      }),
      { seed: 640121, numRuns: 60 },
    );
  });

  it("M41 from zoom 14 every venue stands alone, even two on one spot", () => {
    const all = [venue("A", 106.2, 38.3), venue("B", 106.2, 38.3), venue("C", 106.20001, 38.3)];
    const { items } = clusterVenues(all);
    expect(items(county, aloneFrom).map(({ kind }) => kind)).toEqual(["venue", "venue", "venue"]);
    expect(items(county, aloneFrom - 0.01)).toHaveLength(1);
  });

  it("M42 pale venues are in no cluster, and drawn close up beneath the others", () => {
    const { items } = clusterVenues([
      venue("A", 106.2, 38.3),
      venue("B", 106.2, 38.3, { dim: true, verdict: "inside" }),
    ]);
    expect(counted(items(county, 10)).inside).toBe(0);
    expect(items(county, 15).map((item) => (item.kind === "venue" ? item.venue.id : ""))).toEqual(["B", "A"]);
  });

  it("M43 the gravest lies on top; a position that is no number is not drawn", () => {
    const { items } = clusterVenues([
      venue("in", 106.2, 38.3, { verdict: "inside" }),
      venue("out", 106.2, 38.3),
      venue("nan", Number.NaN, 38.3, { verdict: "inside" }),
    ]);
    expect(items(county, 16).map((item) => (item.kind === "venue" ? item.venue.id : ""))).toEqual(["out", "in"]);
  });
});

describe("rings", () => {
  const counts = fc.record({
    inside: fc.nat(20_000),
    survey: fc.nat(20_000),
    outside: fc.nat(20_000),
    unplaced: fc.nat(50),
  });

  it("M44 a non-zero inside has at least 30°, arcs never overlap and fill the ring but for gaps", () => {
    fc.assert(
      fc.property(counts, (one) => {
        const arcs = arcsOf(one);
        expect(arcs.map(({ verdict }) => verdict)).toEqual(verdicts.filter((verdict) => one[verdict] > 0));
        let at = 0;
        for (const { verdict, from, to } of arcs) {
          expect(from).toBeGreaterThanOrEqual(at - 1e-9);
          expect(to).toBeGreaterThan(from);
          if (verdict === "inside") expect(to - from).toBeGreaterThanOrEqual(leastInside - 1e-9);
          at = to;
        }
        expect(at).toBeLessThanOrEqual(2 * Math.PI + 1e-9);
        const filled = arcs.reduce((sum, { from, to }) => sum + to - from, 0);
        if (totalOf(one) > 0) expect(filled).toBeGreaterThan(2 * Math.PI - 0.3);
      }),
      { seed: 640121 },
    );
    expect(arcsOf({ inside: 1, survey: 0, outside: 9999, unplaced: 0 })[0]).toMatchObject({ verdict: "inside" });
    expect(arcsOf({ inside: 0, survey: 0, outside: 0, unplaced: 0 })).toEqual([]);
  });

  it("M45 radii run from 14 to 20 px", () => {
    expect(radiusOf(1)).toBe(14);
    expect(radiusOf(1000)).toBe(20);
    expect(radiusOf(1e6)).toBe(20);
    expect(radiusOf(30)).toBeGreaterThan(radiusOf(10));
  });
});

describe("pointing and parting", () => {
  const items = clusterVenues([venue("A", 106.2, 38.3), venue("B", 106.2004, 38.3)]).items(county, 17);

  it("M46 the pointer finds the nearest sign that it touches, or none", () => {
    const found = hit(items, [106.20003, 38.3], 17);
    expect(found?.kind === "venue" && found.venue.id).toBe("A");
    expect(hit(items, [106.21, 38.3], 17)).toBeNull();
  });

  it("M47 a new sign starts from the nearest old one and ends in its own place", () => {
    const before = clusterVenues([venue("A", 106.2, 38.3), venue("B", 106.2004, 38.3)]).items(county, 10);
    const start = startsFrom(before, items);
    expect(start).toEqual(items.map(() => before[0]?.at));
    expect(under(1, [1, 2], [3, 4])).toEqual([3, 4]);
    expect(under(0, [1, 2], [3, 4])).toEqual([1, 2]);
    expect(startsFrom([], items)).toEqual(items.map(({ at }) => at));
  });
});
