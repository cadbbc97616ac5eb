import { describe, expect, it } from "vitest";
import { check } from "../../src/domain/rules/check.ts";
import { pairsOf } from "../../src/domain/rules/pairs.ts";
import { findingColumns, findingRow, findingsCsv, findingsGeoJson, pairsCsv } from "../../src/io/findings.ts";
import { at, county, day, square, venue } from "../domain/county-builder.ts";

const it_ = county({
  ...square("school", "S"),
  venue: [venue("A", { geometry: at(0, -30.5) }), venue("=B", { geometry: at(0, -49), accuracy: 2 }), venue("C")],
});
const { findings } = check(it_, { asOf: day });
const lines = (bytes: Uint8Array) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes).split("\n");

describe("findings as files", () => {
  it("V40 carry the contract's columns in the contract's order", () => {
    const header =
      "rule,rule_since,venue,verdict,reason,distance_m,low_m,high_m,place,place_kind,measure,place_lon,place_lat,venue_lon,venue_lat,boundary_m,entrance_m,walking_m,measured_m,survey_first";
    const [first, row, defused, unplaced] = lines(findingsCsv(findings));
    expect(first).toBe(`\u{feff}${header}`);
    expect(row).toMatch(
      /^plan-50,2022-05-06,A,inside,distance,30\.500,30\.500,30\.500,S,school,boundary,106\.25,38\.28,106\.25,38\.27\d+,30\.500,,,,$/,
    );
    expect(defused).toContain(",'=B,survey,accuracy,49.000,47.000,51.000,");
    expect(defused).toMatch(/,venue$/);
    expect(unplaced).toBe("plan-50,2022-05-06,C,unplaced,,,,,,,boundary,,,,,,,,,");
    expect(findings.map(findingRow).every((one) => Object.keys(one).join() === findingColumns.join())).toBe(true);
  });

  it("V41 say the same as GeoJSON, without a geometry where there is no position", () => {
    const { features } = findingsGeoJson(findings);
    expect(features.map((one) => one.geometry?.type ?? null)).toEqual(["Point", "Point", null]);
    expect(features.map((one) => one.properties)).toEqual(findings.map(findingRow));
  });

  it("V42 write the pairs with their own columns", () => {
    const [first, row] = lines(pairsCsv(pairsOf(it_, day)));
    expect(first).toBe("\u{feff}rule,venue,place,place_kind,verdict,distance_m,low_m,high_m");
    expect(row).toBe("plan-50,'=B,S,school,survey,49.000,47.000,51.000");
  });
});
