import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { measures, protectedKinds } from "../../../../src/domain/labels.ts";
import { placeEnds, venueCategoryIds, venueEnds } from "../../../../src/domain/registers/venues.ts";
import { check } from "../../../../src/domain/rules/check.ts";
import type { Conflict } from "../../../../src/domain/rules/conflicts/conflict.ts";
import { conflictsNaming, conflictsOf } from "../../../../src/domain/rules/conflicts/conflicts.ts";
import { isShadowed } from "../../../../src/domain/rules/conflicts/shadow.ts";
import { applications, type Rule } from "../../../../src/domain/rules/rule.ts";
import { at, box, county, day, kindergarten, nursery, plan50, plan200, school, venue } from "../../county-builder.ts";

const kinds = (conflicts: readonly Conflict[]): string[] =>
  conflicts.map(({ kind, rules }) => `${kind} ${rules.join(" ")}`);
const other: Rule = { ...plan50, id: "local", title: { zh: "地方规定", en: "Local rule" } };

/** What is said of plan-50 and of the local rule as altered. */
const cases: readonly (readonly [string, Partial<Rule>, readonly string[]])[] = [
  ["the same", {}, ["same local@2022-05-06 plan-50@2022-05-06"]],
  ["a longer distance", { distance: 100 }, ["shadowed plan-50@2022-05-06 local@2022-05-06"]],
  ["a shorter distance", { distance: 30 }, ["shadowed local@2022-05-06 plan-50@2022-05-06"]],
  ["the same number, exclusive", { inclusive: false }, ["shadowed local@2022-05-06 plan-50@2022-05-06"]],
  ["fewer categories, farther", { from: ["bar"], distance: 80 }, ["differ local@2022-05-06 plan-50@2022-05-06"]],
  ["fewer categories, nearer", { from: ["bar"], distance: 40 }, ["shadowed local@2022-05-06 plan-50@2022-05-06"]],
  ["another measure", { measure: "walking" }, ["differ local@2022-05-06 plan-50@2022-05-06"]],
  ["other seniority", { grandfather: "placeOpenedLater" }, ["shadowed local@2022-05-06 plan-50@2022-05-06"]],
  ["an exemption", { exempt: ["hotel"] }, ["shadowed local@2022-05-06 plan-50@2022-05-06"]],
  ["other days", { since: "2030-01-01", distance: 80 }, ["differ local@2030-01-01 plan-50@2022-05-06"]],
  ["days that never meet", { since: "2010-01-01", until: "2022-05-06", distance: 80 }, []],
  ["switched off", { enabled: false, distance: 80 }, []],
  ["a proposal", { enabled: false, proposed: day, distance: 80 }, []],
  ["no number, switched on", { distance: null }, ["no-number local@2022-05-06"]],
  [
    "no source",
    { source: "  ", from: ["bar"], distance: 80 },
    ["differ local@2022-05-06 plan-50@2022-05-06", "no-source local@2022-05-06"],
  ],
  ["nobody", { from: [] }, ["shadowed local@2022-05-06 plan-50@2022-05-06", "no-one local@2022-05-06"]],
  ["no day", { until: "2022-05-06", enabled: false }, ["never local@2022-05-06"]],
];

describe("conflicts between rules", () => {
  it.each(cases)("RL20 against the plan's 50 m: %s", (_, it, expected) => {
    expect(kinds(conflictsOf([plan50, { ...other, ...it }]))).toEqual(expected);
  });

  it("RL21 each is a sentence that names both and says in what they differ", () => {
    const [one] = conflictsOf([plan50, plan200]);
    expect(one?.says.zh).toBe(
      "“二百米新设区”（2022-05-06 版）与“五十米清理区”（2022-05-06 版）都管幼儿园周边的娱乐、网吧（2022-05-06 起），但规定不同。" +
        "距离：不足 200 m（恰为 200 m 不在区内） ／ 50 m 之内（恰为 50 m 也在区内）；新旧场所：2022-05-06 起开设的 ／ 不论何时开设；" +
        "先后：场所在先、园所在后的不计 ／ 场所开设在先也照判。两条各自判定。",
    );
    expect(one?.says.en).toMatch(
      /50 m clear-out zone.*Distance: under 200 m.*within 50 m.*Each gives its own verdict\.$/,
    );
  });

  it("RL22 versions of one rule: a gap between two, an overlap, and nothing where they follow each other", () => {
    const version = (since: string, until: string | null): Rule => ({ ...plan50, since, until });
    const told = (...list: readonly Rule[]) => kinds(conflictsOf(list));
    expect(told(version("2022-01-01", "2024-01-01"), version("2024-01-01", null))).toEqual([]);
    expect(told(version("2022-01-01", "2024-01-01"), version("2025-01-01", null))).toEqual([
      "gap plan-50@2022-01-01 plan-50@2025-01-01",
    ]);
    expect(told(version("2022-01-01", null), version("2024-01-01", null))).toEqual([
      "overlap plan-50@2022-01-01 plan-50@2024-01-01",
    ]);
    const [gap] = conflictsOf([version("2022-01-01", "2024-01-01"), version("2025-01-01", null)]);
    expect(gap?.says.en).toMatch(/ends before 2024-01-01.*version of 2025-01-01.*decides nothing/);
  });

  it("RL23 stages matter to schools alone", () => {
    const only = (stages: Rule["stages"], protects: Rule["protects"] = ["school"]): Rule => ({
      ...plan50,
      stages,
      protects,
    });
    const local = (it: Rule): Rule => ({ ...it, id: "local", distance: 80, from: ["bar"] });
    expect(kinds(conflictsOf([only(["primary"]), local(only(["senior"]))]))).toEqual([]);
    expect(kinds(conflictsOf([only(["primary"]), local(only(["primary", "senior"]))]))).toHaveLength(1);
    expect(kinds(conflictsOf([only(["primary"], ["nursery"]), local(only(["senior"], ["nursery"]))]))).toHaveLength(1);
  });

  it("RL24 those of one rule are picked by its id, not by a name that begins alike", () => {
    const all = conflictsOf([plan50, { ...other, id: "plan-5", source: "" }]);
    expect(conflictsNaming(all, "plan-5")).toHaveLength(2);
    expect(conflictsNaming(all, "plan")).toEqual([]);
  });
});

