import { describe, expect, it } from "vitest";
import { derive } from "../../../../src/domain/derive.ts";
import type { Finding } from "../../../../src/domain/rules/finding.ts";
import type { Rule } from "../../../../src/domain/rules/rule.ts";
import { countyPack } from "../../../golden/county-pack.ts";
import { plan200 } from "../../county-builder.ts";

const pack = countyPack();
const asOf = "2026-11-24";
const ruleOf = (id: string): Rule => {
  const rule = pack.rules.find((one) => one.id === id);
  if (!rule) throw new Error(`the shipped county has no ${id}`);
  return rule;
};
const now = ruleOf("plan-50");
const compare = (from: Rule | null, to: Rule) => derive(pack, "ruleComparison", { asOf, from, to });
const findings = (rule: Rule): readonly Finding[] =>
  derive(pack, "findings", { asOf, rules: [rule], all: true }).findings;
const verdicts = (rule: Rule) => new Map(findings(rule).map(({ venue, verdict }) => [venue, verdict]));

const drafts: readonly (readonly [string, Partial<Rule>])[] = [
  ["100 m", { distance: 100 }],
  ["30 m, exclusive", { distance: 30, inclusive: false }],
  ["from the gate", { measure: "entrance", placeEnd: "anyGate" }],
  ["kindergartens and bars alone", { protects: ["kindergarten"], from: ["bar"] }],
  ["those since 2024", { establishedFrom: "2024-01-01" }],
  ["no number", { distance: null }],
];

describe("a draft held against the rule in force", () => {
  it.each(drafts)("RL30 flips exactly the venues whose finding is another: %s", (_, it) => {
    const draft = { ...now, ...it };
    const [was, is] = [verdicts(now), verdicts(draft)];
    const expected = pack.registers.venue
      .filter(({ id }) => was.get(id) !== is.get(id))
      .map(({ id }) => [id, was.get(id) ?? null, is.get(id) ?? null]);
    const { flips, counts } = compare(now, draft);
    expect(flips.map(({ venue, from, to }) => [venue, from, to]).sort()).toEqual(expected.sort());
    expect(expected.length).toBeGreaterThan(0);
    expect(counts.changed).toBe(flips.length);
    expect(counts.toInside).toBe(flips.filter(({ to }) => to === "inside").length);
    expect(counts.fromInside).toBe(flips.filter(({ from }) => from === "inside").length);
  });

  it("RL31 counts agree with the verdicts: inside before, less those that leave, plus those that enter", () => {
    const { before, after, counts } = compare(now, { ...now, distance: 100 });
    expect((before?.inside ?? 0) - counts.fromInside + counts.toInside).toBe(after?.inside);
    expect((before?.survey ?? 0) - counts.fromSurvey + counts.toSurvey).toBe(after?.survey);
    expect(counts.toInside).toBeGreaterThan(counts.fromInside);
  });

  it("RL32 townships add up to the whole; a category counts each venue that carries it", () => {
    const { flips, counts, byTownship, byCategory } = compare(now, { ...now, distance: 120 });
    const sum = Object.values(byTownship).reduce((all, one) => all + one.changed, 0);
    expect(sum).toBe(counts.changed);
    for (const [category, one] of Object.entries(byCategory))
      expect(one.changed).toBe(flips.filter(({ categories }) => categories.some((it) => it === category)).length);
    expect(Object.keys(byCategory).length).toBeGreaterThan(1);
  });

  it("RL33 against no rule at all every venue it judges is new; its own dates do not matter", () => {
    const draft = { ...plan200, since: "2030-01-01", enabled: false, proposed: asOf };
    const { before, after, flips } = compare(null, draft);
    expect(before).toBeNull();
    const judged = after ? after.inside + after.survey + after.outside + after.unplaced : 0;
    expect(flips).toHaveLength(judged);
    expect(flips.every(({ from }) => from === null)).toBe(true);
  });

  it("RL34 the gravest come first; a rule against itself changes nothing", () => {
    const { flips } = compare(now, { ...now, distance: 100 });
    expect(flips[0]?.to).toBe("inside");
    expect(compare(now, now)).toMatchObject({ flips: [], counts: { changed: 0 }, byTownship: {}, byCategory: {} });
    expect(compare(now, { ...now, distance: null }).after).toBeNull();
  });
});

describe("versions side by side", () => {
  it("RL35 each says of the day what a check with it alone says; without a number, nothing", () => {
    const versions = [now, { ...now, since: "2027-01-01", distance: 100 }, ruleOf("minors-58")];
    const told = derive(pack, "versionVerdicts", { asOf: "2023-05-01", rules: versions });
    expect(told.map(({ rule }) => rule)).toEqual(["plan-50@2022-05-06", "plan-50@2027-01-01", "minors-58@2021-06-01"]);
    const counted = (rule: Rule) => derive(pack, "findings", { asOf: "2023-05-01", rules: [rule] }).counts[rule.id];
    expect(told.map(({ counts }) => counts)).toEqual([
      counted(versions[0] as Rule),
      counted(versions[1] as Rule),
      null,
    ]);
    expect(told[1]?.counts?.inside).toBeGreaterThan(told[0]?.counts?.inside ?? 0);
  });
});
