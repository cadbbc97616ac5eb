import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { commands } from "../../src/cli/main.ts";
import { wgs84ToBd09 } from "../../src/geo/datum.ts";
import { smallPack, smallVenues, writePack } from "../small-pack.ts";
import { sapling, table } from "./run-cli.ts";

const pack = writePack();
const temporary = (name: string) => join(mkdtempSync(join(tmpdir(), "cli-")), name);

function venuesFile(text: string): string {
  const path = temporary("venues.csv");
  writeFileSync(path, text);
  return path;
}

const findingsHeader =
  "rule,rule_since,venue,verdict,reason,distance_m,low_m,high_m,place,place_kind,measure,place_lon,place_lat,venue_lon,venue_lat,boundary_m,entrance_m,walking_m,measured_m,survey_first";

describe("sapling", () => {
  it("S1 --help lists every command, and each command has a help in both languages", async () => {
    const { code, out } = await sapling(["--help"]);
    expect(code).toBe(0);
    for (const { name } of commands) {
      expect(out).toContain(`sapling ${name}`);
      for (const lang of ["zh", "en"]) {
        const own = await sapling([...name.split(" "), "--help", "--lang", lang]);
        expect(own.code).toBe(0);
        expect(own.out).toContain("--json");
        expect(/[一-龥]/.test(own.out)).toBe(lang === "zh");
      }
    }
  });

  it("S2 the language follows LANG unless --lang says otherwise", async () => {
    const env = { LANG: "zh_CN.UTF-8" };
    expect((await sapling(["--help"], { env })).out).toContain("护苗一张图");
    expect((await sapling(["--help", "--lang", "en"], { env })).out).toContain("Sapling Map");
  });

  it("S3 an unknown command, option or operand exits 2", async () => {
    expect((await sapling(["fly"])).code).toBe(2);
    expect((await sapling(["check", "--fly"])).code).toBe(2);
    expect((await sapling(["check", "more"])).code).toBe(2);
    expect((await sapling(["check", "--out"])).code).toBe(2);
  });

  it.each(["check", "coverage", "export"])(
    "S4 %s without a pack at --pack exits 2 and names the file",
    async (name) => {
      const { code, err } = await sapling([name, ...(name === "export" ? ["venue"] : []), "--pack", "/nowhere"]);
      expect(code).toBe(2);
      expect(err).toContain("/nowhere/pack.json");
    },
  );

  it("S5 a pack.json that cannot be read exits 2 with line and column", async () => {
    const broken = writePack({ "pack.json": '{\n  "pack": 1,\n  "adcode": }\n' });
    const { code, err } = await sapling(["check", "--pack", broken]);
    expect(code).toBe(2);
    expect(err).toMatch(/pack\.json:3:\d+: error json-syntax/);
  });

  it("S6 --as-of must be a day of the calendar", async () => {
    for (const day of ["2023-02-30", "2023/01/01", "today"])
      expect((await sapling(["check", "--pack", pack, "--as-of", day])).code, day).toBe(2);
  });
});

