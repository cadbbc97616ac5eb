import { describe, expect, it } from "vitest";
import { check } from "../../../src/domain/rules/check.ts";
import { evidence } from "../../../src/domain/rules/evidence.ts";
import { straight } from "../../../src/geo/distance.ts";
import { countyPack } from "../../golden/county-pack.ts";
import { day } from "../county-builder.ts";

describe("walks of the sample county", () => {
  it("W40 across the canal it is 45 m straight and about 400 m on foot", () => {
    const rule = countyPack().rules.find(({ id }) => id === "plan-50");
    if (!rule) throw new Error("no plan-50");
    const sheet = evidence(countyPack(), { asOf: day, rule, venue: "V2847" });
    expect(sheet?.finding).toMatchObject({ place: "S049", verdict: "inside", boundary: expect.closeTo(45, 2) });
    expect(sheet?.finding.walking).toBeGreaterThan(380);
    expect(sheet?.finding.walking).toBeLessThan(420);
    const walkers = {
      ...rule,
      id: "on-foot",
      measure: "walking" as const,
      placeEnd: "anyGate" as const,
      distance: 200,
    };
    expect(evidence(countyPack(), { asOf: day, rule: walkers, venue: "V2847" })?.finding.verdict).toBe("outside");
  });

  it("W41 no walk is shorter than the straight line between its ends, and its low no lower than that line's", () => {
    const { findings } = check(countyPack(), { asOf: day });
    const rules = countyPack().rules.filter(({ id }) => ["plan-50", "plan-200-new"].includes(id));
    let walks = 0;
    for (const { rule: id, venue } of findings) {
      const rule = rules.find((one) => one.id === id);
      const reading = rule && evidence(countyPack(), { asOf: day, rule, venue })?.readings[2];
      if (!reading?.from || !reading.to || reading.distance === null) continue;
      walks++;
      expect(reading.distance).toBeGreaterThan(straight(reading.from, reading.to) - 0.001);
      expect(reading.low).toBeLessThanOrEqual(reading.distance);
      expect(reading.high).toBeGreaterThanOrEqual(1.05 * reading.distance - 0.001);
    }
    expect(walks).toBeGreaterThan(60);
  });

  it("W42 the pilot regions' rule on foot judges every internet café, and none twice", () => {
    const rules = countyPack().rules.filter(({ id }) => id === "internet-9-walking");
    const found = check(countyPack(), { asOf: day, rules, all: true });
    const counts = found.counts["internet-9-walking"];
    expect(found.notJudged).toBeUndefined();
    expect(new Set(found.findings.map(({ venue }) => venue)).size).toBe(found.findings.length);
    expect((counts?.inside ?? 0) + (counts?.survey ?? 0) + (counts?.outside ?? 0)).toBe(found.findings.length);
    expect(counts?.outside).toBeGreaterThan(0);
    for (const one of found.findings) if (one.verdict === "inside") expect(one.walking).toBe(one.distance);
  });
});
