import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { wgs84ToBd09, wgs84ToGcj02 } from "../../src/geo/datum.ts";
import { sapling, table } from "./run-cli.ts";

const folder = mkdtempSync(join(tmpdir(), "measure-"));
const square = '"POLYGON ((106 38, 106.001 38, 106.001 38.001, 106 38.001, 106 38))"';

function file(text: string): string {
  const path = join(folder, `${Math.abs([...text].reduce((sum, c) => (sum * 31 + c.charCodeAt(0)) | 0, 7))}.csv`);
  writeFileSync(path, text);
  return path;
}
const metres = (out: string) =>
  table(out)
    .slice(1)
    .map((cells) => cells.at(-1));

describe("sapling measure", () => {
  it("S10 appends distance_m with six decimals: 0 inside, else to the boundary", async () => {
    const { code, out } = await sapling([
      "measure",
      file(`lon,lat,geometry\n106.0005,38.0005,${square}\n106.0005,38.002,${square}\n`),
    ]);
    expect(code).toBe(0);
    expect(out.split("\n")[0]).toBe("lon,lat,geometry,distance_m");
    const [inside, outside] = metres(out);
    expect(inside).toBe("0.000000");
    // 0.001° of latitude at 38°: 110.99 m by the meridian's radius of curvature.
    expect(Number(outside)).toBeGreaterThan(110.9);
    expect(Number(outside)).toBeLessThan(111.1);
  });

  it("S11 a hole of a polygon is outside it", async () => {
    const holed =
      '"POLYGON ((106 38, 106.01 38, 106.01 38.01, 106 38.01, 106 38), (106.004 38.004, 106.006 38.004, 106.006 38.006, 106.004 38.006, 106.004 38.004))"';
    const { out } = await sapling(["measure", file(`lon,lat,geometry\n106.005,38.005,${holed}\n`)]);
    expect(Number(metres(out)[0])).toBeGreaterThan(80);
  });

  it("S12 reads points, lines and multipolygons, columns in any order, and keeps other columns", async () => {
    const rows = [
      '"MULTIPOLYGON (((106 38, 106.001 38, 106.001 38.001, 106 38.001, 106 38)))",a,38.0005,106.0005',
      "POINT (106.0005 38.0005),b,38.0005,106.0005",
      '"LINESTRING (106 38.0005, 106.001 38.0005)",c,38.0005,106.0005',
    ];
    const { code, out } = await sapling(["measure", file(`geometry,note,lat,lon\n${rows.join("\n")}\n`)]);
    expect(code).toBe(0);
    // The chord of a line 88 m long leaves its parallel by less than a millimetre.
    expect(metres(out).map((text) => Number(text).toFixed(3))).toEqual(["0.000", "0.000", "0.000"]);
    expect(out).toContain(",a,");
  });

  it("S13 a faulty row is written without a distance, named by file, line and column, and exits 2", async () => {
    const path = file(`lon,lat,geometry\n106,38,${square}\n106,x,${square}\n106,38,CIRCLE\n,38,${square}\n`);
    const { code, out, err } = await sapling(["measure", path]);
    expect(code).toBe(2);
    expect(metres(out).slice(1)).toEqual(["", "", ""]);
    expect(err).toContain(`${path}:3:2: `);
    expect(err).toContain(`${path}:4:3: `);
    expect(err).toContain(`${path}:5:1: `);
  });

  it("S14 a missing column or file exits 2", async () => {
    const noColumn = await sapling(["measure", file("lon,lat\n1,2\n")]);
    expect(noColumn.code).toBe(2);
    expect(noColumn.err).toContain("geometry");
    const noFile = await sapling(["measure", "/nowhere/f.csv"]);
    expect(noFile.code).toBe(2);
    expect(noFile.err).toContain("/nowhere/f.csv");
    expect((await sapling(["measure"])).code).toBe(2);
  });

  it("S15 --json gives the rows as a list", async () => {
    const { out } = await sapling(["measure", "--json", file(`lon,lat,geometry\n106.0005,38.0005,${square}\n`)]);
    expect(JSON.parse(out)).toMatchObject([{ lon: "106.0005", distance_m: 0 }]);
  });

  it("GD35 measures a ring that is not closed as if it were, and says so; one that crosses itself it does not", async () => {
    const open = square.replace(", 106 38))", "))");
    const path = file(`lon,lat,geometry\n106.0005,38.002,${open}\n106.0005,38.002,${square}\n`);
    const { code, out, err } = await sapling(["measure", path]);
    expect(code).toBe(0);
    const [first, second] = metres(out);
    expect(first).toBe(second);
    expect(err).toContain(`${path}:2:3: `);
    const bowTie = '"POLYGON ((106 38, 106.001 38.001, 106.001 38, 106 38.001))"';
    const broken = await sapling(["measure", file(`lon,lat,geometry\n106.0005,38.002,${bowTie}\n`)]);
    expect([broken.code, metres(broken.out)[0]]).toEqual([2, ""]);
  });

  it("GD36 --datum measures a file in GCJ-02 or BD-09 as if it were in WGS 84, to a millimetre", async () => {
    const at = [106.0005, 38.002] as const;
    const ring = [
      [106, 38],
      [106.001, 38],
      [106.001, 38.001],
      [106, 38.001],
      [106, 38],
    ] as const;
    const [plain] = metres((await sapling(["measure", file(`lon,lat,geometry\n${at.join()},${square}\n`)])).out);
    for (const [datum, shift] of [["gcj02", wgs84ToGcj02] as const, ["bd09", wgs84ToBd09] as const]) {
      const wkt = `"POLYGON ((${ring.map((vertex) => shift(vertex).join(" ")).join(", ")}))"`;
      const shifted = file(`lon,lat,geometry\n${shift(at).join()},${wkt}\n`);
      const { out } = await sapling(["measure", "--datum", datum, shifted]);
      expect(Math.abs(Number(metres(out)[0]) - Number(plain))).toBeLessThan(0.001);
    }
    expect((await sapling(["measure", "--datum", "moon", file("lon,lat,geometry\n")])).code).toBe(2);
  });
});
