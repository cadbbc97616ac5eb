import { describe, expect, it } from "vitest";
import type { Applicant } from "../../../src/domain/engine.ts";
import type { Rule } from "../../../src/domain/rules/rule.ts";
import { site } from "../../../src/domain/rules/site.ts";
import { box, county, day, kindergarten, plan50, plan200, spot } from "../county-builder.ts";

const onlyNew: Rule = { ...plan50, id: "only-new", appliesTo: ["new"] };
const its = county(
  { kindergarten: [kindergarten("K", { geometry: box(-50, 0, 50, 100), since: "2023-06-01" })] },
  { rules: [plan50, plan200, onlyNew] },
);
const ask = (it: Partial<Applicant> = {}) => {
  const answer = site(its, { asOf: day, at: spot(0, -120), accuracy: 1, categories: ["internetCafe"], ...it });
  return {
    judged: Object.fromEntries(answer.rules.map(({ rule, finding }) => [rule.id, finding.verdict])),
    reasons: answer.rules.map(({ finding }) => finding.reason),
    others: answer.notJudged.map(({ rule, why }) => [rule.id, why]),
  };
};

describe("a renewal", () => {
  it("ST8 of a venue whose day is known is judged as that venue is", () => {
    expect(ask({ application: "renewal", since: "2024-01-01" }).judged["plan-200-new"]).toBe("inside");
    // The kindergarten came later than the venue.
    expect(ask({ application: "renewal", since: "2023-01-01" }).judged["plan-200-new"]).toBe("outside");
    expect(ask({ application: "renewal", since: "2020-01-01" }).others).toContainEqual([
      "plan-200-new",
      "stood-before",
    ]);
  });

  it("ST8 of a venue whose day is not known is in doubt, not refused", () => {
    const { judged, reasons } = ask({ application: "renewal" });
    expect(judged["plan-200-new"]).toBe("survey");
    expect(reasons).toContain("date");
  });

  it("ST9 a rule that speaks of other applications is said, not left out", () => {
    expect(ask().judged["only-new"]).toBe("outside");
    expect(ask({ application: "renewal" }).others).toContainEqual(["only-new", "other-application"]);
    expect(ask({ since: "2020-01-01" })).toEqual(ask());
  });
});
