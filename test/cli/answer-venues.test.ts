import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as XLSX from "@e965/xlsx";
import { describe, expect, it } from "vitest";
import { wgs84ToGcj02 } from "../../src/geo/datum.ts";
import { countyPack, packFolder } from "../golden/county-pack.ts";
import { workbook } from "../io/reading/files.ts";
import { sapling } from "./run-cli.ts";

const folder = mkdtempSync(join(tmpdir(), "answers-"));
const file = (name: string, content: Uint8Array | string): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const placed = countyPack().registers.venue.flatMap(({ geometry, township = "", name }) =>
  geometry?.type === "Point" && township ? [{ at: geometry.coordinates as [number, number], township, name }] : [],
);
const run = (...argv: string[]) => sapling(["check", "--pack", packFolder, ...argv]);

/** Applications on the spots of venues, in GCJ-02, as a bureau's workbook. */
const book = (count: number) =>
  workbook({
    申请: [
      ["三季度烟草零售申请"],
      ["序号", "申请人", "许可事项", "所在乡镇", "经度", "纬度", "备注"],
      ...placed
        .slice(0, count)
        .map(({ at, township }, i) => [i + 1, `申请${i}`, "卷烟", township, ...wgs84ToGcj02(at), "=A1"]),
    ],
  });
const cellsOf = (path: string) => {
  const read = XLSX.read(readFileSync(path), { type: "buffer", cellFormula: true });
  return XLSX.utils.sheet_to_json<unknown[]>(read.Sheets["申请"] ?? {}, { header: 1 });
};

describe("sapling check on applications", () => {
  it("AP41 300 rows come back in their order with their answers, in the datum that the file is in", async () => {
    const out = join(folder, "out.xlsx");
    const { code, out: said } = await run("--venues", file("in.xlsx", book(300)), "--out", out, "--accuracy", "3");
    expect(code).toBe(0);
    expect(said).toContain("rows: 300");
    const [title, header = [], ...rows] = cellsOf(out);
    expect(title).toEqual(["三季度烟草零售申请"]);
    expect(header.slice(6, 9)).toEqual(["备注", "sapling_verdict", "sapling_reason"]);
    expect(rows.map((cells) => cells[1])).toEqual(placed.slice(0, 300).map((_, i) => `申请${i}`));
    const lon = header.indexOf("sapling_lon");
    for (const [i, cells] of rows.entries()) expect(Number(cells[lon])).toBeCloseTo(placed[i]?.at[0] ?? 0, 6);
    const verdicts = new Set(rows.map((cells) => cells[7]));
    expect([...verdicts].sort()).toEqual(["inside", "outside", "survey"]);
  });

  it("AP42 a csv keeps its bytes, and Chinese headers are asked for by --lang zh", async () => {
    const rows = placed.slice(0, 40).map(({ at, township }) => `${at[0]};${at[1]};烟草;${township};店`);
    const text = `经度;纬度;类别;乡镇;名称\r\n${rows.join("\r\n")}\r\n;;;;无坐标\r\n`;
    const out = join(folder, "out.csv");
    const { out: said } = await run(
      "--venues",
      file("in.csv", text),
      "--answers",
      out,
      "--lang",
      "zh",
      "--accuracy",
      "5",
      "--datum",
      "wgs84",
    );
    expect(said).toContain("not_judged: 1  (未核)");
    const lines = readFileSync(out, "utf8").split("\r\n");
    for (const [i, line] of text.split("\r\n").entries()) expect(lines[i]?.startsWith(line)).toBe(true);
    expect(lines[0]).toContain(";预审·结论;预审·原因;预审·五十米清理区·结论;");
    expect(lines[41]).toContain(";未核;没有坐标");
  });

  it("AP43 where the datum cannot be told it stops and shows the evidence; --datum settles it", async () => {
    const few = file("few.xlsx", book(3));
    const out = join(folder, "few-out.xlsx");
    const refused = await run("--venues", few, "--out", out, "--lang", "en");
    expect([refused.code, refused.out]).toEqual([2, ""]);
    expect(refused.err).toMatch(/name it with --datum\n {2}(wgs84|gcj02|bd09): of 3 rows/);
    expect((await run("--venues", few, "--out", out, "--datum", "gcj02")).code).toBe(0);
    expect((await run("--venues", few, "--out", out, "--datum", "gcj02", "--fail-on", "inside")).code).toBeLessThan(2);
  });

  it("AP44 answers without applications, or in another format than theirs, are refused", async () => {
    expect((await run("--answers", join(folder, "x.csv"))).err).toContain("--venues");
    const { code, err } = await run("--venues", file("in2.xlsx", book(3)), "--answers", join(folder, "x.csv"));
    expect([code, err.includes(".xlsx")]).toEqual([2, true]);
  });

  it("AP45 findings of a workbook of venues are those of the same venues as csv", async () => {
    const rows = placed.slice(0, 60).map(({ at, name }, i) => [`N${i}`, name, "烟草", at[0], at[1], 1]);
    const header = ["编号", "名称", "类别", "经度", "纬度", "定位精度"];
    const csv = [header, ...rows].map((cells) => cells.join(",")).join("\n");
    const [fromCsv, fromBook] = [
      await run("--venues", file("venues.csv", csv)),
      await run("--venues", file("venues.xlsx", workbook({ 申请: [header, ...rows] }))),
    ];
    expect(fromBook.out).toBe(fromCsv.out);
    expect(fromCsv.out.split("\n").length).toBeGreaterThan(3);
  });
});
