import { describe, expect, it } from "vitest";
import { fingerprint } from "../../../src/domain/county.ts";
import { check } from "../../../src/domain/rules/check.ts";
import { at, county, day, measurement, square, venue } from "../county-builder.ts";
import { findingOf, verdict } from "./verdict-of.ts";

describe("measurements", () => {
  const shop = venue("A", { geometry: at(0, -50.01), accuracy: 0.1 });
  const registers = { ...square("school", "S"), venue: [shop] };

  it("V21 let a measurement replace the computed interval", () => {
    const inside = county({ ...registers, measurement: [measurement("M", "A", "S", { value: 49.95 })] });
    expect(findingOf(inside, "A")).toMatchObject({
      verdict: "inside",
      reason: "measurement",
      distance: 49.95,
      low: 49.93,
      high: 49.97,
      measured: 49.95,
      boundary: expect.closeTo(50.01, 2),
    });
    const outside = county({ ...registers, measurement: [measurement("M", "A", "S", { value: 50.05 })] });
    expect(verdict(outside, "A")).toEqual(["outside", "measurement"]);
    expect(check(outside, { asOf: day }).findings).toEqual([]);
  });

  it("V22 let the latest measurement up to the day count", () => {
    const it = county({
      ...registers,
      measurement: [
        measurement("M1", "A", "S", { value: 49, at: "2026-01-01" }),
        measurement("M2", "A", "S", { value: 51, at: "2026-06-01" }),
      ],
    });
    expect(verdict(it, "A", "plan-50", "2025-12-31")).toEqual(["survey", "accuracy"]);
    expect(verdict(it, "A", "plan-50", "2026-03-01")).toEqual(["inside", "measurement"]);
    expect(verdict(it, "A")).toEqual(["outside", "measurement"]);
  });

  it("V23 void a measurement once either geometry has changed, and one of another measure or end", () => {
    const [place] = registers.school ?? [];
    const seen = { venueFingerprint: fingerprint(shop.geometry), placeFingerprint: fingerprint(place?.geometry) };
    const with_ = (it: Parameters<typeof measurement>[3]) =>
      verdict(county({ ...registers, measurement: [measurement("M", "A", "S", { value: 49, ...it })] }), "A")?.[1];
    expect(with_(seen)).toBe("measurement");
    expect(with_({ ...seen, venueFingerprint: fingerprint(at(1, 1)) })).toBe("accuracy");
    expect(with_({ ...seen, placeFingerprint: fingerprint(at(1, 1)) })).toBe("accuracy");
    expect(with_({ measure: "entrance" })).toBe("accuracy");
    expect(with_({ venueEnd: "building" })).toBe("accuracy");
  });

  it("V24 let a measurement accuse where the map saw nothing", () => {
    const it = county({
      ...square("school", "S"),
      venue: [venue("A", { geometry: at(0, -400) })],
      measurement: [measurement("M", "A", "S", { value: 45 })],
    });
    expect(findingOf(it, "A")).toMatchObject({ verdict: "inside", reason: "measurement", distance: 45 });
  });
});
