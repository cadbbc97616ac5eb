/** Damaged files and strange rows: no crash, and every row accounted for. FUZZ=full: 2,000 files and 100,000 rows. */

import { describe, expect, it } from "vitest";
import { finish } from "../../../src/domain/engine.ts";
import type { ColumnMatch } from "../../../src/domain/import/match-columns.ts";
import { readingNamed } from "../../../src/geo/readings.ts";
import { importSteps, matchSheet } from "../../../src/io/reading/read-import.ts";
import { readSheets } from "../../../src/io/reading/read-sheets.ts";
import { county as countyOf } from "../../domain/county-builder.ts";
import { dbf, shp, utf8, workbook, zip } from "../../io/reading/files.ts";

const full = process.env["FUZZ"] === "full";
const county = countyOf();

function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

const table = [
  ["编号", "名称", "类别", "经度", "纬度", "设立日期"],
  ["V1", "甲", "网吧", "106.28", "38.28", "2022.5.6"],
  ["V2", "乙", "酒吧", "106°16′", "38°17′", "44687"],
];
const csv = table.map((row) => row.join(",")).join("\n");
const geojson = JSON.stringify({
  type: "FeatureCollection",
  features: [
    {
      type: "Feature",
      properties: { id: "V1", name: "甲", categories: "bar" },
      geometry: { type: "Point", coordinates: [106.28, 38.28] },
    },
  ],
});
const kml = "<kml><Placemark><name>甲</name><Point><coordinates>106.28,38.28</coordinates></Point></Placemark></kml>";
const gpx = '<gpx><wpt lat="38.28" lon="106.28"><name>甲</name></wpt></gpx>';
const files = async (): Promise<readonly (readonly [string, Uint8Array])[]> => [
  ["a.xlsx", workbook({ 表: table })],
  ["a.xls", workbook({ 表: table }, "biff8")],
  ["a.csv", utf8(csv)],
  ["a.geojson", utf8(geojson)],
  ["a.kml", utf8(kml)],
  ["a.gpx", utf8(gpx)],
  [
    "a.zip",
    await zip({ "a.shp": shp([[106.28, 38.28]]), "a.dbf": dbf(["id", "name", "categories"], [["V1", "甲", "bar"]]) }),
  ],
];

/** Bytes changed, cut out, doubled, or the end cut off. */
function mutated(bytes: Uint8Array, random: () => number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  const at = Math.floor(random() * copy.length);
  const kind = Math.floor(random() * 4);
  if (kind === 0) return copy.subarray(0, at);
  if (kind === 1)
    return Uint8Array.from([...copy.subarray(0, at), ...copy.subarray(at + 1 + Math.floor(random() * 20))]);
  if (kind === 2) return Uint8Array.from([...copy.subarray(0, at), ...copy.subarray(Math.max(0, at - 30))]);
  for (let i = 0; i <= random() * 8; i++) copy[Math.floor(random() * copy.length)] = Math.floor(random() * 256);
  return copy;
}

/** Null: refused. */
async function counted(bytes: Uint8Array, file: string): Promise<readonly [rows: number, accounted: number] | null> {
  const read = await readSheets(bytes, file);
  const matched = "refused" in read ? read : matchSheet("venue", read, file);
  if ("refused" in matched) return null;
  const { rows, records, held } = finish(importSteps(matched, county, () => readingNamed("wgs84")));
  return [rows, records.length + held.length];
}

const words = [
  "",
  " ",
  "甲",
  "V1",
  "1e309",
  "-0",
  "NaN",
  "106.28",
  "１０６．２８",
  "6.4E+17",
  "44687",
  "2022-02-30",
  "=1+1",
  "'=1",
  "\u0000",
  "\u{d800}",
  "网吧、、酒吧",
  "酒吧/",
  "__proto__",
  "constructor",
  "{}",
  "POINT(1 2)",
  "a".repeat(5000),
  "无",
  "—",
  "106,38",
  "°′″",
];

describe("damaged imports", () => {
  it("IM90 mutated files: refused in a sentence, or every row entered or held", async () => {
    const random = seeded(7);
    const all = await files();
    for (const [file, bytes] of all) expect((await counted(bytes, file))?.[0], file).toBeGreaterThan(0);
    let read = 0;
    for (let i = 0; i < (full ? 2000 : 210); i++) {
      const [file, bytes] = all[i % all.length] ?? ["", new Uint8Array()];
      const got = await counted(mutated(bytes, random), file);
      if (!got) continue;
      read++;
      expect(got[1], `${file} ${i}`).toBe(got[0]);
    }
    // Most small files do not survive damage; those that do must be enough to mean something.
    expect(read).toBeGreaterThan(20);
  });

  it("IM91 strange rows: every one entered or held, whatever stands in its cells", () => {
    const random = seeded(11);
    const headers = ["id", "name", "categories", "lon", "lat", "established", "geometry", "extent", "__proto__"];
    const count = full ? 100_000 : 5000;
    const data = Array.from({ length: count }, (_, i) => ({
      row: i + 2,
      cells: headers.map(() => words[Math.floor(random() * words.length)] ?? ""),
    }));
    const matches = headers.map(
      (header, index): ColumnMatch => ({ index, header, column: index === 8 ? null : header, reason: "identifier" }),
    );
    const sheet = { name: "表", rows: data };
    const header = { headers, row: 1, data, aside: [] };
    const matched = { register: "venue", file: "a.csv", sheet, header, matches, problems: [] } as const;
    const { rows, records, held } = finish(importSteps(matched, county, () => readingNamed("gcj02")));
    expect(records.length + held.length).toBe(rows);
    expect(records.length).toBeGreaterThan(0);
    expect(new Set([...held.map(({ line }) => line)]).size).toBe(held.length);
  });
});
