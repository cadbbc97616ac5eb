import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bulkProfile, leastOf } from "../../../../src/domain/rules/bulk/bulk-profile.ts";
import { bulkVerdicts, unplaced } from "../../../../src/domain/rules/bulk/bulk-verdicts.ts";
import { type BulkSource, type BulkWork, bulkWorkOf } from "../../../../src/domain/rules/bulk/bulk-work.ts";
import { dayNumber } from "../../../../src/domain/rules/bulk/day-number.ts";
import { judgeSpan } from "../../../../src/domain/rules/bulk/judge-span.ts";
import { buildSpan } from "../../../../src/domain/rules/bulk/span.ts";
import { buildOn, spanKeeper } from "../../../../src/domain/rules/bulk/threads.ts";
import { type Concern, pairConcern } from "../../../../src/domain/rules/concerns.ts";
import { gravity } from "../../../../src/domain/rules/gravest.ts";
import { highOf, lowOf, pairDoubt, verdictOf } from "../../../../src/domain/rules/interval.ts";
import { sortedProfile, totalsAt, verdictAt } from "../../../../src/domain/rules/profile.ts";
import { changedAt } from "../../../../src/domain/rules/what-if.ts";
import { nearestOnBoundary } from "../../../../src/geo/distance.ts";
import { isFault, outlineOf } from "../../../../src/geo/outline.ts";
import { spanThreads } from "../../../../src/server/threads/span-threads.ts";
import { moved, seeded, shape } from "../../../geo/shapes.ts";
import { plan50 } from "../../county-builder.ts";

const runs = { seed: 20220506, numRuns: 60 };
const always: Concern = { firmTo: "~", doubtTo: "~" };

/** A made-up county of some dozen places and some hundred venues about them, with everything that may go wrong. */
function scene(seed: number, venues = 120, places = 25): BulkSource {
  const random = seeded(seed);
  const one = <T>(...of: readonly T[]): T => of[Math.floor(random() * of.length)]!;
  const spot = () => moved([106.2, 38.3], 2500 * random(), 2500 * random());
  const spots = Array.from({ length: venues }, spot);
  const day = () => one(undefined, "2014-01-01", "2022-05-06", "2024-03-01", "2027-01-01");
  const concern = (): Concern | null => {
    const firmTo = one("", "0", "2014-01-01", "2023-01-01");
    return one<Concern | null>(null, always, always, {
      firmTo,
      doubtTo: one(firmTo || "2022-01-01", "2025-01-01", "~"),
    });
  };
  const geometries = Array.from({ length: places }, () =>
    one(
      shape(random, spot(), 260).geometry,
      shape(random, spot(), 90).geometry,
      { type: "Point", coordinates: spot() } as GeoJSON.Point,
      one(null, { type: "Polygon", coordinates: [[spot(), spot(), spot()]] } as GeoJSON.Polygon),
    ),
  );
  return {
    lon: Float64Array.from(spots, ([x]) => (random() < 0.05 ? Number.NaN : x)),
    lat: Float64Array.from(spots, ([, y]) => y),
    accuracy: Float64Array.from(spots, () => one(0, 0.3, 5, 5, 10, 30, 250, 20_000)),
    geometries,
    placeAccuracy: Float64Array.from(geometries, () => one(0, 0.2, 5, 30)),
    extent: Float64Array.from(geometries, (it) => (it?.type === "Point" ? one(0, 20, 80) : 0)),
    placeSince: geometries.map(day),
    rules: [50, 200, 0, 613.25].map((limit, r) => ({
      rule: { inclusive: r % 2 === 0 },
      limit,
      counts: Uint8Array.from(geometries, () => (random() < 0.8 ? 1 : 0)),
      concerns: spots.map(r === 0 ? () => always : concern),
    })),
  };
}

type Listed = readonly [venue: number, place: number, weight: number, signed: number];

