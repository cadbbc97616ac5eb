import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { derive } from "../../src/domain/derive.ts";
import type { Reason, Text, Verdict } from "../../src/domain/labels.ts";
import { countyPack, packFolder } from "./county-pack.ts";

interface PlantedCase {
  readonly id: string;
  readonly what: Text;
  readonly asOf: string;
  readonly rule: string;
  readonly venue: string;
  /** `absent`: the rule does not concern the venue that day. */
  readonly expect: {
    readonly verdict: Verdict | "absent";
    readonly reason?: Reason | null;
    readonly distance?: number | null;
    readonly tolerance?: number;
    readonly place?: string | null;
    readonly surveyFirst?: "venue" | "place" | null;
  };
}

const { cases, unchecked = [] } = JSON.parse(readFileSync(join(packFolder, "planted.json"), "utf8")) as {
  cases: readonly PlantedCase[];
  /** Places that cannot be checked. */
  unchecked?: readonly string[];
};

describe("planted cases", () => {
  it("V90 are there, each with an id of its own", () => {
    expect(cases.length).toBeGreaterThanOrEqual(20);
    expect(new Set(cases.map((one) => one.id)).size).toBe(cases.length);
  });

  it.each(cases.map((one) => [one.id, one.what.en, one] as const))("V91 %s %s", (_, __, one) => {
    const { findings } = derive(countyPack(), "findings", { asOf: one.asOf, all: true });
    const found = findings.find((finding) => finding.id === `${one.rule}/${one.venue}`);
    const { verdict, distance, tolerance = 0.01, ...exact } = one.expect;
    expect(found?.verdict ?? "absent").toBe(verdict);
    if (!found) return;
    expect(found).toMatchObject(exact);
    if (typeof distance === "number")
      expect(Math.abs((found.distance ?? Number.NaN) - distance)).toBeLessThanOrEqual(tolerance);
    if (distance === null) expect(found.distance).toBeNull();
  });

  it("V94 and the places planted without a position are the unchecked ones", () => {
    const found = derive(countyPack(), "findings", { asOf: countyPack().pack.asOf ?? "2026-11-24" }).unchecked;
    expect(unchecked.length).toBeGreaterThan(0);
    expect(found.map((place) => place.place)).toEqual(unchecked.toSorted());
  });
});
