import { describe, expect, it } from "vitest";
import type { Loose } from "../../../src/domain/import/row-ids.ts";
import { changeOf, planImport } from "../../../src/domain/import/what-changes.ts";
import { at, county as countyOf, venue } from "../county-builder.ts";

const county = countyOf({
  venue: [
    venue("V1", { name: "甲", operator: "张", geometry: at(0, 0) }),
    venue("V2", { name: "乙", extra: { creditCode: "?" } }),
    venue("V3", { name: "丙" }),
  ],
});
const plan = (...records: object[]) => planImport(county, "venue", records as Loose[]);
const bar = { categories: ["bar"] as const };

describe("what an import changes", () => {
  it("IM70 cell by cell; an absent column takes nothing away, and what was mended is no longer beside", () => {
    const [v1, v2] = county.registers.venue;
    const { changed, same, added, missing } = plan(
      { id: "V1", name: "甲店", ...bar, geometry: v1?.geometry },
      { ...v2, extra: { 天气: "晴" }, creditCode: "92640121MA0000015F" },
    );
    expect([same, added.length, missing]).toEqual([0, 0, ["V3"]]);
    expect(changed[0]?.cells.filter(({ column }) => column === "name")).toEqual([
      { column: "name", before: "甲", after: "甲店" },
    ]);
    expect(changed[1]?.record.extra).toEqual({ 天气: "晴" });
  });

  it("IM71 a new record with the name of one nearby, or of one without a position, is asked about; far off it is not", () => {
    const { asked, added } = plan(
      { id: "N1", name: "甲", ...bar, geometry: at(100, 0) },
      { id: "N2", name: "甲", ...bar, geometry: at(500, 0) },
      { id: "N3", name: "甲", ...bar },
      { id: "N4", name: "丁", ...bar },
    );
    expect(added.length).toBe(4);
    expect(asked.map(({ record, like }) => [record.id, like])).toEqual([
      ["N1", ["V1"]],
      ["N3", ["V1"]],
    ]);
  });

  it("IM72 one import is one change with the file's hash in its reason; what is not in the file stays unless said gone", () => {
    const it = plan({ id: "N1", name: "丁", ...bar });
    const change = changeOf(it, { file: "a.csv", hash: "abc", gone: [] });
    expect(change).toMatchObject({ why: "导入 a.csv · sha256 abc", puts: [{ record: { id: "N1" } }], removals: [] });
    expect(changeOf(it, { file: "a.csv", hash: "abc", gone: ["V3"] })?.removals).toEqual([
      { register: "venue", id: "V3" },
    ]);
    expect(changeOf(plan(), { file: "a.csv", hash: "abc", gone: [] })).toBeNull();
  });
});
