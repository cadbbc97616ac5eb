import { describe, expect, it } from "vitest";
import { check } from "../../../src/domain/rules/check.ts";
import { pairsOf } from "../../../src/domain/rules/pairs.ts";
import { at, box, county, day, nursery, plan50, plan200, school, square, venue } from "../county-builder.ts";
import { campus, findingOf, verdict } from "./verdict-of.ts";

describe("lists", () => {
  it("V28 judge neighbours beyond the county line like all others", () => {
    const it = county({
      school: [school("S", { geometry: campus, context: true })],
      venue: [venue("A", { geometry: at(0, -10), context: true })],
    });
    expect(verdict(it, "A")?.[0]).toBe("inside");
  });

  it("V29 are sorted by rule, verdict, distance and venue, unplaced last", () => {
    const it = county({
      ...square("kindergarten", "K"),
      venue: [
        venue("e"),
        venue("d", { geometry: at(0, -49), accuracy: 5 }),
        venue("c", { geometry: at(0, -20) }),
        venue("b", { geometry: at(0, 50) }),
        venue("a", { geometry: at(0, 40) }),
        venue("x", { categories: ["bar", "internetCafe"], established: "2023-01-01", geometry: at(0, -100) }),
      ],
    });
    expect(check(it, { asOf: day }).findings.map((one) => one.id)).toEqual(
      ["plan-200-new/x", "plan-50/a", "plan-50/b", "plan-50/c", "plan-50/d", "plan-50/e"].map((id) => id),
    );
  });

  it("V30 with all, name the nearest place within 2 km of those outside, or none", () => {
    const it = county({
      ...square("school", "S"),
      venue: [venue("A", { geometry: at(0, -1990) }), venue("B", { geometry: at(0, -2010) })],
    });
    expect(findingOf(it, "A", "plan-50", day, true)).toMatchObject({
      verdict: "outside",
      place: "S",
      distance: expect.closeTo(1990, 2),
    });
    expect(findingOf(it, "B", "plan-50", day, true)).toMatchObject({
      verdict: "outside",
      place: null,
      distance: null,
      reason: null,
    });
    expect(check(it, { asOf: day }).findings).toEqual([]);
    expect(check(it, { asOf: day }).counts["plan-50"]).toEqual({ inside: 0, survey: 0, outside: 2, unplaced: 0 });
  });

  it("V31 take only the rules in force that day, and say which of them gave no verdict", () => {
    const rules = [
      plan50,
      { ...plan200, enabled: false },
      { ...plan50, id: "later", since: "2027-01-01" },
      { ...plan50, id: "ended", until: day },
      { ...plan50, id: "vague", distance: null },
      { ...plan50, id: "apply", appliesTo: ["renewal" as const] },
    ];
    const found = check(county({ ...square("school", "S") }, { rules }), { asOf: day });
    expect(found.rules.map((rule) => rule.id)).toEqual(["plan-50"]);
    expect(found.notJudged?.map(({ rule, why }) => [rule, why])).toEqual([
      ["vague", "no-number"],
      ["apply", "applications-only"],
    ]);
  });

  it("V32 pairs hold every place inside or in doubt, each once", () => {
    const it = county({
      school: [school("S1", { geometry: campus }), school("S2", { geometry: box(-50, -120, 50, -55) })],
      nursery: [nursery("N", { geometry: at(0, -20) })],
      venue: [venue("A", { geometry: at(0, -20) })],
    });
    expect(pairsOf(it, day).map(({ place, placeKind, verdict }) => [place, placeKind, verdict])).toEqual([
      ["N", "nursery", "inside"],
      ["S1", "school", "inside"],
      ["S2", "school", "inside"],
    ]);
  });
});