/** What asking every place about every venue would say. */
function slowly({ lon, lat, accuracy, geometries, placeAccuracy, extent, placeSince, rules }: BulkSource) {
  const outlines = geometries.map((geometry) => geometry && outlineOf(geometry));
  return rules.map(({ rule, limit, counts, concerns }) => {
    const pairs: Listed[] = [];
    const verdicts = concerns.map((concern, venue) => {
      if (!concern) return 0;
      if (Number.isNaN(lon[venue])) return unplaced;
      let worst: number = gravity.outside;
      for (const [place, outline] of outlines.entries()) {
        if (!outline || isFault(outline) || !counts[place]) continue;
        const relation = pairConcern(concern, placeSince[place]);
        if (relation === "passed-over") continue;
        const { signed } = nearestOnBoundary(outline, [lon[venue]!, lat[venue]!]);
        const doubt = pairDoubt(accuracy[venue]!, placeAccuracy[place]!);
        const told = verdictOf(rule, lowOf(signed, doubt, extent[place]!), highOf(signed, doubt), limit);
        if (told === "outside") continue;
        const weight = told === "inside" && relation === "firm" ? gravity.inside : gravity.survey;
        pairs.push([venue, place, weight, signed]);
        worst = Math.max(worst, weight);
      }
      return worst;
    });
    return { verdicts, pairs };
  });
}

const inParts = (work: BulkWork, parts: number) =>
  bulkVerdicts(
    work,
    Array.from({ length: parts }, (_, part) => judgeSpan(work, buildSpan(work, part, parts))),
  );

const listed = (rules: ReturnType<typeof inParts>) =>
  rules.map(({ verdicts, pairs: { spots, shapes, weights, signed } }) => ({
    verdicts: [...verdicts],
    pairs: [...spots.keys()].map((i): Listed => [spots[i]!, shapes[i]!, weights[i]!, signed[i]!]),
  }));

