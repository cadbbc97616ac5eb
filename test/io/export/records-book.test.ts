import * as library from "@e965/xlsx";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { finish } from "../../../src/domain/engine.ts";
import type { Records, RegisterId } from "../../../src/domain/registers/index.ts";
import { registerIds, registers } from "../../../src/domain/registers/index.ts";
import { type Reading, readingNamed } from "../../../src/geo/readings.ts";
import { columnsOf } from "../../../src/io/columns.ts";
import { coordinatesIn, recordsIn } from "../../../src/io/export/coordinates.ts";
import { recordsBook, templateBook } from "../../../src/io/export/records-book.ts";
import { longestText } from "../../../src/io/export/sheet-xml.ts";
import { guessRegisters } from "../../../src/io/importing/guess-register.ts";
import { importSteps, matchSheet } from "../../../src/io/reading/read-import.ts";
import { readSheets } from "../../../src/io/reading/read-sheets.ts";
import { unpackAll } from "../../../src/io/reading/zip.ts";
import { recordsCsv } from "../../../src/io/record-export.ts";
import { encodeWithMark } from "../../../src/io/text-file.ts";
import { at, venue, county as withRegisters } from "../../domain/county-builder.ts";
import { anyRecords } from "../any-record.ts";

const county = withRegisters({});
const of = "示例县 · 2026-11-24";

async function back<R extends RegisterId>(register: R, bytes: Uint8Array, reading: Reading | null, file = "f.xlsx") {
  const sheets = await readSheets(bytes, file);
  if ("refused" in sheets) throw new Error(sheets.refused.code);
  const matched = matchSheet(register, sheets, file);
  if ("refused" in matched) throw new Error(matched.refused.code);
  return { matched, got: finish(importSteps(matched, county, () => reading)) };
}

/** What no workbook keeps: a carriage return within a cell, and numbers as small as nobody writes them. */
function asBooksKeep<T>(it: T): T {
  if (typeof it === "number") return (Number(it.toFixed(6)) + 0) as T;
  if (typeof it === "string") return it.replace(/\r\n?/g, "\n") as T;
  if (Array.isArray(it)) return it.map(asBooksKeep) as T;
  if (typeof it !== "object" || it === null) return it;
  const { geometry, ...rest } = it as Record<string, unknown>;
  const kept = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, asBooksKeep(value)]));
  if (geometry === undefined) return kept as T;
  const isPoint = (geometry as GeoJSON.Geometry).type === "Point";
  return { ...kept, geometry: isPoint ? { type: "Point", ...(asBooksKeep(geometry) as object) } : geometry } as T;
}

const partsOf = async (bytes: Uint8Array): Promise<ReadonlyMap<string, string>> =>
  new Map([...(await unpackAll(bytes))].map(([name, part]) => [name, new TextDecoder().decode(part)]));

const one = venue("V1", {
  geometry: at(10, 20),
  name: "=HYPERLINK(1)",
  categories: ["tobacco", "liquor"],
  established: "2022-05-06",
  creditCode: "91640121MA7XYZ0000",
  licence: "000640121",
  accuracy: 5,
  status: "operating",
  note: "第一行\n第二行 & <b> _x0041_ \u0007",
  extra: { 片区: "+东", "a,b": "007" },
});

