/** One small register in 120 files: five containers, six layouts, four ways to write coordinates; one right reading. */

import { describe, expect, it } from "vitest";
import { finish } from "../../../src/domain/engine.ts";
import { readingNamed } from "../../../src/geo/readings.ts";
import { importSteps, matchSheet } from "../../../src/io/reading/read-import.ts";
import { readSheets } from "../../../src/io/reading/read-sheets.ts";
import { county as countyOf } from "../../domain/county-builder.ts";
import { utf8, workbook } from "../../io/reading/files.ts";

type Table = readonly (readonly string[])[];

const text = (separator: string) => (table: Table) => utf8(table.map((row) => row.join(separator)).join("\r\n"));
const containers: Readonly<Record<string, (table: Table) => Uint8Array>> = {
  "a.xlsx": (table) => workbook({ 说明: [["填表说明"]], 表: table }),
  "a.xls": (table) => workbook({ 说明: [["填表说明"]], 表: table }, "biff8"),
  "comma.csv": text(","),
  "mark.csv": (table) => utf8(`\uFEFF${new TextDecoder().decode(text(";")(table))}`),
  "tab.txt": text("\t"),
};

const places: Readonly<Record<string, readonly (readonly string[])[]>> = {
  decimal: [
    ["经度", "纬度"],
    ["106.2765", "38.275"],
    ["106.25", "38.2875"],
  ],
  sexagesimal: [
    ["东经", "北纬"],
    ["106°16′35.4″", "38°16′30″"],
    ["106度15分", "38度17分15秒"],
  ],
  pair: [["坐标"], ["106.2765 38.275"], ["(106.25、38.2875)"]],
  wide: [
    ["Ｘ坐标", "Ｙ坐标"],
    ["１０６．２７６５", "３８．２７５"],
    ["E106.25", "N38.2875"],
  ],
};

const layouts: Readonly<Record<string, (table: Table) => Table>> = {
  plain: (table) => table,
  titled: (table) => [["永宁县场所登记表"], ["填报单位：示例局"], ...table],
  units: ([head = [], ...rows]) => [head, head.map((_, i) => (i === 0 ? "文本" : "")), ...rows],
  turned: (table) => table.map((row) => [...row].reverse()),
  numbered: ([head = [], ...rows]) => [["序号", ...head], ...rows.map((row, i) => [String(i + 1), ...row])],
  grouped: ([head = [], ...rows]) => [head.map((_, i) => (i === 0 ? "基本情况" : "")), head, ...rows],
};

const tableOf = (spots: readonly (readonly string[])[]): Table => [
  ["*编号", "店名（招牌）", "经营类别", "设立日期", "天气", ...(spots[0] ?? [])],
  ["V007", "甲", "网吧/烟酒店", "2022年5月6日", "晴", ...(spots[1] ?? [])],
  ["640121001001", "乙", "ＫＴＶ", "2022.5.6", "", ...(spots[2] ?? [])],
];

const right = [
  { id: "V007", name: "甲", categories: ["internetCafe", "tobacco"], established: "2022-05-06", extra: { 天气: "晴" } },
  { id: "640121001001", name: "乙", categories: ["entertainment"], established: "2022-05-06" },
];
const spots = [106.2765, 38.275, 106.25, 38.2875];

const cases = Object.keys(containers).flatMap((file) =>
  Object.keys(layouts).flatMap((layout) => Object.keys(places).map((place) => [file, layout, place] as const)),
);

describe("one register in many files", () => {
  it("IM92 has 120 files", () => expect(cases.length).toBe(120));

  it.each(cases)("IM93 %s, %s, %s", async (file, layout, place) => {
    const table = layouts[layout]?.(tableOf(places[place] ?? [])) ?? [];
    const read = await readSheets(containers[file]?.(table) ?? new Uint8Array(), file);
    const matched = "refused" in read ? read : matchSheet("venue", read, file);
    if ("refused" in matched) throw new Error(matched.refused.code);
    const { records, held } = finish(importSteps(matched, countyOf(), () => readingNamed("wgs84")));
    expect(held).toEqual([]);
    expect(records).toMatchObject(right);
    const found = records.flatMap(({ geometry }) => (geometry?.type === "Point" ? geometry.coordinates : []));
    expect(found.map((one) => Number(one.toFixed(7)))).toEqual(spots);
  });
});