describe("sapling check", () => {
  it("S60 prints findings.csv with the contract's columns", async () => {
    const { code, out } = await sapling(["check", "--pack", pack]);
    expect(code).toBe(0);
    expect(out.startsWith(`\uFEFF${findingsHeader}`)).toBe(true);
    const rows = table(out).slice(1);
    expect(rows.map((cells) => [cells[2], cells[3]])).toEqual([
      ["V1", "inside"],
      ["V5", "inside"],
      ["V2", "survey"],
      ["V4", "unplaced"],
    ]);
    expect(rows[0]?.[5]).toMatch(/^\d+\.\d{3}$/);
  });

  it("S61 --out writes CSV, JSON or GeoJSON by its extension; other extensions exit 2", async () => {
    const csv = temporary("deep/findings.csv");
    expect((await sapling(["check", "--pack", pack, "--out", csv])).out).toBe("");
    expect(readFileSync(csv, "utf8")).toContain(findingsHeader);
    const json = temporary("f.json");
    await sapling(["check", "--pack", pack, "--out", json]);
    const rows = JSON.parse(readFileSync(json, "utf8")).findings;
    expect(Object.keys(rows[0]).join(",")).toBe(findingsHeader);
    const geojson = temporary("f.geojson");
    await sapling(["check", "--pack", pack, "--out", geojson]);
    const [first] = JSON.parse(readFileSync(geojson, "utf8")).features;
    expect(Object.keys(first.properties).join(",")).toBe(findingsHeader);
    expect((await sapling(["check", "--pack", pack, "--out", temporary("f.pdf")])).code).toBe(2);
  });

  it("S62 --fail-on inside exits 1 when any is inside, 0 when none is", async () => {
    expect((await sapling(["check", "--pack", pack, "--fail-on", "inside"])).code).toBe(1);
    expect((await sapling(["check", "--pack", pack, "--fail-on", "inside", "--as-of", "2022-05-05"])).code).toBe(0);
    expect((await sapling(["check", "--pack", pack, "--fail-on", "rain"])).code).toBe(2);
  });

  it("S63 --rule picks rules, a disabled one too; an unknown one exits 2 and says which there are", async () => {
    const { out } = await sapling(["check", "--pack", pack, "--rule", "example-500"]);
    expect(
      new Set(
        table(out)
          .slice(1)
          .map((cells) => cells[0]),
      ),
    ).toEqual(new Set(["example-500"]));
    const both = await sapling(["check", "--pack", pack, "--rule", "example-500", "--rule", "plan-50"]);
    expect(
      new Set(
        table(both.out)
          .slice(1)
          .map((cells) => cells[0]),
      ).size,
    ).toBe(2);
    const none = await sapling(["check", "--pack", pack, "--rule", "nope"]);
    expect(none.code).toBe(2);
    expect(none.err).toContain("plan-50");
  });

  it("S64 --all lists those outside too", async () => {
    const { out } = await sapling(["check", "--pack", pack, "--all"]);
    expect(table(out).some((cells) => cells[2] === "V3" && cells[3] === "outside")).toBe(true);
  });

  it("S65 --stats prints the counts and places_unchecked", async () => {
    const { out } = await sapling(["check", "--pack", pack, "--stats"]);
    expect(out).toContain("plan-50: inside 2, survey 1, outside 1, unplaced 1");
    expect(out).toContain("places_unchecked: 0");
  });

  it("S66 --pairs writes every pair inside or in doubt", async () => {
    const pairs = temporary("pairs.csv");
    await sapling(["check", "--pack", pack, "--pairs", pairs, "--stats"]);
    const [header, ...rows] = table(readFileSync(pairs, "utf8"));
    expect(header?.join(",")).toBe("rule,venue,place,place_kind,verdict,distance_m,low_m,high_m");
    expect(rows.map((cells) => cells[1]).sort()).toEqual(["V1", "V2", "V5"]);
  });

  it("S67 --venues judges a spreadsheet instead, in any order of columns and with Chinese headers", async () => {
    const file = venuesFile("类别,纬度,经度,编号,名称,定位精度\n烟草,38.2811,106.2505,N1,新店,1\n");
    const { code, out } = await sapling(["check", "--pack", pack, "--venues", file]);
    expect(code).toBe(0);
    expect(
      table(out)
        .slice(1)
        .map((cells) => [cells[2], cells[3]]),
    ).toEqual([["N1", "inside"]]);
  });

  it("S68 a faulty row of --venues exits 2 with file, line and column, in either language", async () => {
    const file = venuesFile(
      "id,name,categories,lon,lat\nN1,新店,tobacco,106.25,38.28\nN2,新店,tobacco,east,38.28\nN3,店,casino,1,1\n",
    );
    for (const lang of ["zh", "en"]) {
      const { code, err, out } = await sapling(["check", "--pack", pack, "--venues", file, "--lang", lang]);
      expect(code).toBe(2);
      expect(out).toBe("");
      expect(err).toContain(`${file}:3:4: error value-number`);
      expect(err).toContain(`${file}:4:3: error value-choice`);
      expect(/[一-龥]{4}/.test(err)).toBe(lang === "zh");
    }
    expect((await sapling(["check", "--pack", pack, "--venues", venuesFile("")])).code).toBe(2);
    expect((await sapling(["check", "--pack", pack, "--venues", venuesFile("name\nx\n")])).code).toBe(2);
  });

  it("S69 a damaged row of the pack does not keep the rest from being judged, and is told", async () => {
    const damaged = writePack({ "venues.csv": `${smallVenues}V9,坏行,tobacco,abc,38,1,2019-01-01,operating\n` });
    const { code, out, err } = await sapling(["check", "--pack", damaged]);
    expect(code).toBe(0);
    expect(out).toContain("V1");
    expect(err).toContain("pack check");
  });
});

