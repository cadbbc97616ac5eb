import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { wgs84ToGcj02 } from "../../src/geo/datum.ts";
import { workbook } from "../io/reading/files.ts";
import { writePack } from "../small-pack.ts";
import { sapling } from "./run-cli.ts";

const shipped = resolve(import.meta.dirname, "../../data/640121");
const folder = () => mkdtempSync(join(tmpdir(), "import-"));
const issues = (path: string) =>
  readFileSync(path, "utf8")
    .replace(/^\uFEFF/, "")
    .trimEnd()
    .split("\n")
    .map((line) => line.split(","));

/** The shipped venues as a bureau would have them: no ids, a title, Chinese headers, GCJ-02. */
function bureauFile(rows: number): Uint8Array {
  const [header = "", ...lines] = readFileSync(join(shipped, "venues.csv"), "utf8")
    .replace(/^\uFEFF/, "")
    .trimEnd()
    .split("\n");
  const names = header.split(",");
  const table = lines.slice(0, rows).map((line) => {
    const cells = line.replaceAll('"', "").split(",");
    const of = (name: string) => cells[names.indexOf(name)] ?? "";
    const [lon, lat] = wgs84ToGcj02([Number(of("lon")), Number(of("lat"))]);
    return [of("name"), of("categories"), lon.toFixed(7), lat.toFixed(7), of("township"), of("creditCode")];
  });
  return workbook({
    表一: [["某某局场所登记表"], ["店名", "类型", "经度", "纬度", "所在乡镇", "统一社会信用代码"], ...table],
  });
}

describe("sapling import", () => {
  it("IM60 tells the datum, meets the standing records by their marks, writes report and features", async () => {
    const dir = folder();
    writeFileSync(join(dir, "局.xlsx"), bureauFile(300));
    const ran = await sapling(
      ["import", "局.xlsx", "--register", "经营场所", "--report", "issues.csv", "--out", "clean.geojson", "--json"],
      { cwd: dir },
    );
    expect(ran.err).toBe("");
    const summary = JSON.parse(ran.out) as Record<string, unknown>;
    expect(summary).toMatchObject({ datum: ["gcj02"], rows: 300, entered: 300, held: 0, written: null });
    const [head] = issues(join(dir, "issues.csv"));
    expect(head).toEqual(["row", "column", "code", "severity", "message", "remedy", "state"]);
    const clean = JSON.parse(
      readFileSync(join(dir, "clean.geojson"), "utf8"),
    ) as GeoJSON.FeatureCollection<GeoJSON.Point>;
    expect(clean.features).toHaveLength(300);
    expect(clean.features[0]?.properties).toMatchObject({ id: "V0001", row: 3, categories: ["tobacco", "liquor"] });
    expect(clean.features[0]?.geometry.coordinates[0]).toBeCloseTo(106.2292498, 6);
  });

  it("IM61 exit 2 with every reading and its rows where the datum cannot be told; nothing is written", async () => {
    const dir = folder();
    writeFileSync(join(dir, "a.csv"), "编号,名称,类别,经度,纬度\nX1,甲,酒吧,106.25,38.28\n");
    const ran = await sapling(["import", "a.csv", "--register", "venue", "--out", "c.geojson", "--lang", "en"], {
      cwd: dir,
    });
    expect(ran.code).toBe(2);
    expect(ran.err).toMatch(/cannot be told.*\n.*wgs84: of 1 rows.*\n.*gcj02.*\n.*bd09/);
    expect(() => readFileSync(join(dir, "c.geojson"))).toThrow();
  });

  it("IM62 rows are entered or held, by their number in the file; problems name the column as written", async () => {
    const dir = folder();
    writeFileSync(
      join(dir, "a.csv"),
      "编号,招牌名称,类别,经度,纬度,信用代码\nX1,甲,酒吧,106.25,38.28,6.4E+17\nX2,,酒吧,,,\n",
    );
    const args = [
      "import",
      "a.csv",
      "--register",
      "venue",
      "--datum",
      "wgs84",
      "--report",
      "i.csv",
      "--out",
      "c.geojson",
    ];
    const ran = await sapling([...args, "--lang", "en"], { cwd: dir });
    expect([ran.code, ran.out]).toEqual([0, expect.stringContaining("rows: 2\nentered: 1\nheld: 1\n")]);
    const rows = issues(join(dir, "i.csv")).map(([row, column, code, , , , state]) => [row, column, code, state]);
    expect(rows).toContainEqual(["2", "信用代码", "number-mangled", "entered"]);
    expect(rows).toContainEqual(["3", "招牌名称", "value-missing", "held"]);
  });

  it("IM63 --pack writes the register's file: what is in the table, and everything else as it stood; twice is once", async () => {
    const dir = folder();
    const pack = join(dir, "pack");
    cpSync(writePack(), pack, { recursive: true });
    const before = readFileSync(join(pack, "venues.csv"), "utf8");
    writeFileSync(join(dir, "a.csv"), "编号,名称,类别,备注,天气\nNEW1,新店,酒吧,新,晴\n");
    const args = ["import", "a.csv", "--register", "venue", "--datum", "wgs84", "--pack", pack, "--json"];
    const dry = await sapling([...args, "--dry-run"], { cwd: dir });
    expect(JSON.parse(dry.out)).toMatchObject({ added: 1, written: null });
    expect(readFileSync(join(pack, "venues.csv"), "utf8")).toBe(before);
    expect(JSON.parse((await sapling(args, { cwd: dir })).out)).toMatchObject({ added: 1, changed: 0 });
    const after = readFileSync(join(pack, "venues.csv"), "utf8");
    expect(after).toContain("NEW1,新店");
    expect(after).toContain("晴");
    const again = JSON.parse((await sapling(args, { cwd: dir })).out) as object;
    expect(again).toMatchObject({ added: 0, changed: 0, same: 1, written: null });
    expect(readFileSync(join(pack, "venues.csv"), "utf8")).toBe(after);
  });

  it("IM64 a file refused as a whole: exit 2 and one sentence", async () => {
    const dir = folder();
    writeFileSync(join(dir, "a.xlsx"), bureauFile(3).subarray(0, 3000));
    const ran = await sapling(["import", "a.xlsx", "--register", "venue", "--lang", "en"], { cwd: dir });
    expect([ran.code, ran.err.trim().split("\n").length]).toEqual([2, 1]);
    expect(ran.err).toContain("file-broken");
    expect((await sapling(["import", "a.xlsx"], { cwd: dir })).code).toBe(2);
    expect((await sapling(["import", "a.xlsx", "--register", "x"], { cwd: dir })).code).toBe(2);
  });
});
