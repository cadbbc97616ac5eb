import { describe, expect, it } from "vitest";
import { bareNumber, dayAlone, isMangled, serialDay } from "../../../src/domain/import/cell-repair.ts";
import { coordinateNumber, decimalsOf, splitPair } from "../../../src/domain/import/coordinate-text.ts";
import { findHeader } from "../../../src/domain/import/header-row.ts";
import { kindOfFile, type Mapping, matchColumns } from "../../../src/domain/import/match-columns.ts";
import { rowIds } from "../../../src/domain/import/row-ids.ts";
import { columnsOf } from "../../../src/io/columns.ts";

const { all: columns } = columnsOf("venue");
const matched = (headers: readonly string[], values: readonly string[] = [], remembered?: Mapping) =>
  matchColumns({ columns, headers, valuesOf: () => values, ...(remembered && { remembered }) }).map(
    ({ column, reason }) => `${column} ${reason}`,
  );
const sheet = (...rows: string[][]) => ({ name: "表", rows: rows.map((cells, i) => ({ row: i + 1, cells })) });

describe("columns of a spreadsheet", () => {
  it("IM20 are matched by identifier, label, synonym and usage, and say so", () => {
    expect(matched(["name", "经度", "信用代码", "店名", "*类别（必填）", "天气"])).toEqual([
      "name identifier",
      "lon label",
      "creditCode synonym",
      "null none",
      "categories label",
      "null none",
    ]);
    expect(matched(["店名", "经度(GCJ-02)", "百度纬度", "经营\n地址"])).toEqual([
      "name usage",
      "lon label",
      "lat label",
      "address usage",
    ]);
  });

  it("IM21 no column is given twice; the surer header has it", () => {
    expect(matched(["店名", "名称"])).toEqual(["null none", "name label"]);
  });

  it("IM22 a running number is no id, a code under the same header is", () => {
    expect(matched(["序号", "名称"], ["1", "2", "3"])[0]).toBe("null none");
    expect(matched(["序号", "名称"], ["V001", "V002"])[0]).toBe("id synonym");
  });

  it("IM23 what was said once for a kind of file is remembered, whatever the order of its columns", () => {
    const headers = ["招牌", "甲列"];
    const mapping: Mapping = { register: "venue", kind: kindOfFile(headers), columns: { 招牌: "name", 甲列: null } };
    expect(matched(headers, [], mapping)).toEqual(["name remembered", "null remembered"]);
    expect(kindOfFile(["甲列", "招 牌"])).toBe(mapping.kind);
  });

  it("IM24 both coordinates in one column are a pair, unless they stand by themselves", () => {
    expect(matched(["名称", "坐标"])[1]).toBe("lon,lat usage");
    expect(matched(["名称", "经度", "纬度", "坐标"])[3]).toBe("null none");
  });

  it("IM25 the header is found below titles, over units, and on two rows", () => {
    const titled = findHeader(
      sheet(["永宁县场所"], ["名称", "经度", "纬度"], ["", "°", "度"], ["甲", "106", "38"]),
      columns,
    );
    expect(titled).toMatchObject({ row: 2, data: [{ row: 4 }], aside: [{ row: 1 }, { row: 3 }] });
    const double = findHeader(sheet(["名称", "位置", "位置"], ["名称", "经度", "纬度"], ["甲", "106", "38"]), columns);
    expect(double).toMatchObject({ row: 2, headers: ["名称", "经度", "纬度"], data: [{ row: 3 }] });
    const grouped = findHeader(sheet(["名称", "位置", ""], ["", "经度", "纬度"], ["甲", "106", "38"]), columns);
    expect(grouped?.headers).toEqual(["名称", "经度", "纬度"]);
    expect(findHeader(sheet(["一", "二"], ["三", "四"]), columns)).toBeNull();
  });
});

describe("cells of a spreadsheet", () => {
  it("IM26 coordinates in degrees, minutes and seconds, full width, with sides", () => {
    expect(coordinateNumber("106°16′35.4″")).toBeCloseTo(106.2765, 9);
    expect(coordinateNumber("东经106度16分35.4秒")).toBeCloseTo(106.2765, 9);
    expect(coordinateNumber("38°16.5'N")).toBeCloseTo(38.275, 9);
    expect(coordinateNumber("１０６．２７")).toBe(106.27);
    expect(coordinateNumber("E106.27°")).toBe(106.27);
    expect(coordinateNumber("W106.27")).toBe(-106.27);
    for (const no of ["", "abc", "106°75′", "1e5", "NaN", "106.2.7"]) expect(coordinateNumber(no)).toBeNull();
    expect(splitPair("106.28, 38.27")).toEqual(["106.28", "38.27"]);
    expect(splitPair("106.28")).toBeNull();
    expect(decimalsOf("106.280")).toBe(3);
    expect(decimalsOf("35609400.5")).toBeNull();
  });

  it("IM27 numbers that a spreadsheet cut short are told from codes", () => {
    for (const cut of ["6.40121E+11", "6.4e11", "911234567890123000"]) expect(isMangled(cut)).toBe(true);
    for (const whole of ["640121001001", "911234567890123456", "V1E1", "100000000000000"])
      expect(isMangled(whole)).toBe(false);
  });

  it("IM28 day numbers become days, in both calendars of spreadsheets; years do not", () => {
    expect(serialDay("44687", false)).toBe("2022-05-06");
    expect(serialDay("43225", true)).toBe("2022-05-06");
    expect(serialDay("2022", false)).toBeNull();
    expect(dayAlone("2022-05-06 14:30")).toBe("2022-05-06");
  });

  it("IM29 units and thousands are taken off a number, anything else is left", () => {
    expect(["1,200", "50米", "３ 人", "1,20", "三"].map(bareNumber)).toEqual(["1200", "50", "3", "1,20", "三"]);
  });

  it("IM30 a row without id takes that of the one record with its licence or credit code, else a new one", () => {
    const records = [
      { id: "V1", licence: "L1", creditCode: "C1" },
      { id: "V2", licence: "L2", creditCode: "C2" },
      { id: "V3", creditCode: "C2" },
    ];
    const row = (id: string, licence = "", creditCode = "") => ({ id, licence, creditCode });
    expect(rowIds([row("", "L1"), row("", "", "C2"), row("X"), row("", "", "C1")], records)).toEqual([
      "V1",
      "V4",
      "X",
      "V5",
    ]);
  });
});
