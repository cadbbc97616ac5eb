import * as XLSX from "@e965/xlsx";
import { describe, expect, it } from "vitest";
import { answeredFile } from "../../../src/io/applications/answered-file.ts";
import { readApplications } from "../../../src/io/applications/read-applications.ts";
import { replaceEntry } from "../../../src/io/applications/zip-replace.ts";
import { unpackAll } from "../../../src/io/reading/zip.ts";
import { workbook } from "../reading/files.ts";
import { tableOf } from "./rows-of.ts";

const rows = [
  ["2026 年第三季度申请汇总", null, null, null],
  ["名称", "类别", "经度", "纬度"],
  ["甲", "烟草", 106.25, 38.28],
  ["=乙", "酒", 106.26, 38.29],
  [],
  ["丙", "网吧", 106.27, 38.3],
];
const book = () =>
  workbook({ 说明: [["请勿改动"]], 申请: rows, 第三: [["x", 1]] }, "xlsx", (it) => {
    const sheet = it.Sheets["申请"];
    if (!sheet) return;
    sheet["!cols"] = [{ wch: 30 }, { wch: 9 }];
    sheet["!merges"] = [XLSX.utils.decode_range("A1:D1")];
    sheet["C3"] = { t: "n", v: 106.25, f: "100+6.25" };
  });

async function answered(bytes: Uint8Array, name = "申请.xlsx", asked = [3, 4, 6]) {
  const file = await answeredFile(bytes, name, {}, tableOf(asked));
  if ("refused" in file) throw new Error(JSON.stringify(file.refused));
  return file;
}
const cellsOf = (bytes: Uint8Array, sheet = "申请") => {
  const it = XLSX.read(bytes, { type: "array", cellFormula: true }).Sheets[sheet];
  return XLSX.utils.sheet_to_json<unknown[]>(it ?? {}, { header: 1, raw: true, blankrows: true });
};

