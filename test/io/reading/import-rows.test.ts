import { describe, expect, it } from "vitest";
import type { County } from "../../../src/domain/county.ts";
import { finish } from "../../../src/domain/engine.ts";
import { groundOf } from "../../../src/domain/import/ground.ts";
import type { RegisterId } from "../../../src/domain/registers/index.ts";
import { readingNamed } from "../../../src/geo/readings.ts";
import { datumOfSheet, importSteps, matchSheet } from "../../../src/io/reading/read-import.ts";
import { readSheets } from "../../../src/io/reading/read-sheets.ts";
import { county as countyOf } from "../../domain/county-builder.ts";
import { utf8, workbook } from "./files.ts";

const county: County = countyOf();

async function imported(register: RegisterId, bytes: Uint8Array, datum = "wgs84", file = "表.xlsx") {
  const read = await readSheets(bytes, file);
  if ("refused" in read) throw new Error(read.refused.code);
  const matched = matchSheet(register, read, file);
  if ("refused" in matched) throw new Error(matched.refused.code);
  return finish(importSteps(matched, county, () => readingNamed(datum)));
}

describe("rows of a spreadsheet into records", () => {
  it("IM40 what officers write for choices, days and numbers is understood; unknown columns come along", async () => {
    const { records, held, problems } = await imported(
      "venue",
      workbook({
        表: [
          ["编号", "名称", "经营类别", "状态", "设立日期", "定位精度", "天气"],
          ["V1", "甲", "网吧/烟酒店", "正常营业", "2022年5月6日", "5米", "晴"],
          ["V2", "乙", "ＫＴＶ", "—", "2022.5.6", "", ""],
          ["V3", "丙", "福利彩票", "关停", 44687, "", ""],
        ],
      }),
    );
    expect(held).toEqual([]);
    expect(records).toMatchObject([
      {
        id: "V1",
        categories: ["internetCafe", "tobacco"],
        status: "operating",
        established: "2022-05-06",
        accuracy: 5,
        extra: { 天气: "晴" },
      },
      { id: "V2", categories: ["entertainment"], established: "2022-05-06" },
      { id: "V3", categories: ["lottery"], status: "closed", established: "2022-05-06" },
    ]);
    expect(problems.map(({ code, line }) => [code, line])).toEqual([["date-serial", 4]]);
    expect(records[2]).not.toHaveProperty("extra");
  });

  it("IM41 a number that was cut short is reported and kept beside, never taken", async () => {
    const { records, problems } = await imported(
      "venue",
      workbook({
        表: [
          ["编号", "名称", "类别", "信用代码"],
          ["V1", "甲", "bar", 911234567890123000],
        ],
      }),
    );
    expect(records[0]).toMatchObject({ extra: { creditCode: "911234567890123000" } });
    expect(records[0]).not.toHaveProperty("creditCode");
    expect(problems).toMatchObject([{ code: "number-mangled", line: 2, column: 4 }]);
  });

  it("IM42 rows in are rows entered and rows held: nothing is lost", async () => {
    const { rows, records, held, problems } = await imported(
      "venue",
      utf8(
        '编号,名称,类别,经度,纬度\nV1,甲,酒吧,106.28,abc\nV1,乙,酒吧\nV2,,酒吧\nV3,丙,花店\nV4,丁"x",酒吧,"\n,戊,酒吧,,\nV5,己,酒吧,1,2,3',
      ),
      "wgs84",
      "a.csv",
    );
    expect(rows).toBe(7);
    expect(records.length + held.length).toBe(rows);
    expect(records.map(({ id }) => id)).toEqual(["V1", "V6"]);
    expect(records[0]).toMatchObject({ extra: { lon: "106.28", lat: "abc" } });
    expect(new Set(problems.map(({ code }) => code))).toEqual(
      new Set([
        "value-number",
        "id-duplicate",
        "value-missing",
        "value-choice",
        "csv-syntax",
        "id-made",
        "cells-surplus",
      ]),
    );
  });

  it("IM43 a position is taken in the reading given; its doubt grows by what the conversion adds", async () => {
    const table = workbook({
      表: [
        ["编号", "名称", "类别", "坐标", "定位精度"],
        ["V1", "甲", "酒吧", "106.28,38.28", 3],
      ],
    });
    const { records } = await imported("venue", table, "gcj02");
    expect(records[0]).toMatchObject({ accuracy: 3.61, geometry: { type: "Point" } });
    const [lon = 0, lat = 0] = (records[0]?.geometry as GeoJSON.Point | undefined)?.coordinates ?? [];
    expect(Math.abs(lon - 106.275)).toBeLessThan(0.002);
    expect(Math.abs(lat - 38.28)).toBeLessThan(0.002);
    const { records: none } = await imported("venue", table, "no such");
    expect(none[0]).toMatchObject({ extra: { lon: "106.28", lat: "38.28" } });
  });

  it("IM44 a register without its required column holds every row and says so once", async () => {
    const { rows, held, problems } = await imported(
      "venue",
      workbook({
        表: [
          ["编号", "名称"],
          ["V1", "甲"],
          ["V2", "乙"],
        ],
      }),
    );
    expect([rows, held.length]).toEqual([2, 2]);
    expect(problems.filter(({ code }) => code === "column-missing")).toMatchObject([{ path: "categories", line: 1 }]);
  });

  it("IM45 three decimals are told to be coarse; what no reading can convert is kept as text and told", async () => {
    const { records, problems } = await imported(
      "venue",
      utf8("编号,名称,类别,经度,纬度\nV1,甲,酒吧,106.281,38.283\nV2,乙,酒吧,106.2813,38.2834\n"),
      "wgs84",
      "a.csv",
    );
    expect(records.map(({ geometry }) => geometry?.type)).toEqual(["Point", "Point"]);
    expect(problems.map(({ code, line }) => [code, line])).toEqual([["position-coarse", 2]]);
    const unread = await imported(
      "venue",
      utf8("编号,名称,类别,经度,纬度\nV1,甲,酒吧,106.281,38.283\n"),
      "no such",
      "a.csv",
    );
    expect(unread.problems.map(({ code }) => code)).toEqual(["position-unread"]);
    expect(unread.records[0]).not.toHaveProperty("geometry");
    expect(unread.records[0]).toMatchObject({ extra: { lon: "106.281", lat: "38.283" } });
  });

  it("IM46 a sheet that names no column of the register is refused with its first line", async () => {
    const read = await readSheets(utf8("天气,心情\n晴,好\n"), "a.csv");
    if ("refused" in read) throw new Error(read.refused.code);
    expect(matchSheet("venue", read, "a.csv")).toMatchObject({ refused: { code: "header-missing", line: 1 } });
  });

  it("IM54 without outline, township or known place, degrees are of no datum", async () => {
    const read = await readSheets(utf8("编号,名称,类别,经度,纬度\nV1,甲,酒吧,106.28,38.28"), "a.csv");
    const matched = "refused" in read ? read : matchSheet("venue", read, "a.csv");
    if ("refused" in matched) throw new Error(matched.refused.code);
    const { groups } = datumOfSheet(matched, groundOf(county));
    expect([...groups.values()].map(({ rows, sure }) => [rows, sure])).toEqual([[1, null]]);
  });
});
