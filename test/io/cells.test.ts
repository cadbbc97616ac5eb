import { describe, expect, it } from "vitest";
import { type Column, yesNo, yesNoUnknown } from "../../src/domain/registers/column.ts";
import { registerIds } from "../../src/domain/registers/index.ts";
import { venueCategories } from "../../src/domain/registers/venues.ts";
import { type CellReading, readCell, readProperty, writeCell } from "../../src/io/cells.ts";
import { columnNamed, columnsOf } from "../../src/io/columns.ts";

const column = (type: Column["type"], more: Partial<Column> = {}): Column => ({
  id: "c",
  zh: "列",
  en: "C",
  type,
  ...more,
});
const says = ({ value, fault }: CellReading) => fault?.code ?? value;
const each = (it: Column, expected: Readonly<Record<string, unknown>>) => {
  for (const [text, value] of Object.entries(expected)) expect([text, says(readCell(it, text))]).toEqual([text, value]);
};

describe("cells", () => {
  it("I7 days are read as officers write them, and only days that the calendar has", () => {
    each(column("date"), {
      "2026-11-24": "2026-11-24",
      "2022.5.6": "2022-05-06",
      "2022/5/6": "2022-05-06",
      "2022/5/6 0:00:00": "2022-05-06",
      "2022年5月6日": "2022-05-06",
      "２０２２－０５－０６": "2022-05-06",
      "20220506": "2022-05-06",
      "2024-02-29": "2024-02-29",
      "2023-02-29": "value-date",
      "2023-02-30": "value-date",
      "2022-13-01": "value-date",
      "2022-00-10": "value-date",
      "2022-04-31": "value-date",
      "2022.5/6": "value-date",
      "2022-5": "value-date",
      "2022": "value-date",
      "44687": "value-date",
      "5/6/2022": "value-date",
      "2022-05-06 08:00": "value-date",
      去年: "value-date",
    });
  });

  it("I8 times are of a day, instants have an offset", () => {
    each(column("time"), {
      "17:30": "17:30",
      "7:05": "07:05",
      "17：30": "17:30",
      "17时30分": "17:30",
      "24:00": "value-time",
      "17": "value-time",
      "5:30 pm": "value-time",
    });
    each(column("instant"), {
      "2026-11-24T17:30:00+08:00": "2026-11-24T17:30:00+08:00",
      "2026-11-24t09:30:00.25z": "2026-11-24T09:30:00.25Z",
      "2026-11-24 17:30:00+08:00": "2026-11-24T17:30:00+08:00",
      "2026-11-24T17:30:00": "value-time",
      "2026-02-30T17:30:00Z": "value-time",
      "2026-11-24T25:30:00Z": "value-time",
      "2026-11-24T17:30:00+25:00": "value-time",
    });
  });

  it("I9 numbers are digits: no unit, no NaN, no infinity, within their range", () => {
    each(column("metres", { min: 0 }), {
      "12.5": 12.5,
      "１２．５": 12.5,
      " 7 ": 7,
      "1e2": 100,
      "-0": 0,
      ".5": 0.5,
      "-1": "value-range",
      "12m": "value-number",
      NaN: "value-number",
      Infinity: "value-number",
      "1e999": "value-number",
      "0x10": "value-number",
      "1,234": "value-number",
      "1 2": "value-number",
    });
    each(column("integer", { min: 0, max: 7 }), { "7": 7, "7.0": 7, "7.5": "value-number", "8": "value-range" });
  });

  it("I10 a choice is known by its id, both labels and what officers write besides", () => {
    const categories = column("choices", { values: venueCategories });
    const both = ["tobacco", "liquor"];
    for (const text of ["tobacco;liquor", "烟草、酒类", "烟草，酒类", "烟, 酒", "TOBACCO；Liquor", "烟草、烟草、酒类"])
      expect(readCell(categories, text)).toEqual({ value: both });
    expect(readCell(categories, "烟草制品（含电子烟）零售点")).toEqual({ value: ["tobacco"] });
    const mixed = readCell(categories, "烟草、茶馆");
    expect([mixed.value, mixed.fault?.code, mixed.fault?.values["value"]]).toEqual([
      ["tobacco"],
      "value-choice",
      "茶馆",
    ]);
    each(column("choice", { values: yesNo }), {
      有: "yes",
      "√": "yes",
      TRUE: "yes",
      "1": "yes",
      否: "no",
      没有: "no",
      maybe: "value-choice",
    });
    each(column("choice", { values: yesNoUnknown }), { 有: "yes", 损坏: "no", 不详: "unknown", "?": "unknown" });
    each(column("choice", { values: venueCategories }), { constructor: "value-choice", __proto__: "value-choice" });
  });

  it("I10 every choice is read from its own id and labels, whatever another's loose spelling", () => {
    for (const register of registerIds)
      for (const it of columnsOf(register).fields)
        for (const [id, { zh, en }] of Object.entries(it.values ?? {}))
          for (const text of [id, zh, en]) {
            const value = it.type === "choices" ? [id] : id;
            expect([register, it.id, text, readCell(it, text).value]).toEqual([register, it.id, text, value]);
          }
  });

  it("I10 of two values that claim one spelling, the earlier has it", () => {
    const values = { a: { zh: "甲", en: "A", also: ["丙"] }, b: { zh: "乙", en: "B", also: ["丙"] } };
    expect(readCell(column("choice", { values }), "丙")).toEqual({ value: "a" });
  });

  it("I11 an empty cell is no value, and not zero", () => {
    for (const type of ["text", "integer", "date", "choice", "ids"] as const)
      for (const text of ["", "  ", "\u3000"]) expect(readCell(column(type), text)).toEqual({});
  });

  it("I11 JSON values are read as what they are, and nothing is guessed", () => {
    expect(readProperty(column("integer"), 3)).toEqual({ value: 3 });
    expect(readProperty(column("text"), 12)).toEqual({ value: "12" });
    expect(readProperty(column("choice", { values: yesNo }), true)).toEqual({ value: "yes" });
    expect(readProperty(column("ids"), ["a", "b"])).toEqual({ value: ["a", "b"] });
    expect(readProperty(column("integer"), null)).toEqual({});
    expect(says(readProperty(column("integer"), "3.5"))).toBe("value-number");
    expect(says(readProperty(column("integer"), false))).toBe("field-invalid");
    expect(says(readProperty(column("date"), 20220506))).toBe("field-invalid");
    expect(says(readProperty(column("text"), { a: 1 }))).toBe("field-invalid");
  });

  it("I12 a Chinese file has labels, an English one ids", () => {
    const categories = column("choices", { values: venueCategories });
    expect(writeCell(categories, ["tobacco", "bar"], "zh")).toBe("烟草、酒吧");
    expect(writeCell(categories, ["tobacco", "bar"], "en")).toBe("tobacco;bar");
    expect(writeCell(column("number"), -0.5, "en")).toBe("-0.5");
  });
});

describe("headers", () => {
  it("I13 are known by id, Chinese, English and synonyms, full width, case, stars and units forgiven", () => {
    for (const header of ["id", "ID", " 编号 ", "编号*", "序号"]) expect(columnNamed("venue", header)?.id).toBe("id");
    for (const header of ["lon", "经度", "经度（°）", "Longitude", "ｘ", "东经"])
      expect(columnNamed("venue", header)?.id).toBe("lon");
    expect(columnNamed("venue", "统一社会信用代码")?.id).toBe("creditCode");
    expect(columnNamed("childrensHome", "村(社区)")?.id).toBe("village");
    expect(columnNamed("venue", "没有的列")).toBeNull();
  });

  it("I13 no header of a register means two columns", () => {
    for (const register of registerIds)
      for (const it of columnsOf(register).all)
        for (const header of [it.id, it.zh])
          expect([register, header, columnNamed(register, header)?.id]).toEqual([register, header, it.id]);
  });
});
