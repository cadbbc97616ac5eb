import { describe, expect, it } from "vitest";
import { filesCutShort } from "../../src/domain/files-cut-short.ts";
import type { Problem } from "../../src/domain/problems.ts";

const of = (code: Problem["code"], file?: string, severity: Problem["severity"] = "error"): Problem =>
  file === undefined ? { code, severity } : { code, severity, file };

describe("files cut short", () => {
  it("DV29 are those not read to their end, each once; a bad cell loses no file", () => {
    expect(filesCutShort([])).toEqual([]);
    expect(
      filesCutShort([
        of("value-number", "venues.csv"),
        of("json-syntax", "schools.geojson"),
        of("json-syntax", "schools.geojson"),
        of("file-encoding", "cases.csv"),
        of("csv-syntax", "counts.csv", "warning"),
        of("json-syntax"),
      ]),
    ).toEqual(["schools.geojson", "cases.csv"]);
  });
});
