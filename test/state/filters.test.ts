import { describe, expect, it } from "vitest";
import { filterSentence, sentenceText, toggled } from "../../src/state/filters.ts";
import { type Filters, noFilters } from "../../src/state/view.ts";

const names = {
  townships: new Map([["640121102", { zh: "望远镇", en: "Wangyuan" }]]),
  rules: new Map([["plan-50", { zh: "五十米清理区", en: "50 m clear-out zone" }]]),
};
const venues = { zh: "场所", en: "venues" };
const filters: Filters = {
  ...noFilters,
  township: "640121102",
  rule: "plan-50",
  verdicts: ["inside", "survey"],
  caseState: "open",
  changes: true,
};

describe("filters", () => {
  it("U16 read as a sentence in both languages", () => {
    expect(sentenceText(filterSentence(filters, names, venues, "zh"))).toBe(
      "看 望远镇 · 五十米清理区 · 在区内或须实测 · 未结案 · 试改后会变 的场所",
    );
    expect(sentenceText(filterSentence(filters, names, venues, "en"))).toBe(
      "Showing venues: Wangyuan · 50 m clear-out zone · Inside or Survey needed · open case · would change",
    );
    expect(sentenceText(filterSentence(noFilters, names, venues, "zh"))).toBe("看 全部场所");
  });

  it("U17 each chip takes away its own condition and no other", () => {
    for (const chip of filterSentence(filters, names, venues, "zh").chips)
      expect(chip.without).toEqual({ ...filters, [chip.id]: noFilters[chip.id] });
  });

  it("DP9 conditions of a water point that must all hold are joined by 且, alternatives by 或", () => {
    const waters = {
      ...noFilters,
      risks: ["high", "medium"] as const,
      water: ["overdue", "unequipped"] as const,
      waterTypes: ["canal", "lake"] as const,
    };
    const about = { zh: "水域点", en: "water points" };
    expect(sentenceText(filterSentence(waters, names, about, "zh"))).toBe(
      "看 高风险或中风险 · 逾期未巡且设备不全 · 干渠或湖泊 的水域点",
    );
    expect(sentenceText(filterSentence(waters, names, about, "en"))).toBe(
      "Showing water points: High risk or Medium risk · patrol overdue and equipment missing · Canal or Lake",
    );
  });

  it("U18 a desk shows only the conditions that it heeds; an unknown township shows as its id", () => {
    const only = filterSentence({ ...filters, township: "640121999" }, names, venues, "zh", ["township"]);
    expect(only.chips.map(({ label }) => label)).toEqual(["640121999"]);
    expect(toggled(["a", "b"], "a")).toEqual(["b"]);
    expect(toggled(["b"], "a")).toEqual(["b", "a"]);
  });
});
