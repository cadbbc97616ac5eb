import { describe, expect, it } from "vitest";
import { fixedSheet } from "../../../src/domain/import/fixed-sheet.ts";
import { readingColumn } from "../../../src/domain/import/import-choices.ts";
import type { ColumnMatch } from "../../../src/domain/import/match-columns.ts";
import { problemKinds } from "../../../src/domain/import/problem-kinds.ts";
import { blankWord, readProblemTable } from "../../../src/domain/import/problem-table.ts";
import { doubtOfDecimals, type RemedyRow, remedyOf } from "../../../src/domain/import/remedies.ts";
import { settleAsked } from "../../../src/domain/import/settle-asked.ts";
import { statedDatum } from "../../../src/domain/import/stated-datum.ts";
import type { Problem } from "../../../src/domain/problems.ts";
import { tableOf } from "../../../src/domain/registers/index.ts";

const match = (index: number, column: string | null): ColumnMatch => ({
  index,
  header: `h${index}`,
  column,
  reason: "label",
});
const { columns } = tableOf("venue");

describe("corrections of a sheet", () => {
  const rows = [
    { row: 2, cells: ["V1", "甲", "106.1,38.1"] },
    { row: 3, cells: ["V2", "乙", "106.2,38.2", "多出"] },
  ];
  const matches = [match(0, "id"), match(1, "name"), match(2, "lon,lat")];

  it("IW20 write cells by row and column, add columns that the file lacks, and leave surplus cells surplus", () => {
    const fixes = [
      { row: 2, column: "name", text: "甲甲" },
      { row: 2, column: "name", text: "丙" },
      { row: 3, column: "accuracy", text: "79" },
    ];
    const fixed = fixedSheet(rows, matches, fixes, columns);
    expect(fixed.matches.map(({ column }) => column)).toEqual(["id", "name", "lon,lat", "accuracy"]);
    expect(fixed.rows.map(({ cells }) => cells)).toEqual([
      ["V1", "丙", "106.1,38.1", ""],
      ["V2", "乙", "106.2,38.2", "79", "多出"],
    ]);
  });

  it("IW21 of one half of a shared cell keep the other half, and may name a reading for a row alone", () => {
    const fixes = [
      { row: 2, column: "lat", text: "38.9" },
      { row: 3, column: readingColumn, text: "bd09" },
    ];
    const fixed = fixedSheet(rows, matches, fixes, columns);
    expect(fixed.rows[0]?.cells[2]).toBe("106.1,38.9");
    expect([...fixed.readings]).toEqual([[3, "bd09"]]);
    expect(fixed.matches).toHaveLength(3);
  });
});

const row = (more: Partial<RemedyRow> = {}): RemedyRow => ({
  row: 5,
  text: () => "",
  pair: { lon: "38.2", lat: "106.3" },
  has: () => true,
  otherwise: [],
  ...more,
});
const problem = (code: Problem["code"], more: Partial<Problem> = {}): Problem => ({ code, severity: "error", ...more });

describe("remedies", () => {
  it("IW22 are corrections of cells, each with what comes of it", () => {
    expect(remedyOf(problem("position-swapped"), row())?.fixes).toEqual([
      { row: 5, column: "lon", text: "106.3" },
      { row: 5, column: "lat", text: "38.2" },
    ]);
    expect(remedyOf(problem("id-duplicate"), row())?.fixes).toEqual([{ row: 5, column: "id", text: "" }]);
    const mangled = problem("number-mangled", { path: "licence" });
    expect(remedyOf(mangled, row())?.fixes).toEqual([{ row: 5, column: "licence", text: "" }]);
    expect(remedyOf(problem("value-missing", { path: "name" }), row())).toBeNull();
  });

  it("IW23 three decimals leave half a step both ways: 79 m; an accuracy that is written stays", () => {
    expect(doubtOfDecimals("106.251")).toBe(79);
    expect(doubtOfDecimals("106")).toBe(78_716);
    const coarse = problem("position-coarse");
    expect(remedyOf(coarse, row({ pair: { lon: "106.251", lat: "38.27" } }))?.fixes[0]?.text).toBe("788");
    expect(remedyOf(coarse, row({ text: () => "30" }))).toBeNull();
    expect(remedyOf(coarse, row({ has: () => false }))).toBeNull();
  });

  it("IW24 another reading is offered only where it is the only one that fits the township; else the position counts", () => {
    const bd09 = { id: "bd09", name: { zh: "BD-09", en: "BD-09" }, at: [106, 38] as const, township: "杨和镇" };
    const differs = problem("township-differs", { values: { value: "杨和镇", found: "望远镇" } });
    const text = (column: string): string => (column === "township" ? "杨和镇" : "");
    expect(remedyOf(differs, row({ text, otherwise: [bd09] }))?.fixes).toEqual([
      { row: 5, column: readingColumn, text: "bd09" },
    ]);
    const two = [bd09, { ...bd09, id: "gcj02" }];
    expect(remedyOf(differs, row({ text, otherwise: two }))?.fixes).toEqual([
      { row: 5, column: "township", text: "望远镇" },
    ]);
    expect(remedyOf(problem("position-outside"), row({ otherwise: two }))).toBeNull();
  });

  it("IW25 problems of one kind go together: an unknown word by itself, others by code and column, errors first", () => {
    const choice = (value: string) => problem("value-choice", { path: "categories", values: { value } });
    const warning = problem("position-coarse", { severity: "warning", path: "lon" });
    const kinds = problemKinds([warning, warning, warning, choice("棋牌室"), choice("茶楼"), choice("棋牌室")]);
    expect(kinds.map(({ code, value, count }) => [code, value, count])).toEqual([
      ["value-choice", "棋牌室", 2],
      ["value-choice", "茶楼", 1],
      ["position-coarse", null, 3],
    ]);
  });
});

