import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { doubtText } from "../../../src/domain/rules/doubt.ts";
import { highOf, lowOf } from "../../../src/domain/rules/interval.ts";

describe("doubt beside a distance", () => {
  it("DV1 is ± where the interval lies evenly, cut off at 0 or not", () => {
    expect(doubtText(38, 30.929, 45.071)).toBe("± 7.1");
    expect(doubtText(3, 0, 10.07)).toBe("± 7.1");
    expect(doubtText(50, 50, 50)).toBe("± 0.0");
    expect(doubtText(7.51, 7.49, 7.53)).toBe("± 0.02");
  });

  it("DV2 is the interval where it is lopsided, and has no upper end where there is none", () => {
    expect(doubtText(60, 20.25, 69.75)).toBe("20.3–69.8");
    expect(doubtText(60, 20.2, Number.POSITIVE_INFINITY)).toBe("≥ 20.2");
    expect(doubtText(0, 0, 7.07)).toBe("0–7.1");
    expect(doubtText(0, 0, 0)).toBe("");
  });

  it("DV3 says nothing of what is no number", () => {
    for (const [d, low, high] of [
      [Number.NaN, 0, 1],
      [1, Number.NaN, 1],
      [1, 0, Number.NaN],
    ] as const)
      expect(doubtText(d, low, high)).toBe("");
  });

  it("DV4 prints ± for every place with an outline, whatever distance and doubt", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_000_000 }), fc.integer({ min: 0, max: 100_000 }), (mm, doubt) => {
        const [distance, u] = [mm / 1000, doubt / 1000];
        expect(doubtText(distance, lowOf(distance, u, 0), highOf(distance, u))).toMatch(/^± \d/);
      }),
      { seed: 640121, numRuns: 300 },
    );
  });
});
