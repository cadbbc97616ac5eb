import { describe, expect, it } from "vitest";
import { finish } from "../../../src/domain/engine.ts";
import type { Loose } from "../../../src/domain/import/row-ids.ts";
import { planImport } from "../../../src/domain/import/what-changes.ts";
import { type Records, type RegisterId, registerIds } from "../../../src/domain/registers/index.ts";
import { type Reading, readingNamed } from "../../../src/geo/readings.ts";
import { coordinatesIn, type ExportDatum, exportDatums, recordsIn } from "../../../src/io/export/coordinates.ts";
import { recordsBook } from "../../../src/io/export/records-book.ts";
import { importSteps, matchSheet } from "../../../src/io/reading/read-import.ts";
import { readSheets } from "../../../src/io/reading/read-sheets.ts";
import { recordsCsv, recordsGeoJson } from "../../../src/io/record-export.ts";
import { encodeWithMark } from "../../../src/io/text-file.ts";
import { readPackFolder } from "../../../src/server/pack-folder.ts";

const read = readPackFolder("data/640121");
if (!("county" in read)) throw new Error("the shipped county cannot be read");
const { county } = read;

type Format = "csv" | "xlsx" | "geojson";

/** Rows of the longest registers, so that all of it stays quick: the first, the last and some between. */
function some<R extends RegisterId>(register: R, most: number): readonly Records[R][] {
  const all: readonly Records[R][] = county.registers[register];
  const step = Math.max(1, Math.ceil(all.length / most));
  return all.filter((_, i) => i % step === 0 || i === all.length - 1);
}

async function written(
  register: RegisterId,
  rows: readonly unknown[],
  format: Format,
  headers: "zh" | "en",
  datum: ExportDatum,
): Promise<Uint8Array> {
  const coordinates = coordinatesIn(datum, county);
  const { records, outside } = recordsIn(rows as readonly Records["venue"][], coordinates);
  expect(outside).toBe(0);
  const options = { headers, coordinates, of: "永宁县" };
  if (format === "csv") return encodeWithMark(recordsCsv(register, records as never, options));
  if (format === "geojson") return new TextEncoder().encode(recordsGeoJson(register, records as never, options));
  return (await recordsBook(register, records as never, options)).bytes;
}

const readingOf = (datum: ExportDatum): Reading | null =>
  readingNamed(datum === "cgcs2000-gk" ? "gk35-prefixed" : datum === "cgcs2000" ? "wgs84" : datum);

/** What an import of the file would change of the county. */
async function changes(register: RegisterId, bytes: Uint8Array, file: string, datum: ExportDatum) {
  const sheets = await readSheets(bytes, file);
  if ("refused" in sheets) throw new Error(sheets.refused.code);
  const matched = matchSheet(register, sheets, file);
  if ("refused" in matched) throw new Error(matched.refused.code);
  const reading = readingOf(datum);
  const got = finish(importSteps(matched, county, () => reading));
  const plan = planImport(county, register, got.records as readonly unknown[] as readonly Loose[]);
  return {
    rows: got.rows,
    held: got.held.length,
    same: plan.same,
    added: plan.added.length,
    changed: plan.changed.map(({ record, cells }) => [record.id, cells]),
    strange: matched.matches.filter(({ column }) => column === null).map(({ header }) => header),
  };
}

const nothing = (count: number) => ({ rows: count, held: 0, same: count, added: 0, changed: [], strange: [] });

const ways: readonly (readonly [Format, "zh" | "en"])[] = [
  ["csv", "zh"],
  ["csv", "en"],
  ["xlsx", "zh"],
  ["xlsx", "en"],
  ["geojson", "en"],
];

describe("a register exported and imported untouched changes nothing", () => {
  for (const register of registerIds)
    it(`GB1 ${register}, in every format and in both languages`, async () => {
      const rows = some(register, 300);
      if (rows.length === 0) return;
      for (const [format, headers] of ways) {
        const bytes = await written(register, rows, format, headers, "wgs84");
        const found = await changes(register, bytes, `f.${format}`, "wgs84");
        expect({ format, headers, ...found }).toEqual({ format, headers, ...nothing(rows.length) });
      }
    });

  for (const datum of exportDatums)
    it(`GB2 positions and outlines in ${datum}: converted back they have not moved, nor grown in doubt`, async () => {
      for (const register of ["venue", "school", "waterHazard", "entrance", "township"] as const) {
        const rows = some(register, 60);
        for (const format of ["xlsx", "csv", "geojson"] as const) {
          const bytes = await written(register, rows, format, "zh", datum);
          const found = await changes(register, bytes, `f.${format}`, datum);
          expect({ register, format, ...found }).toEqual({ register, format, ...nothing(rows.length) });
        }
      }
    });
});
