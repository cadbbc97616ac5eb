/** The county pack that ships: clean, and lossless through every format. */

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { County } from "../../src/domain/county.ts";
import { problemPlace, problemSays } from "../../src/domain/problems.ts";
import { registerIds } from "../../src/domain/registers/index.ts";
import { readRegisterGeoJson } from "../../src/io/geojson.ts";
import { packFilesOf, readPack } from "../../src/io/pack.ts";
import { recordsCsv, recordsGeoJson } from "../../src/io/record-export.ts";
import { readRegisterCsv } from "../../src/io/register-csv.ts";
import { decodeSnapshot, encodeSnapshot } from "../../src/io/wire.ts";

const folder = resolve(import.meta.dirname, "../../data/640121");

function shipped(): County {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const files = names.map((name) => [name, new Uint8Array(readFileSync(resolve(folder, name)))] as const);
  const result = readPack(packFilesOf(new Map(files)));
  if (result.kind !== "county") throw new Error("the shipped pack cannot be used");
  return result.county;
}

describe("the shipped pack", () => {
  let county: County;
  beforeAll(() => {
    county = shipped();
  });

  it("I50 has no error, and warns only of what was planted", () => {
    const errors = county.problems.filter(({ severity }) => severity === "error");
    expect(errors.map((one) => `${problemPlace(one)} ${problemSays(one, "en")}`)).toEqual([]);
    for (const register of ["school", "venue", "waterHazard", "patrolVisit", "road"] as const)
      expect(county.registers[register].length).toBeGreaterThan(50);
  });

  it("I51 comes back whole from a snapshot", () => {
    expect(decodeSnapshot(encodeSnapshot(county))).toEqual(county);
  });

  it("I52 comes back whole from CSV and GeoJSON, register by register", () => {
    for (const register of registerIds) {
      const records = county.registers[register].slice(0, 1500);
      const csv = readRegisterCsv(register, recordsCsv(register, records, { headers: "zh" }), "f.csv");
      const geojson = readRegisterGeoJson(register, recordsGeoJson(register, records), "f.geojson");
      expect(csv.records).toEqual(records);
      expect(geojson.records).toEqual(records);
    }
  });
});