describe("answers in a workbook", () => {
  it("AP21 only the sheet's own part differs: every other part of the archive is byte-equal", async () => {
    const before = await unpackAll(book());
    const after = await unpackAll((await answered(book())).bytes);
    expect([...after.keys()]).toEqual([...before.keys()]);
    const differing = [...before].filter(([name, bytes]) => Buffer.compare(bytes, after.get(name) ?? new Uint8Array()));
    expect(differing.map(([name]) => name)).toEqual(["xl/worksheets/sheet2.xml"]);
  });

  it("AP22 the sheet keeps every cell, formula, width and merged block as written, and gains the answers behind them", async () => {
    const { bytes, name, isConverted } = await answered(book());
    expect([name, isConverted]).toEqual(["申请-预审.xlsx", false]);
    const text = async (from: Uint8Array) =>
      new TextDecoder().decode((await unpackAll(from)).get("xl/worksheets/sheet2.xml"));
    const [before, after] = [await text(book()), await text(bytes)];
    for (const cell of before.match(/<c [\s\S]*?(<\/c>|\/>)/g) ?? []) expect(after).toContain(cell);
    for (const part of [/<cols>.*<\/cols>/, /<mergeCells.*<\/mergeCells>/])
      expect(after).toContain(before.match(part)?.[0] ?? "?");
    expect(after).toContain("100+6.25");
    expect(after).toContain('<dimension ref="A1:G6"');
    const cells = cellsOf(bytes);
    expect(cells[1]).toEqual([...(rows[1] ?? []), "预审·结论", "预审·原因", "预审·距离_m"]);
    expect(cells[3]).toEqual([...(rows[3] ?? []), "在区内4", "=1+1，“引”", 12.345]);
    expect(cells[4]).toEqual([]);
    expect(cells[5]?.slice(4)).toEqual(["在区内6", "=1+1，“引”", 12.345]);
  });

  it("AP23 no answer is a formula, whatever it begins with", async () => {
    const { bytes } = await answered(book());
    const sheet = XLSX.read(bytes, { type: "array", cellFormula: true }).Sheets["申请"] ?? {};
    const formulas = Object.entries(sheet).filter(([, cell]) => (cell as { f?: string }).f !== undefined);
    expect(formulas.map(([place]) => place)).toEqual(["C3"]);
  });

  it("AP24 a second drop replaces the columns of the first, and the officer's own stay", async () => {
    const once = await answered(book());
    const twice = await answered(once.bytes, once.name);
    expect(twice.name).toBe(once.name);
    expect(cellsOf(twice.bytes)).toEqual(cellsOf(once.bytes));
    const read = await readApplications(once.bytes, once.name);
    if ("refused" in read) throw new Error("refused");
    expect(read.headers.map(({ header }) => header)).toEqual(rows[1]);
    // Excel stores what it saves anew among shared strings: the columns are known all the same.
    const resaved = new Uint8Array(
      XLSX.write(XLSX.read(once.bytes, { type: "array" }), {
        type: "array",
        bookType: "xlsx",
        bookSST: true,
      }) as ArrayBuffer,
    );
    expect(cellsOf((await answered(resaved)).bytes)).toEqual(cellsOf(once.bytes));
  });

  it("AP25 a sheet that begins in column C is answered right of it, and replaced there", async () => {
    const it = workbook({ 申请: [[]] }, "xlsx", (made) => {
      const sheet = made.Sheets["申请"];
      if (sheet) XLSX.utils.sheet_add_aoa(sheet, rows.slice(1, 4) as unknown[][], { origin: "C5" });
      if (sheet) sheet["!ref"] = "C5:F7";
    });
    const once = await answered(it, "f.xlsx", [6, 7]);
    const at = (bytes: Uint8Array, place: string) => XLSX.read(bytes, { type: "array" }).Sheets["申请"]?.[place]?.v;
    expect([at(once.bytes, "F5"), at(once.bytes, "G5"), at(once.bytes, "I7")]).toEqual(["纬度", "预审·结论", 12.345]);
    const twice = await answered(once.bytes, "f.xlsx", [6, 7]);
    expect([at(twice.bytes, "G5"), at(twice.bytes, "J5")]).toEqual(["预审·结论", undefined]);
  });

  it("AP26 an old workbook comes back as xlsx, which is said; its cells are kept", async () => {
    const old = workbook({ 申请: rows }, "biff8");
    const { name, bytes, isConverted } = await answered(old, "申请.xls");
    expect([name, isConverted]).toEqual(["申请-预审.xlsx", true]);
    expect(cellsOf(bytes)[2]).toEqual([...(rows[2] ?? []), "在区内3", "=1+1，“引”", 12.345]);
  });

  it("AP27 a sheet with prefixed names, single quotes and cells without places is written in its own manner", async () => {
    const plain = workbook({ 申请: [["名称", "类别", "经度", "纬度"]] });
    const cell = (text: string): string => `<x:c t='inlineStr'><x:is><x:t>${text}</x:t></x:is></x:c>`;
    const sheet =
      `<?xml version="1.0"?><x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData>` +
      `<x:row r='1' spans="1:4">\n${["名称", "类别", "经度", "纬度"].map(cell).join("\n")}\n</x:row>` +
      `<x:row>${cell("甲")}${cell("烟草")}<x:c><x:v>106.25</x:v></x:c><x:c><x:v>38.28</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    const made = await replaceEntry(plain, "xl/worksheets/sheet1.xml", new TextEncoder().encode(sheet));
    const { bytes, isConverted } = await answered(made, "x.xlsx", [2]);
    expect(isConverted).toBe(false);
    const after = new TextDecoder().decode((await unpackAll(bytes)).get("xl/worksheets/sheet1.xml"));
    expect(after).toContain("<x:row r='1' spans=\"1:7\">");
    expect(after).toContain(`<x:c r="G2"><x:v>12.345</x:v></x:c></x:row>`);
    expect(cellsOf(bytes)[1]).toEqual(["甲", "烟草", 106.25, 38.28, "在区内2", "=1+1，“引”", 12.345]);
  });
});