const days = ["2022-05-06", "2024-01-01", "2026-01-01"] as const;
const anyRule: fc.Arbitrary<Rule> = fc
  .record({
    id: fc.constantFrom("a", "b", "c"),
    protects: fc.uniqueArray(fc.constantFrom(...protectedKinds), { minLength: 1 }),
    from: fc.uniqueArray(fc.constantFrom(...venueCategoryIds), { minLength: 1 }),
    distance: fc.constantFrom(30, 50, 100, null),
    inclusive: fc.boolean(),
    measure: fc.constantFrom(...measures),
    placeEnd: fc.constantFrom(...(Object.keys(placeEnds) as Rule["placeEnd"][])),
    venueEnd: fc.constantFrom(...(Object.keys(venueEnds) as Rule["venueEnd"][])),
    establishedFrom: fc.constantFrom(null, ...days),
    appliesTo: fc.uniqueArray(fc.constantFrom(...applications), { minLength: 1 }),
    grandfather: fc.constantFrom<Rule["grandfather"]>("none", "placeOpenedLater"),
    exempt: fc.constantFrom([], ["hotel"]),
    stages: fc.constantFrom(null, ["primary" as const], ["primary" as const, "senior" as const]),
    since: fc.constantFrom(...days),
    until: fc.constantFrom(null, ...days),
    source: fc.constantFrom("the plan", ""),
    enabled: fc.boolean(),
  })
  .map((it) => ({ ...plan50, ...it }));

const told = (conflicts: readonly Conflict[]): string[] => conflicts.map((it) => JSON.stringify(it)).sort();

describe("laws of conflicts", () => {
  it("RL25 a rule never stands against itself", () => {
    fc.assert(
      fc.property(anyRule, (rule) => {
        expect(conflictsOf([rule, rule])).toEqual(conflictsOf([rule]));
        expect(conflictsOf([rule]).every(({ rules }) => rules.length === 1)).toBe(true);
      }),
      { seed: 640121, numRuns: 300 },
    );
  });

  it("RL26 the order in which rules are given does not matter, and each is a sentence in both languages", () => {
    fc.assert(
      fc.property(fc.array(anyRule, { maxLength: 6 }), (rules) => {
        // Of one key there is one version.
        const list = [...new Map(rules.map((rule) => [`${rule.id}@${rule.since}`, rule])).values()];
        const conflicts = conflictsOf(list);
        expect(conflictsOf([...list].reverse())).toEqual(conflicts);
        for (const { says } of conflicts) {
          expect(says.zh).toMatch(/^“.*。$/);
          expect(says.en).toMatch(/^“.*\.$/);
        }
        expect(told(conflicts)).toEqual([...new Set(told(conflicts))]);
      }),
      { seed: 640121, numRuns: 300 },
    );
  });

  it("RL27 what a rule finds inside, a rule that covers it finds inside too", () => {
    const near = county({
      school: [
        school("S1", { geometry: box(0, 0, 50, 50) }),
        school("S2", { stage: "senior", geometry: box(200, 0, 250, 50) }),
      ],
      kindergarten: [kindergarten("K1", { geometry: box(0, 200, 50, 250), since: "2025-01-01" })],
      nursery: [nursery("N1", { geometry: at(200, 200) })],
      venue: venueCategoryIds.flatMap((category, i) =>
        [20, 60, 90, 140, 180].map((north, k) =>
          venue(`V${i}${k}`, {
            categories: k === 2 ? [category, "bar"] : [category],
            geometry: at(25 + 40 * i, north),
            established: days[k % days.length] as string,
          }),
        ),
      ),
    });
    const insideOf = (rule: Rule): Set<string> =>
      new Set(
        check(near, { asOf: day, rules: [rule] })
          .findings.filter(({ verdict }) => verdict === "inside")
          .map((it) => it.venue),
      );
    let covered = 0;
    fc.assert(
      fc.property(anyRule, fc.subarray(Object.keys(plan50) as (keyof Rule)[]), anyRule, (a, fields, from) => {
        // Alike but for a few fields, so that one often covers the other.
        const b = {
          ...a,
          ...Object.fromEntries(fields.slice(0, 3).map((field) => [field, from[field]])),
          id: "b",
        } as Rule;
        if (!isShadowed(a, b) || a.measure === "walking") return;
        covered++;
        const wide = insideOf(b);
        expect([...insideOf(a)].filter((one) => !wide.has(one))).toEqual([]);
      }),
      { seed: 640121, numRuns: 600 },
    );
    expect(covered).toBeGreaterThan(40);
  });
});