describe("the other commands", () => {
  it("S70 site says what each rule decides and what was not judged", async () => {
    const spot = ["site", "--pack", pack, "--at", "106.2505,38.2811", "--category", "烟草", "--accuracy", "1"];
    const { code, out } = await sapling(spot);
    expect(code).toBe(0);
    expect(out).toContain("plan-50");
    expect(out).toContain("example-500");
    expect(out).not.toMatch(/allowed/i);
    const json = JSON.parse((await sapling([...spot, "--json"])).out);
    expect(json.rules[0].verdict).toBe("inside");
    expect(json.notJudged[0].why).toBe("disabled");
  });

  it("ST40 site reads any coordinate system it is told, adds the conversion's doubt, and judges renewals", async () => {
    const asked = ["site", "--pack", pack, "--category", "bar", "--accuracy", "4", "--json"];
    const answer = async (...more: readonly string[]) => JSON.parse((await sapling([...asked, ...more])).out);
    const plain = await answer("--at", "106.2505,38.2811");
    expect([plain.at, plain.accuracy, plain.application, plain.since]).toEqual([[106.2505, 38.2811], 4, "new", null]);
    const shifted = wgs84ToBd09([106.2505, 38.2811]).join(",");
    const baidu = await answer("--at", shifted, "--datum", "bd09");
    expect([baidu.at, baidu.accuracy]).toEqual([plain.at, 5]);
    expect((await answer("--at", "N38°16′51.96″ E106°15′1.8″", "--datum", "wgs84-swapped")).at).toEqual(plain.at);
    const again = await answer("--at", "106.2505,38.2811", "--renewal", "--since", "2019-05-01");
    expect([again.application, again.since]).toEqual(["renewal", "2019-05-01"]);
    for (const wrong of [
      ["--datum", "gps"],
      ["--since", "2019-05-01"],
      ["--renewal", "--since", "then"],
      ["--datum", "gk35"],
    ])
      expect((await sapling([...asked, "--at", "106.2505,38.2811", ...wrong])).code).toBe(2);
  });

  it("S71 site without a spot, or with an unknown category, exits 2", async () => {
    const at = ["--at", "106.25,38.28"];
    expect((await sapling(["site", "--pack", pack, "--category", "bar"])).code).toBe(2);
    expect((await sapling(["site", "--pack", pack, ...at])).code).toBe(2);
    expect((await sapling(["site", "--pack", pack, ...at, "--category", "casino"])).err).toContain("tobacco");
    expect((await sapling(["site", "--pack", pack, "--at", "106.25", "--category", "bar"])).code).toBe(2);
    expect((await sapling(["site", "--pack", pack, "--at", "1,95", "--category", "bar"])).code).toBe(2);
    expect((await sapling(["site", "--pack", pack, ...at, "--category", "bar", "--accuracy", "near"])).code).toBe(2);
  });

  it("S72 an accuracy that is not stated is the pack's figure for an unknown one", async () => {
    const spot = ["site", "--pack", pack, "--at", "106.2505,38.2811", "--category", "bar", "--json"];
    expect(JSON.parse((await sapling(spot)).out).accuracy).toBe(50);
  });

  it("S73 coverage prints the contract's columns", async () => {
    const { code, out } = await sapling(["coverage", "--pack", pack, "--as-of", "2026-11-24"]);
    expect(code).toBe(0);
    expect(out.startsWith("\uFEFFtownship,indicator,numerator,denominator,share,target\n")).toBe(true);
    expect(out).toContain("640121102,psychologist,1,1,100,100");
    const json = JSON.parse((await sapling(["coverage", "--pack", pack, "--json"])).out);
    expect(json.coverage[0].indicator).toBe("psychologist");
  });

  it("S74 export gives a register back as it can be read again", async () => {
    const { code, out } = await sapling(["export", "venue", "--pack", pack]);
    expect(code).toBe(0);
    const again = await sapling(["check", "--pack", pack, "--venues", venuesFile(out)]);
    const before = await sapling(["check", "--pack", pack]);
    expect(again.out).toBe(before.out);
    expect((await sapling(["export", "经营场所", "--pack", pack, "--headers", "zh"])).out).toContain("编号,名称");
    const geojson = temporary("schools.geojson");
    await sapling(["export", "school", "--pack", pack, "--out", geojson]);
    expect(JSON.parse(readFileSync(geojson, "utf8")).features[0].properties.id).toBe("S1");
    expect((await sapling(["export", "pigs", "--pack", pack])).code).toBe(2);
  });

  it("S75 export --datum shifts coordinates, outlines too; --as-of leaves out what does not stand", async () => {
    const shifted = await sapling(["export", "school", "--pack", pack, "--datum", "gcj02", "--json"]);
    const [lon, lat] = JSON.parse(shifted.out).records[0].geometry.coordinates[0][0];
    // In this county GCJ-02 lies 356-415 m from WGS 84.
    const metres = Math.hypot((lon - 106.25) * 87_500, (lat - 38.28) * 111_000);
    expect(metres).toBeGreaterThan(300);
    expect(metres).toBeLessThan(500);
    expect((await sapling(["export", "school", "--pack", pack, "--datum", "moon"])).code).toBe(2);
    const past = await sapling(["export", "venue", "--pack", pack, "--as-of", "2023-01-01", "--json"]);
    expect(JSON.parse(past.out).records).toHaveLength(4);
  });

  it("S76 pack check exits 0 on a sound pack, 2 with file, line and column on a broken one", async () => {
    expect((await sapling(["pack", "check", pack])).code).toBe(0);
    const broken = writePack({ "venues.csv": smallPack["venues.csv"]?.replace("tobacco", "casino") ?? "" });
    const { code, out } = await sapling(["pack", "check", broken]);
    expect(code).toBe(2);
    expect(out).toContain("venues.csv:2:3: error value-choice");
    const json = JSON.parse((await sapling(["pack", "check", broken, "--json"])).out);
    expect(json.errors).toBe(1);
    expect(json.problems.some((one: { place: string }) => one.place === "venues.csv:2:3")).toBe(true);
  });

  it("S77 pack check --fail-on warning exits 1 on warnings", async () => {
    const { code, out } = await sapling(["pack", "check", pack, "--fail-on", "warning"]);
    expect(out).toContain("position-missing");
    expect(code).toBe(1);
    expect((await sapling(["pack", "check", "/nowhere"])).code).toBe(2);
    expect((await sapling(["pack", "check"])).code).toBe(2);
  });

  it("S78 pack sample refuses an unknown size, a seed that is no number, and a missing folder", async () => {
    const out = temporary("made");
    expect((await sapling(["pack", "sample", "--size", "village", "--out", out])).code).toBe(2);
    expect((await sapling(["pack", "sample", "--seed", "x", "--out", out])).code).toBe(2);
    expect((await sapling(["pack", "sample"])).code).toBe(2);
    expect(existsSync(out)).toBe(false);
  });
});