describe("a register as a workbook", () => {
  for (const register of registerIds)
    it(`GB3 ${register}: any records come back as they were, whatever their texts`, async () => {
      await fc.assert(
        fc.asyncProperty(anyRecords(register), fc.constantFrom("en" as const, "zh" as const), async (any, headers) => {
          const records = any.map(asBooksKeep);
          if (records.length === 0) return;
          const { bytes, tooLong } = await recordsBook(register, records, { headers, of });
          const { got } = await back(register, bytes, readingNamed("wgs84"));
          expect(tooLong).toBe(0);
          expect(got.held).toEqual([]);
          expect(got.records).toEqual(records);
          // The table as an import reads it, which is not how a pack reads its own.
          const csv = encodeWithMark(recordsCsv(register, records, { headers }));
          expect((await back(register, csv, readingNamed("wgs84"), "f.csv")).got.records).toEqual(records);
        }),
        { seed: 20261124, numRuns: 4 },
      );
    });

  it("GB4 numbers and days have their types, codes stay texts, and nothing can run as a formula", async () => {
    const { bytes } = await recordsBook("venue", [one], { headers: "zh", of });
    const book = library.read(bytes, { type: "array", cellNF: true, cellFormula: true });
    const sheet = book.Sheets[book.SheetNames[0] ?? ""];
    const cells = library.utils.sheet_to_json<string[]>(sheet as never, { header: 1 })[0] ?? [];
    const cell = (header: string): library.CellObject | undefined =>
      sheet?.[library.utils.encode_cell({ r: 1, c: cells.indexOf(header) })];
    expect(cell("定位精度")).toMatchObject({ t: "n", v: 5 });
    expect(cell("经度(WGS 84)")).toMatchObject({ t: "n" });
    expect(cell("设立日期")).toMatchObject({ t: "n", v: 44_687 });
    expect(library.SSF.is_date(String(cell("设立日期")?.z))).toBe(true);
    expect(cell("许可证号")).toMatchObject({ t: "s", v: "000640121" });
    expect(cell("类别")).toMatchObject({ t: "s", v: "烟草、酒类" });
    expect(cell("名称")).toMatchObject({ t: "s", v: "=HYPERLINK(1)" });
    for (const at of Object.values(sheet ?? {})) expect((at as { f?: string }).f).toBeUndefined();
    const styles = (await partsOf(bytes)).get("xl/styles.xml") ?? "";
    expect(styles).toContain('quotePrefix="1"');
  });

  it("GB5 the header stands still and filters, columns are wide enough, choices are offered from a hidden list", async () => {
    const { bytes } = await recordsBook("venue", [one], { headers: "en", of });
    const parts = await partsOf(bytes);
    const sheet = parts.get("xl/worksheets/sheet1.xml") ?? "";
    expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    expect(sheet).toMatch(/<autoFilter ref="A1:[A-Z]+2"\/>/);
    expect(sheet).toMatch(/<dataValidation type="list"[^>]*sqref="[A-Z]+2:[A-Z]+1048576"><formula1>_choices![^<]*/);
    const book = library.read(bytes, { type: "array" });
    expect(book.SheetNames).toEqual(["Venues", "About", "_choices"]);
    expect(book.Workbook?.Sheets?.map(({ Hidden }) => Hidden)).toEqual([0, 0, 1]);
    const lists = library.utils.sheet_to_json<string[]>(book.Sheets["_choices"] as never, { header: 1 });
    expect(lists.flat()).toContain("tobacco");
  });

  it("GB6 in another system the header says which, and the reader finds the two columns", async () => {
    for (const [datum, zh, en] of [
      ["gcj02", "经度(GCJ-02)", "lon (GCJ-02)"],
      ["bd09", "经度(BD-09)", "lon (BD-09)"],
      ["cgcs2000", "经度(CGCS2000)", "lon (CGCS2000)"],
      ["cgcs2000-gk", "东坐标(CGCS2000 高斯-克吕格 35 带)", "easting (CGCS2000 Gauss-Krüger zone 35)"],
    ] as const) {
      const coordinates = coordinatesIn(datum, withRegisters({ venue: [one] }));
      const { records } = recordsIn([one], coordinates);
      for (const headers of ["zh", "en"] as const) {
        const { bytes } = await recordsBook("venue", records, { headers, coordinates, of });
        const { matched } = await back("venue", bytes, null);
        const lon = matched.matches.find(({ column }) => column === "lon");
        expect(lon?.header).toBe(headers === "zh" ? zh : en);
        expect(matched.matches.some(({ column }) => column === "lat")).toBe(true);
      }
    }
  });

  it("GB7 a spot that the projection cannot write is counted and left to the caller", () => {
    const coordinates = coordinatesIn("cgcs2000-gk", withRegisters({ venue: [one] }));
    const far: Records["venue"] = { ...one, geometry: { type: "Point", coordinates: [80, 40] } };
    expect(recordsIn([one, far], coordinates).outside).toBe(1);
  });

  it("GB8 a text that no cell holds is left empty, counted and said", async () => {
    const long = { ...one, note: "长".repeat(longestText + 1) };
    const { bytes, tooLong } = await recordsBook("venue", [long], { headers: "zh", of });
    expect(tooLong).toBe(1);
    const { got } = await back("venue", bytes, readingNamed("wgs84"));
    expect(got.records[0]).not.toHaveProperty("note");
    expect((await partsOf(bytes)).get("xl/worksheets/sheet2.xml")).toContain(String(longestText));
  });

  it("GB9 invented records and the coordinates are said on the second sheet, which is never taken for the register", async () => {
    const { bytes } = await recordsBook("venue", [one], { headers: "zh", of, sample: true });
    const about = (await partsOf(bytes)).get("xl/worksheets/sheet2.xml") ?? "";
    expect(about).toContain("示例数据");
    expect(about).toContain("坐标系：WGS 84");
    expect(about).toContain("统一社会信用代码");
    const sheets = await readSheets(bytes, "f.xlsx");
    if ("refused" in sheets) throw new Error(sheets.refused.code);
    const scores = sheets.sheets.map((sheet) => guessRegisters(sheet, "f.xlsx").score);
    expect(scores.indexOf(Math.max(...scores))).toBe(0);
  });
});

describe("a template", () => {
  for (const register of registerIds)
    it(`GB10 ${register}: names every column, has no row that could be imported, and is read as its register`, async () => {
      for (const headers of ["zh", "en"] as const) {
        const { matched, got } = await back(register, await templateBook(register, { headers, of }), null);
        expect(got).toMatchObject({ rows: 0, records: [], held: [] });
        expect(matched.sheet.name).toBe(registers[register][headers]);
        const { fields } = columnsOf(register);
        expect(matched.matches.map(({ column }) => column)).toEqual(expect.arrayContaining(fields.map(({ id }) => id)));
        for (const { id, required } of fields) {
          const header = matched.matches.find(({ column }) => column === id)?.header;
          expect(header?.endsWith("*")).toBe(required === true);
        }
      }
    });
});
