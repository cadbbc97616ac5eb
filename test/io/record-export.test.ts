import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { registerIds } from "../../src/domain/registers/index.ts";
import type { Venue } from "../../src/domain/registers/venues.ts";
import { tableOf } from "../../src/io/columns.ts";
import { readRegisterGeoJson } from "../../src/io/geojson.ts";
import { recordsCsv, recordsGeoJson, template } from "../../src/io/record-export.ts";
import { readRegisterCsv } from "../../src/io/register-csv.ts";
import { anyRecords } from "./any-record.ts";

const options = { seed: 20261124, numRuns: 25 };

describe("records written and read again", () => {
  for (const register of registerIds) {
    it(`I30 ${register}: a CSV file in either language gives the same records`, () => {
      fc.assert(
        fc.property(anyRecords(register), fc.constantFrom("en" as const, "zh" as const), (records, headers) => {
          const text = recordsCsv(register, records, { headers });
          const { records: read, problems } = readRegisterCsv(register, text, "f.csv");
          expect(problems).toEqual([]);
          expect(read).toEqual(records);
          expect(recordsCsv(register, read, { headers })).toBe(text);
        }),
        options,
      );
    });

    it(`I31 ${register}: a GeoJSON file gives the same records`, () => {
      fc.assert(
        fc.property(anyRecords(register), (records) => {
          const { records: read, problems } = readRegisterGeoJson(
            register,
            recordsGeoJson(register, records),
            "f.json",
          );
          expect(problems).toEqual([]);
          expect(read).toEqual(records);
        }),
        options,
      );
    });

    it(`I32 ${register}: an empty template names every column and reads as no record`, () => {
      for (const headers of ["en", "zh"] as const) {
        const reading = readRegisterCsv(register, template(register, headers), "f.csv");
        expect([reading.records, reading.held, reading.problems]).toEqual([[], [], []]);
        for (const column of tableOf(register).columns)
          expect(template(register, headers).trim().split(",")).toContain(headers === "en" ? column.id : column.zh);
      }
    });
  }

  it("I33 no text of a record can run as a formula in a spreadsheet, and numbers keep their sign", () => {
    const venue: Venue = { id: "=1+1", name: "@SUM(A1)", categories: ["bar"], note: "-2", extra: { "=x": "+1" } };
    const west: Venue = { ...venue, geometry: { type: "Point", coordinates: [-106.5, -38.5] } };
    const text = recordsCsv("venue", [west], { headers: "en" });
    const [header = "", row = ""] = text.split("\n").map((line) => `,${line}`);
    expect(header).not.toMatch(/,[=+\-@]/);
    expect(row.match(/,[=+\-@][^,]*/g)).toEqual([",-106.5", ",-38.5"]);
    expect(readRegisterCsv("venue", text, "f.csv").records).toEqual([west]);
  });

  it("I34 what could not be taken goes back as it was written", () => {
    const text = "id,name,categories,lon,lat,established\nV1,样本,烟草;茶馆,106.2,,2023-02-30\n";
    const { records } = readRegisterCsv("venue", text, "f.csv");
    expect(records[0]?.categories).toEqual(["tobacco"]);
    const again = recordsCsv("venue", records, { headers: "en" });
    for (const raw of ["烟草;茶馆", "106.2", "2023-02-30"]) expect(again).toContain(raw);
    expect(readRegisterCsv("venue", again, "f.csv").records).toEqual(records);

    const open = {
      type: "Polygon",
      coordinates: [
        [
          [106, 38],
          [106.1, 38.1],
          [106.1, 38],
          [106, 38.1],
        ],
      ],
    };
    const broken = `{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"id":"S1","name":"校","stage":"primary"},"geometry":${JSON.stringify(open)}}]}`;
    const schools = readRegisterGeoJson("school", broken, "f.json");
    expect(schools.records[0]?.geometry).toBeUndefined();
    expect(JSON.parse(recordsGeoJson("school", schools.records)).features[0].geometry).toEqual(open);
  });

  it("I35 a desk's file leaves out the columns that are not for it", () => {
    const water = { id: "D1", name: "渠", type: "canal", risk: "high", phone: "000" } as const;
    expect(recordsCsv("waterHazard", [water], { headers: "en", desk: "patrols" })).toContain("000");
    expect(recordsCsv("waterHazard", [water], { headers: "en", desk: "overview" })).not.toContain("000");
    expect(recordsGeoJson("waterHazard", [water], { headers: "en", desk: "overview" })).not.toContain("000");
  });

  it("I36 a GeoJSON file of invented data says so", () => {
    const water = { id: "D1", name: "渠", type: "canal", risk: "high" } as const;
    const text = recordsGeoJson("waterHazard", [water], { headers: "en", sample: true });
    expect(JSON.parse(text)).toMatchObject({ sample: true, note: expect.stringContaining("示例数据") });
    expect(readRegisterGeoJson("waterHazard", text, "f.json").records).toEqual([water]);
    expect(recordsGeoJson("waterHazard", [water])).not.toContain("示例数据");
  });
});
