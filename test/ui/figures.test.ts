import { describe, expect, it } from "vitest";
import { rulerEnd, tickStep, ticks } from "../../src/ui/ruler-scale.ts";
import { shareClass } from "../../src/ui/share-class.ts";
import { sparkPath, sparkSpan } from "../../src/ui/spark-path.ts";

const box = { width: 80, height: 28, margin: 3 };

describe("figures", () => {
  it("U35 the ruler holds the limit and the interval at round ticks", () => {
    expect(rulerEnd(50, 45.1)).toBe(80);
    expect(ticks(80)).toEqual([0, 20, 40, 60, 80]);
    expect(rulerEnd(50, 190)).toBeGreaterThan(190);
    expect(rulerEnd(200, Number.POSITIVE_INFINITY)).toBeGreaterThan(200);
    for (const end of [10, 80, 350, 1600]) expect(end / tickStep(end)).toBeLessThanOrEqual(8);
  });

  it("U36 a gap breaks a spark line and is not drawn as zero", () => {
    const values = [10, null, 20, 30];
    const path = sparkPath(values, sparkSpan(values, null), box);
    expect(path.match(/M/g)).toHaveLength(2);
    expect(path.match(/L/g)).toHaveLength(1);
    expect(sparkPath([null, Number.NaN], sparkSpan([null], null), box)).toBe("");
    expect(sparkSpan([5, 5], null)).toEqual([4, 6]);
  });

  it("U37 a share is classed as it is, not as it is rounded", () => {
    expect([59.9, 60, 74.9, 75, 90, 99.9, 100, null, Number.NaN].map(shareClass)).toEqual([
      "under60",
      "60-74",
      "60-74",
      "75-89",
      "90-99",
      "90-99",
      "full",
      "none",
      "none",
    ]);
  });
});
