import { describe, expect, it } from "vitest";
import { writers } from "../../../src/app/writers.ts";
import type { Venue } from "../../../src/domain/registers/venues.ts";
import { readRegisterFile } from "../../../src/io/register-file.ts";
import { at, venue, county as withRegisters } from "../../domain/county-builder.ts";

const one: Venue = { ...venue("V1", { geometry: at(10, 20) }), operator: "示例户", extra: { 片区: "东" } };
const county = withRegisters({ venue: [one] });
const head = (bytes: Uint8Array) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes).split("\r\n")[0] ?? "";

describe("files that the desk writes", () => {
  it("DR30 a table in either language, with a byte order mark, reads back as the same records", async () => {
    for (const language of ["zh", "en"] as const) {
      const bytes = await writers.recordsCsv(county, "venue", [one], language);
      expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      expect(head(bytes)).toContain(language === "zh" ? "经营者" : "operator");
      expect(readRegisterFile("venue", bytes, "venues.csv").records).toEqual([one]);
    }
  });

  it("DR31 GeoJSON says that the data are invented and reads back as the same records", async () => {
    const text = await writers.recordsGeoJson(county, "venue", [one]);
    expect(JSON.parse(text)).toMatchObject({ sample: true });
    expect(readRegisterFile("venue", new TextEncoder().encode(text), "venues.geojson").records).toEqual([one]);
  });

  it("DR32 an empty template has the headers and no row", async () => {
    const bytes = await writers.template("patrolVisit", "zh");
    expect(head(bytes)).toContain("现场状态");
    expect(readRegisterFile("patrolVisit", bytes, "f.csv")).toMatchObject({ records: [], problems: [] });
  });
});