describe("the problem table handed back", () => {
  const cell = {
    columnOf: (header: string) => (header === "店名" ? "name" : null),
    textAt: (at: number) => (at === 9 ? "甲" : null),
  };
  const sheet = (...lines: string[][]) => [
    { name: "t", rows: [["行", "列", "现值", "改为"], ...lines].map((cells, i) => ({ row: i + 1, cells })) },
  ];

  it("IW26 is taken by row, column and what the cell says; every line that does not fit is told with its reason", () => {
    const table = sheet(
      ["9", "店名", "甲", "乙"],
      ["9", "店名", "甲", ""],
      ["9", "店名", "别的", "乙"],
      ["8", "店名", "", "乙"],
      ["9", "没有", "甲", "乙"],
      ["9", "店名", "甲", blankWord.zh],
    );
    const handed = readProblemTable(table, cell);
    expect(handed?.fixes).toEqual([
      { row: 9, column: "name", text: "乙" },
      { row: 9, column: "name", text: "" },
    ]);
    expect(handed?.notTaken.map(({ line }) => line)).toEqual([4, 5, 6]);
    expect(new Set(handed?.notTaken.map(({ why }) => why.zh)).size).toBe(3);
  });

  it("IW27 that is another table is none", () => {
    expect(readProblemTable([{ name: "t", rows: [{ row: 1, cells: ["名称", "经度"] }] }], cell)).toBeNull();
  });
});

describe("what a file says of itself", () => {
  it("IW28 is evidence: .prj, the format's standard, words in the headers", () => {
    const gk =
      'PROJCS["CGCS2000_3_Degree_GK_Zone_35",PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",35500000.0],PARAMETER["Central_Meridian",105.0]]';
    expect(statedDatum("shapefile", [], gk)[0]).toMatchObject({ by: "prj", readings: ["gk35-prefixed"] });
    expect(statedDatum("shapefile", [], gk.replace("35500000", "500000"))[0]?.readings).toEqual(["gk35"]);
    expect(statedDatum("shapefile", [], 'GEOGCS["GCS_Beijing_1954"]')[0]?.readings).toEqual([]);
    expect(statedDatum("kml", [], undefined)).toEqual([{ by: "format", text: "KML", readings: ["wgs84"] }]);
    expect(statedDatum("xlsx", ["经度(百度)"], undefined)[0]).toMatchObject({ by: "header", readings: ["bd09"] });
    expect(statedDatum("xlsx", ["经度"], undefined)).toEqual([]);
  });
});

describe("records that may be ones that stand", () => {
  it("IW29 take that one's id when the officer says so; the second that is said to be the same stays to be asked", () => {
    const records = [{ id: "N1" }, { id: "N2" }, { id: "N3" }];
    const answered = settleAsked(records, (i) => i + 2, { 2: "V7", 3: "V7", 4: "" });
    expect(answered.records.map(({ id }) => id)).toEqual(["V7", "N2", "N3"]);
    expect([...answered.open]).toEqual([3]);
  });
});
