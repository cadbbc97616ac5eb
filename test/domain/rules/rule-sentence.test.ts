import { describe, expect, it } from "vitest";
import type { Rule } from "../../../src/domain/rules/rule.ts";
import { ruleSentence } from "../../../src/domain/rules/rule-sentence.ts";
import { plan50, plan200 } from "../county-builder.ts";

/** Each field of a rule as something else; the heading beside the sentence says id, title and the rule's own text. */
const others: { readonly [K in Exclude<keyof Rule, "id" | "title" | "text" | "lookAt">]-?: Rule[K] } = {
  protects: ["school"],
  from: ["bar"],
  distance: 100,
  inclusive: false,
  measure: "walking",
  placeEnd: "pupilGate",
  venueEnd: "building",
  establishedFrom: "2024-01-01",
  appliesTo: ["new"],
  grandfather: "placeOpenedLater",
  exempt: ["hotel"],
  stages: ["primary"],
  since: "2023-01-01",
  until: "2025-01-01",
  clause: "58",
  source: "another text",
  sourceGrade: "C",
  enabled: false,
  proposed: "2026-11-24",
};

describe("a rule read as a sentence", () => {
  it.each(Object.entries(others))("RL1 says %s, in both languages", (field, value) => {
    const [as, other] = [ruleSentence(plan50), ruleSentence({ ...plan50, [field]: value })];
    expect(other.zh).not.toBe(as.zh);
    expect(other.en).not.toBe(as.en);
  });

  it("RL2 tells 50 inclusive from 200 exclusive", () => {
    expect(ruleSentence(plan50).zh).toContain("50 m 之内（恰为 50 m 也在区内）");
    expect(ruleSentence(plan200).zh).toContain("不足 200 m（恰为 200 m 不在区内）");
    expect(ruleSentence(plan50).en).toContain("within 50 m (exactly 50 m is inside)");
    expect(ruleSentence(plan200).en).toContain("under 200 m (exactly 200 m is outside)");
  });

  it("RL3 without a number it says that it decides nothing, and what to look at", () => {
    const { zh, en } = ruleSentence({ ...plan50, distance: null, lookAt: [50, 200] });
    expect(zh).toContain("没有距离数字，不能判定；参看 50 m、200 m");
    expect(en).toContain("decides nothing; looked at: 50 m, 200 m");
    expect(ruleSentence({ ...plan50, distance: null }).en).not.toContain("looked at");
  });

  it("RL4 reads whole in Chinese, with nothing left open", () => {
    expect(ruleSentence(plan50).zh).toBe(
      "距学校、幼儿园、托育机构50 m 之内（恰为 50 m 也在区内）的娱乐、酒吧、网吧、烟草、酒类、彩票场所列为在区内。" +
        "量法：到边界的直线，一端取场所门口，一端取园所边界。" +
        "用于现有场所、新设申请、换证申请；不论何时开设；场所开设在先也照判；没有豁免。" +
        "2022-05-06 起生效。依据：the plan；方案二（五）6；来源甲级，已见原文。",
    );
    expect(ruleSentence({ ...plan50, from: [], protects: [], source: " ", clause: "" }).zh).toMatch(
      /距（未选）.*（未选）场所.*未写明来源；未写明条款/,
    );
  });
});