describe("the bulk check", () => {
  it("BK10 says of every venue and every pair what asking one by one says, to the last bit", () => {
    let pairs = 0;
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const source = scene(seed);
        const expected = slowly(source);
        expect(listed(inParts(bulkWorkOf(source), 1))).toEqual(expected);
        pairs += expected.reduce((sum, rule) => sum + rule.pairs.length, 0);
      }),
      runs,
    );
    expect(pairs).toBeGreaterThan(10_000);
  });

  it("BK11 gives the same bytes in however many parts", () => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom(2, 3, 8), (seed, parts) => {
        const work = bulkWorkOf(scene(seed));
        expect(inParts(work, parts)).toEqual(inParts(work, 1));
      }),
      { ...runs, numRuns: 40 },
    );
  });

  it("BK12 does not depend on the order of venues and places", () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const source = scene(seed);
        const [venues, places] = [source.lon.length - 1, source.geometries.length - 1];
        const turned: BulkSource = {
          lon: source.lon.toReversed(),
          lat: source.lat.toReversed(),
          accuracy: source.accuracy.toReversed(),
          geometries: source.geometries.toReversed(),
          placeAccuracy: source.placeAccuracy.toReversed(),
          extent: source.extent.toReversed(),
          placeSince: source.placeSince.toReversed(),
          rules: source.rules.map((rule) => ({
            ...rule,
            counts: rule.counts.toReversed(),
            concerns: rule.concerns.toReversed(),
          })),
        };
        const back = listed(inParts(bulkWorkOf(turned), 2)).map(({ verdicts, pairs }) => ({
          verdicts: verdicts.reverse(),
          pairs: pairs.map(([v, p, ...rest]): Listed => [venues - v, places - p, ...rest]).reverse(),
        }));
        expect(back).toEqual(listed(inParts(bulkWorkOf(source), 1)));
      }),
      { ...runs, numRuns: 30 },
    );
  });

  it("BK13 a venue whose low lies exactly at a rule's distance is judged by that rule", () => {
    const random = seeded(7);
    for (let round = 0; round < 60; round++) {
      const geometry = shape(random, [106.2, 38.3], 200).geometry;
      const outline = outlineOf(geometry);
      if (isFault(outline)) continue;
      const [x, y] = moved([106.2, 38.3], 600 * random(), 600 * random());
      const [own, other, extent] = [30 * random(), 30 * random(), geometry.type === "Point" ? 50 : 0];
      const low = lowOf(nearestOnBoundary(outline, [x, y]).signed, pairDoubt(own, other), extent);
      const told = (limit: number, inclusive: boolean): number =>
        inParts(
          bulkWorkOf({
            lon: Float64Array.of(x),
            lat: Float64Array.of(y),
            accuracy: Float64Array.of(own),
            geometries: [geometry],
            placeAccuracy: Float64Array.of(other),
            extent: Float64Array.of(extent),
            placeSince: [undefined],
            rules: [{ rule: { inclusive }, limit, counts: Uint8Array.of(1), concerns: [always] }],
          }),
          1,
        )[0]!.verdicts[0]!;
      if (low === 0) continue;
      expect(told(low, true)).toBe(gravity.survey);
      expect(told(low, false)).toBe(gravity.outside);
      expect(told(low - 0.001, true)).toBe(gravity.outside);
    }
  });

  it("BK20 a profile at any distance is the bulk check at that distance, in one part or more, and its totals too", () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 0, max: 10_000 }), fc.nat(3), (seed, decimetres, r) => {
        const work = bulkWorkOf(scene(seed));
        const distance = decimetres / 10;
        const rule = work.rules[r]!;
        const whole = bulkProfile(work, rule, 1000);
        expect(leastOf([0, 1, 2].map((part) => bulkProfile(work, rule, 1000, part, 3)))).toEqual(whole);
        const at = inParts({ ...work, rules: [{ ...rule, distance }] }, 1)[0]!.verdicts;
        const profile = {
          ...whole,
          limit: 1000,
          rule: { ...plan50, inclusive: rule.inclusive, distance: rule.distance },
        };
        const codes = { outside: gravity.outside, survey: gravity.survey, inside: gravity.inside, unplaced };
        const told = at.map((_, venue) => {
          const verdict = verdictAt(profile, venue, distance);
          return verdict ? codes[verdict] : 0;
        });
        expect(told).toEqual(at);
        const count = (code: number) => at.reduce((sum, it) => sum + (it === code ? 1 : 0), 0);
        expect(totalsAt(sortedProfile(profile), distance)).toEqual({
          inside: count(gravity.inside),
          survey: count(gravity.survey),
          outside: count(gravity.outside),
          unplaced: count(unplaced),
        });
        const now = inParts({ ...work, rules: [rule] }, 1)[0]!.verdicts;
        expect(changedAt(profile, distance)).toEqual(now.map((it, venue) => (it === at[venue] ? 0 : 1)));
      }),
      { ...runs, numRuns: 60 },
    );
  });

  it("BK21 no distance to compare with: every judged venue changes, or none where neither is one", () => {
    const profile = { ...bulkProfile(bulkWorkOf(scene(3)), bulkWorkOf(scene(3)).rules[0]!, 500), limit: 500 };
    const judged = profile.judged.map((it) => (it === 1 ? 1 : 0));
    const nothing = { ...plan50, distance: null };
    expect(changedAt({ ...profile, rule: nothing }, 50)).toEqual(judged);
    expect(changedAt({ ...profile, rule: plan50 }, Number.NaN)).toEqual(judged);
    expect(changedAt({ ...profile, rule: nothing }, Number.NaN)).toEqual(judged.map(() => 0));
  });

  it("BK14 days keep the order of their texts as numbers", () => {
    const days = [
      "",
      "0",
      "1990-09-01",
      "2022",
      "2022-05",
      "2022-05-05",
      "2022-05-06",
      "2022-12-31",
      "2023-01-01",
      "~",
    ];
    const numbers = days.map(dayNumber);
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
    expect(new Set(numbers).size).toBe(days.length);
  });

  it("BK15 two threads of Node say what one says, byte for byte, also when asked again", async () => {
    const threads = spanThreads(1);
    expect(threads.length).toBe(1);
    try {
      for (const seed of [1, 2]) {
        const work = bulkWorkOf(scene(seed, 900, 140));
        const judge = await buildOn(work, threads);
        const alone = await buildOn(work, []);
        const expected = await alone();
        expect(await judge()).toEqual(expected);
        expect(await judge()).toEqual(expected);
        expect(expected).toEqual(inParts(work, 1));
      }
    } finally {
      await Promise.all(threads.map((thread) => thread.close()));
    }
    await expect(threads[0]!.ask({ ask: "judge" })).rejects.toThrow();
  });

  it("BK16 a thread that was not told what to judge says so", () => {
    expect(() => spanKeeper()({ ask: "judge" })).toThrow("nothing was built");
    expect(spanKeeper()({ ask: "greet" })).toEqual([]);
  });
});
