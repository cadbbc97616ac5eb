import { describe, expect, it } from "vitest";
import { problemSays } from "../../../../src/domain/problems.ts";
import type { Rule } from "../../../../src/domain/rules/rule.ts";
import { ruleCells } from "../../../../src/domain/rules/versions/rule-cells.ts";
import {
  firstColumns,
  idColumn,
  paperColumns,
  whomColumns,
} from "../../../../src/domain/rules/versions/rule-columns.ts";
import { draftOfRule, freshRuleId, ruleFaults, ruleOfDraft } from "../../../../src/domain/rules/versions/rule-draft.ts";
import { countyPack } from "../../../golden/county-pack.ts";
import { plan50 } from "../../county-builder.ts";

describe("a rule in a form", () => {
  it("RL40 comes back as it was, of every rule of the shipped county", () => {
    for (const rule of countyPack().rules) {
      const { text: _, ...rest } = rule;
      expect(ruleOfDraft(draftOfRule(rule), rule)).toEqual(rest);
      expect([...ruleFaults(ruleOfDraft(draftOfRule(rule), rule))]).toEqual([]);
    }
  });

  it("RL41 every field of the form has its column, and no column is without one", () => {
    const columns = [...firstColumns, ...whomColumns, ...paperColumns, idColumn].map(({ id }) => id);
    expect(columns.sort()).toEqual(Object.keys(draftOfRule(plan50)).sort());
  });

  it("RL42 what cannot be read is told beside its field, and is not taken for a number", () => {
    const faults = (it: object) => {
      const rule: Rule = ruleOfDraft({ ...draftOfRule(plan50), ...it }, plan50);
      return [...ruleFaults(rule)].map(([id, problem]) => [id, problemSays(problem, "zh").length > 0]);
    };
    expect(faults({ distance: "fifty" })).toEqual([["distance", true]]);
    expect(faults({ distance: "-1" })).toEqual([["distance", true]]);
    expect(faults({ distance: "" })).toEqual([]);
    expect(faults({ inclusive: "" })).toEqual([["inclusive", true]]);
    expect(faults({ since: "" })).toEqual([["since", true]]);
    expect(faults({ titleEn: " " })).toEqual([["titleEn", true]]);
    expect(faults({ measure: "" })).toEqual([["measure", true]]);
    expect(faults({ until: plan50.since })).toEqual([["until", true]]);
  });

  it("RL43 no stage chosen means all; a rule of its own gets an id that is free", () => {
    expect(ruleOfDraft({ ...draftOfRule(plan50), stages: ["primary"] }, plan50).stages).toEqual(["primary"]);
    expect(ruleOfDraft({ ...draftOfRule(plan50), stages: [] }, plan50).stages).toBeNull();
    expect(freshRuleId([plan50], "plan-50")).toBe("plan-50-2");
    expect(freshRuleId([plan50, { ...plan50, id: "plan-50-2" }], "plan-50")).toBe("plan-50-3");
  });

  it("RL44 a version's history names the fields of its form, and only those that differ", () => {
    const after: Rule = { ...plan50, until: "2027-01-01", exempt: ["hotel"], inclusive: false };
    expect(ruleCells(plan50, after).map(({ column, before, after: is }) => [column.zh, before, is])).toEqual([
      ["恰为该距离", "yes", "no"],
      ["豁免", undefined, ["hotel"]],
      ["终止日期", undefined, "2027-01-01"],
    ]);
    expect(
      ruleCells(null, { ...plan50, enabled: false, proposed: "2026-11-24" }).map(({ column }) => column.id),
    ).toEqual(expect.arrayContaining(["distance", "titleZh", "enabled", "proposed"]));
    expect(ruleCells(plan50, plan50)).toEqual([]);
  });
});
