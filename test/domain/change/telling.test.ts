import { describe, expect, it } from "vitest";
import { applyChange } from "../../../src/domain/change/apply.ts";
import type { Change } from "../../../src/domain/change/change.ts";
import { describeChange } from "../../../src/domain/change/describe.ts";
import { inverse } from "../../../src/domain/change/inverse.ts";
import { recordDiff } from "../../../src/domain/change/record-diff.ts";
import { touched } from "../../../src/domain/change/touched.ts";
import { at, county, licence, plan50, venue } from "../county-builder.ts";

const base = county({ venue: [venue("V1", { geometry: at(0, 0) }), venue("V2")], licence: [licence("V2", "bar")] });
const change: Change = {
  why: "新办",
  puts: [
    { register: "venue", record: venue("V1", { name: "示例网吧", geometry: at(0, 5) }) },
    { register: "licence", record: licence("V1", "bar", { number: "3" }) },
    { register: "rule", record: { ...plan50, enabled: false } },
  ],
  removals: [
    { register: "licence", id: "V2/bar/" },
    { register: "venue", id: "V2" },
  ],
};
const commit = { ...change, before: applyChange(base, change, 2).before, revision: 2 };

describe("telling of a change", () => {
  it("CG15 says in one sentence what was done to what, in both languages", () => {
    expect(describeChange(commit, "zh")).toBe(
      "修改经营场所“示例网吧”；新增许可证“V1/bar/3”；修改规则“五十米清理区”；删除许可证“V2/bar/”；删除经营场所“样本V2”",
    );
    expect(describeChange(commit, "en")).toBe(
      "Changed in Venues: 示例网吧; Added in Licences: V1/bar/3; Changed in Rules: 50 m clear-out zone; Removed in Licences: V2/bar/; Removed in Venues: 样本V2",
    );
  });

  it("CG15 names three of many and counts the rest", () => {
    const puts = ["A", "B", "C", "D"].map((id) => ({ register: "venue", record: venue(id) }) as const);
    expect(describeChange({ puts, removals: [], before: [] }, "zh")).toBe(
      "新增经营场所“样本A”、“样本B”、“样本C”等 4 条",
    );
  });

  it("CG16 shows a record before and after cell by cell, its shape as one, its unknown columns each", () => {
    const was = venue("V1", { geometry: at(0, 0), extra: { 电话: "1", 楼层: "2" } });
    const is = venue("V1", { geometry: at(0, 0), name: "新名", accuracy: 3, extra: { 电话: "1", 楼层: "3" } });
    expect(recordDiff("venue", was, is)).toEqual([
      { column: "name", before: "样本V1", after: "新名" },
      { column: "accuracy", before: 0, after: 3 },
      { column: "extra.楼层", before: "2", after: "3" },
    ]);
    const moved = recordDiff("venue", was, { ...was, geometry: at(0, 1) });
    expect(moved.map(({ column }) => column)).toEqual(["geometry"]);
    expect(recordDiff("venue", null, venue("V1")).every(({ before }) => before === undefined)).toBe(true);
    expect(recordDiff("venue", was, was)).toEqual([]);
  });

  it("CG17 lists each record touched once, and an inverse touches the same", () => {
    const keys = (it: Change) => touched(it).map(({ register, id }) => `${register}/${id}`);
    expect(keys(change)).toEqual([
      "venue/V1",
      "licence/V1/bar/3",
      "rule/plan-50@2022-05-06",
      "licence/V2/bar/",
      "venue/V2",
    ]);
    const back = inverse(commit);
    expect(keys(back).sort()).toEqual(keys(change).sort());
    expect(back.why).toBe("撤销第 2 次变更（新办）");
    expect(back.puts).toContainEqual({ register: "venue", record: base.registers.venue[1], at: 1 });
  });
});
