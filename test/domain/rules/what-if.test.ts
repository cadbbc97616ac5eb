import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { finish } from "../../../src/domain/engine.ts";
import { check } from "../../../src/domain/rules/check.ts";
import { profileSteps, sortedProfile, totalsAt } from "../../../src/domain/rules/profile.ts";
import { binsOf, changedAt, profileOf } from "../../../src/domain/rules/what-if.ts";
import { at, county, day, plan50, school, venue } from "../county-builder.ts";
import { campus } from "./verdict-of.ts";

/** Venues due north of the campus's upper edge, at these metres, with ± 1 m. */
const metres = [5, 20, 48.5, 49.8, 51.5, 80, 99.9, 120, 199];
const sample = county(
  {
    school: [school("S1", { geometry: campus, accuracy: 0 })],
    venue: [
      ...metres.map((north, i) => venue(`V${i}`, { geometry: at(0, 100 + north), accuracy: 1 })),
      venue("V9", { accuracy: 1 }),
    ].map((one, i) => {
      if (i < metres.length) return one;
      const { geometry: _, ...unplaced } = one;
      return unplaced;
    }),
  },
  { rules: [plan50] },
);
const profile = finish(profileSteps(sample, { asOf: day, rule: plan50, limit: 200 }));

describe("what a tried distance would change", () => {
  it("DV5 is what a check with that distance says otherwise, for every venue", () => {
    const now = check(sample, { asOf: day, all: true });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), (tried) => {
        const then = check(sample, { asOf: day, all: true, rules: [{ ...plan50, distance: tried }] });
        const verdict = new Map(then.findings.map((one) => [one.venue, one.verdict]));
        const changed = now.findings.filter((one) => one.verdict !== verdict.get(one.venue)).map((one) => one.venue);
        const marked = sample.registers.venue.filter((_, i) => changedAt(profile, tried)[i] === 1).map(({ id }) => id);
        expect(marked.sort()).toEqual(changed.sort());
        expect(totalsAt(sortedProfile(profile), tried)).toEqual(then.counts["plan-50"]);
      }),
      { seed: 640121, numRuns: 60 },
    );
  });

  it("DV6 never changes what has no position, nor anything at the rule's own distance", () => {
    expect(changedAt(profile, 200)[9]).toBe(0);
    expect(changedAt(profile, 50).reduce((sum, one) => sum + one, 0)).toBe(0);
  });

  it("DV7 counts only the venues that are kept", () => {
    const first = profileOf(profile, (i) => i < 2);
    expect(totalsAt(sortedProfile(first), 50)).toEqual({ inside: 2, survey: 0, outside: 0, unplaced: 0 });
    expect(totalsAt(sortedProfile(profileOf(profile, () => false)), 50).inside).toBe(0);
  });

  it("DV8 bins hold each venue in reach once, by its verdict in force", () => {
    const bins = binsOf(profile, 200, 20);
    const sum = (key: "inside" | "survey" | "outside") => bins.reduce((all, bin) => all + bin[key], 0);
    const { inside, survey, outside } = totalsAt(sortedProfile(profile), 50);
    expect([sum("inside"), sum("survey"), sum("outside")]).toEqual([inside, survey, outside]);
    expect(bins[4]).toMatchObject({ from: 40, to: 50, inside: 1, survey: 1 });
    expect(bins.at(-1)).toMatchObject({ from: 190, to: 200, outside: 1 });
  });
});
