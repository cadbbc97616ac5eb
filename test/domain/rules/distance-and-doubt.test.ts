import { describe, expect, it } from "vitest";
import { check } from "../../../src/domain/rules/check.ts";
import { at, box, county, day, school, square, venue } from "../county-builder.ts";
import { campus, findingOf, verdict } from "./verdict-of.ts";

describe("distance and doubt", () => {
  it("V1 decides firmly on either side of 50 m, and exactly 50 m is inside", () => {
    const venues = [49.99, 50, 50.01].map((d) => venue(`V${d}`, { geometry: at(0, -d) }));
    const it = county({ ...square("school", "S"), venue: venues });
    expect(verdict(it, "V49.99")).toEqual(["inside", "distance"]);
    expect(verdict(it, "V50")).toEqual(["inside", "distance"]);
    expect(verdict(it, "V50.01")).toEqual(["outside", "distance"]);
    expect(findingOf(it, "V49.99")?.distance).toBeCloseTo(49.99, 3);
  });

  it("V2 asks for a survey where the interval crosses the distance, and names the less accurate end", () => {
    const it = county({
      ...square("school", "S"),
      venue: [
        venue("A", { geometry: at(0, -49.99), accuracy: 0.1 }),
        venue("B", { geometry: at(0, -50.01), accuracy: 0.1 }),
      ],
    });
    expect(verdict(it, "A")).toEqual(["survey", "accuracy"]);
    expect(verdict(it, "B")).toEqual(["survey", "accuracy"]);
    expect(findingOf(it, "A")).toMatchObject({ low: 49.89, high: 50.09, surveyFirst: "venue" });
  });

  it("V3 combines both accuracies by the root of their squares, and takes the pack's where none is given", () => {
    const { accuracy: _, ...given } = venue("A", { geometry: at(0, -30), positionSource: "device" });
    const it = county({ school: [school("S", { geometry: campus, accuracy: 5 })], venue: [given] });
    const found = findingOf(it, "A");
    expect([found?.low, found?.high]).toEqual([30 - 11.18, 30 + 11.18].map((v) => expect.closeTo(v, 2)));
  });

  it("V4 lets a place known only as a point lie up to its extent nearer", () => {
    const it = county({
      school: [school("S", { geometry: at(0, 0), extent: 80 })],
      venue: [venue("A", { geometry: at(0, -120) })],
    });
    expect(findingOf(it, "A")).toMatchObject({ verdict: "survey", low: 40, high: 120, surveyFirst: "place" });
    const plain = county({
      school: [school("S", { geometry: at(0, 0) })],
      venue: [venue("A", { geometry: at(0, -131) })],
    });
    expect(verdict(plain, "A")).toEqual(["outside", "distance"]);
  });

  it("V5 decides by the gravest place, not the nearest", () => {
    const it = county({
      school: [
        school("near", { geometry: box(-50, 60, 50, 100), accuracy: 2 }),
        school("far", { geometry: box(-50, -100, 50, -62), accuracy: 20 }),
      ],
      venue: [venue("A", { geometry: at(0, 0) })],
    });
    expect(findingOf(it, "A")).toMatchObject({ verdict: "survey", place: "far", surveyFirst: "place" });
  });

  it("V6 lets the nearer of two equally grave places decide, then the smaller id", () => {
    const twin = { geometry: campus };
    const it = county({
      school: [school("b", twin), school("a", twin), school("near", { geometry: box(-50, -40, 50, -39) })],
      venue: [venue("A", { geometry: at(0, -20) }), venue("B", { geometry: at(0, -15) })],
    });
    expect(findingOf(it, "A")?.place).toBe("near");
    expect(findingOf(it, "B")?.place).toBe("a");
  });

  it("V7 measures to the edge of a courtyard from within it, and 0 on the campus", () => {
    const [outer = [], hole = []] = [box(-150, 0, 150, 300).coordinates[0], box(-60, 90, 60, 210).coordinates[0]];
    const it = county({
      school: [school("S", { geometry: { type: "Polygon", coordinates: [outer, [...hole].reverse()] } })],
      venue: [venue("yard", { geometry: at(0, 150) }), venue("on", { geometry: at(-100, 150) })],
    });
    expect(findingOf(it, "yard", "plan-50", day, true)).toMatchObject({
      verdict: "outside",
      distance: expect.closeTo(60, 2),
    });
    expect(findingOf(it, "on")).toMatchObject({ verdict: "inside", distance: 0, low: 0 });
  });

  it("V8 lists what has no position as unplaced, and a broken outline as unchecked", () => {
    const bow = box(0, 0, 100, 100);
    const [a = [], b = [], c = [], d = []] = bow.coordinates[0] ?? [];
    const { geometry: _, ...nowhere } = school("nowhere");
    const it = county({
      school: [
        nowhere,
        school("bow", { geometry: { type: "Polygon", coordinates: [[a, c, b, d, a]] } }),
        school("vague", { geometry: campus, accuracy: Number.NaN }),
      ],
      venue: [
        venue("A"),
        venue("B", { geometry: at(0, -10), accuracy: Number.NaN }),
        venue("C", { geometry: { type: "Point", coordinates: [Number.NaN, 38] } }),
      ],
    });
    const found = check(it, { asOf: day });
    expect(found.findings.map(({ venue, verdict, reason }) => [venue, verdict, reason])).toEqual(
      ["A", "B", "C"].map((id) => [id, "unplaced", null]),
    );
    expect(found.unchecked.map(({ place, why }) => [place, why])).toEqual([
      ["bow", "broken-outline"],
      ["nowhere", "no-position"],
      ["vague", "bad-accuracy"],
    ]);
    expect(found.counts["plan-50"]).toEqual({ inside: 0, survey: 0, outside: 0, unplaced: 3 });
  });

  it("V9 does not lose a venue in great doubt", () => {
    const it = county({ ...square("school", "S"), venue: [venue("A", { geometry: at(0, -900), accuracy: 900 })] });
    expect(findingOf(it, "A")).toMatchObject({ verdict: "survey", low: 0, surveyFirst: "venue" });
  });
});
