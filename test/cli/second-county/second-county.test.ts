import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { memoryAttachments } from "../../../src/server/attachments/attachment-store.ts";
import { memoryLedger } from "../../../src/server/ledger/memory-ledger.ts";
import { readPackFolder } from "../../../src/server/pack-folder.ts";
import { buildServer } from "../../../src/server/server.ts";
import { ask, builtPage } from "../../server/small-server.ts";
import { type Ran, sapling, table } from "../run-cli.ts";
import { kindergartensXls, schoolsCsv, townshipsZip, venuesCsv, villagesCsv, watersKml } from "./files.ts";

let home = "";
const run = (...argv: string[]): Promise<Ran> => sapling(argv, { cwd: home });
const json = async (...argv: string[]) => {
  const ran = await run(...argv, "--json");
  expect([ran.err, ran.code]).toEqual(["", 0]);
  return JSON.parse(ran.out);
};

/** From an empty folder to findings, by the commands of docs/new-county.md and nothing else. */
describe("a second county", () => {
  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), "second-"));
    const files = {
      "乡镇界.zip": await townshipsZip(),
      "学校.csv": schoolsCsv(),
      "幼儿园.xls": kindergartensXls(),
      "场所.csv": venuesCsv(),
      "水域.kml": watersKml(),
      "村.csv": villagesCsv(),
    };
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(home, name), bytes);
  });

  it("NC1 begins from an empty folder: its ground from a shapefile, its outline from its townships", async () => {
    const made = await json(
      ...["pack", "new", "450697", "--adcode", "450697", "--name", "云屿示例县", "--name-en", "Yunyu"],
      ...["--plan-date", "2023-09-01", "--townships", "乡镇界.zip"],
    );
    expect(made).toMatchObject({ townships: 4, read: { townships: "gk36-prefixed" }, problems: [] });
    expect(made.files.toSorted()).toEqual(readdirSync(join(home, "450697")).toSorted());
    const read = readPackFolder(join(home, "450697"));
    if (!("county" in read)) throw new Error("unusable");
    expect(read.county.problems).toEqual([]);
    expect(read.county.outline?.type).toBe("MultiPolygon");
    expect(read.county.outline?.coordinates).toHaveLength(3);
    const on = read.county.rules.filter(({ enabled }) => enabled);
    expect(on.map(({ id, since, sourceGrade }) => [id, since, sourceGrade])).toEqual([
      ["plan-50", "2023-09-01", "C"],
      ["plan-200-new", "2023-09-01", "C"],
    ]);
  });

  it("NC2 pack check is green on it and says what comes next", async () => {
    const { errors, problems } = await json("pack", "check", "450697");
    expect(errors).toBe(0);
    expect(problems.every(({ code }: { code: string }) => ["step-open", "rules-unchecked"].includes(code))).toBe(true);
    expect(problems[0]).toMatchObject({ code: "step-open", register: "village" });
    expect(problems[0].remedy).toContain("sapling import F --register village");
  });

  it("NC3 nothing is ever written over", async () => {
    const before = readFileSync(join(home, "450697/pack.json"), "utf8");
    const argv = ["pack", "new", "450697", "--adcode", "450698", "--name", "别县", "--plan-date", "2023-09-01"];
    const { code, err } = await run(...argv);
    expect(code).toBe(2);
    expect(err).toContain("nothing is written over");
    expect(readFileSync(join(home, "450697/pack.json"), "utf8")).toBe(before);
  });

  it("NC8 what is missing or cannot be is bad input, with what to give instead, and leaves no folder behind", async () => {
    const ask = async (...argv: string[]) => {
      const { code, err } = await run("pack", "new", "other", ...argv);
      expect([code, existsSync(join(home, "other"))]).toEqual([2, false]);
      return err;
    };
    const name = ["--name", "别县"];
    const day = ["--plan-date", "2023-09-01"];
    expect(await ask(...name, ...day)).toContain("--adcode");
    expect(await ask("--adcode", "4506", ...name, ...day)).toContain("no code of six digits");
    expect(await ask("--adcode", "450698", ...day)).toContain("--name");
    expect(await ask("--adcode", "450698", ...name)).toContain("--plan-date");
    expect(await ask("--adcode", "450698", ...name, "--plan-date", "2023-02-30")).toContain("not a valid date");
    const basics = ["--adcode", "450698", ...name, ...day];
    expect(await ask(...basics, "--outline", "没有.zip")).toContain("cannot be read");
    expect(await ask(...basics, "--outline", "水域.kml")).toContain("gcj02");
    expect(await ask(...basics, "--outline", "学校.csv")).toContain("no area");
  });

  it("NC4 its bureaus' files come in: GBK, northing first, zone 36 with and without its number, xls, KML", async () => {
    const into = ["--pack", "450697"];
    const rows = { held: 0 };
    expect(await json("import", "村.csv", "--register", "village", ...into)).toMatchObject({ ...rows, entered: 2 });
    expect(await json("import", "学校.csv", "--register", "school", ...into)).toMatchObject({
      ...rows,
      entered: 3,
      datum: ["gk36"],
    });
    // Three places in degrees cannot tell what they are in, and nobody guesses.
    const unsure = await run("import", "幼儿园.xls", "--register", "kindergarten", ...into);
    expect(unsure.code).toBe(2);
    expect(unsure.err).toContain("--datum");
    const told = ["--datum", "cgcs2000", ...into];
    expect(await json("import", "幼儿园.xls", "--register", "kindergarten", ...told)).toMatchObject({ entered: 3 });
    expect(await json("import", "场所.csv", "--register", "venue", ...into)).toMatchObject({
      ...rows,
      entered: 12,
      datum: ["gk36-prefixed"],
    });
    expect(await json("import", "水域.kml", "--register", "waterHazard", ...told)).toMatchObject({ entered: 1 });
  });

  it("NC5 pack check is green at the end", async () => {
    const { errors, problems } = await json("pack", "check", "450697");
    expect(errors).toBe(0);
    const codes = new Set(problems.map(({ code }: { code: string }) => code));
    // Nothing but what is still to come: no township differs, no position lies outside, the enclave included.
    expect([...codes].filter((code) => code !== "step-open" && code !== "rules-unchecked")).toEqual([]);
  });

  it("NC6 verdicts are those computed by hand on the plane", async () => {
    const { out, code } = await run("check", "--pack", "450697", "--as-of", "2026-11-24");
    expect(code).toBe(0);
    const [head = [], ...rows] = table(out);
    const at = (name: string) => head.indexOf(name);
    const found = rows.map((row) => [
      row[at("rule")],
      row[at("venue")],
      row[at("verdict")],
      row[at("reason")],
      Number(row[at("distance_m")]).toFixed(2),
    ]);
    // u = √(0.1² + 0.1²) = 0.14 m: 49.80 is inside whole, 50.00 in doubt, 50.20 outside whole.
    expect(found.toSorted()).toEqual(
      [
        ["plan-200-new", "V6", "inside", "distance", "199.80"],
        ["plan-200-new", "V7", "survey", "accuracy", "200.00"],
        ["plan-200-new", "V10", "survey", "date", "150.00"],
        ["plan-50", "V1", "inside", "distance", "49.80"],
        ["plan-50", "V2", "survey", "accuracy", "50.00"],
        ["plan-50", "V4", "inside", "distance", "49.80"],
        ["plan-50", "V5", "inside", "distance", "49.80"],
      ].toSorted(),
    );
  });

  it("NC7 the server opens it, and its figures count the enclave where it belongs", async () => {
    const read = readPackFolder(join(home, "450697"));
    if (!("county" in read)) throw new Error("unusable");
    const ledger = memoryLedger([read.county]);
    const attachments = memoryAttachments();
    const server = await buildServer({ ledger, attachments, dist: builtPage(), port: 5640, today: () => "2026-11-24" });
    const counties = (await ask(server, "/api/v1/counties")).json();
    expect(counties).toMatchObject([{ adcode: "450697", name: { zh: "云屿示例县" }, sample: false, problems: 0 }]);
    const coverage = (await ask(server, "/api/v1/counties/450697/coverage?asOf=2026-11-24")).json();
    expect(JSON.stringify(coverage)).toContain("450697202");
    await server.close();
    const { out } = await run("coverage", "--pack", "450697", "--as-of", "2026-11-24");
    const perimeter = table(out).filter(([, indicator]) => indicator === "perimeter");
    const of = (township: string) => perimeter.find(([id]) => id === township)?.slice(2, 4);
    // 飞地乡: its school and the kindergarten in its part inside 云岭镇, neither of them clear.
    expect(of("450697202")).toEqual(["0", "2"]);
    expect(of("450697101")).toEqual(["1", "1"]);
    expect(of("450697104")).toEqual(["1", "1"]);
  });
});
