import { describe, expect, it } from "vitest";
import type { County } from "../../../src/domain/county.ts";
import { fingerprint } from "../../../src/domain/county.ts";
import { check } from "../../../src/domain/rules/check.ts";
import type { Finding } from "../../../src/domain/rules/finding.ts";
import { pairsOf } from "../../../src/domain/rules/pairs.ts";
import type { Rule } from "../../../src/domain/rules/rule.ts";
import {
  at,
  box,
  county,
  day,
  gate,
  kindergarten,
  licence,
  measurement,
  nursery,
  plan50,
  plan200,
  school,
  square,
  venue,
} from "../county-builder.ts";

const campus = box(-50, 0, 50, 100);
const findingOf = (it: County, id: string, rule = "plan-50", asOf = day, all = false): Finding | undefined =>
  check(it, { asOf, all }).findings.find((one) => one.id === `${rule}/${id}`);
const verdict = (it: County, id: string, rule = "plan-50", asOf = day) => {
  const found = findingOf(it, id, rule, asOf, true);
  return found ? [found.verdict, found.reason] : null;
};

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

describe("days", () => {
  const inside = { geometry: at(0, -10) };
  it("V10 counts a venue from its establishing day up to, not on, its last", () => {
    const it = county({
      ...square("school", "S"),
      venue: [venue("A", { ...inside, established: "2024-03-01", until: "2025-03-01" })],
    });
    const verdicts = ["2024-02-29", "2024-03-01", "2025-02-28", "2025-03-01"].map(
      (on) => verdict(it, "A", "plan-50", on)?.[0],
    );
    expect(verdicts).toEqual([undefined, "inside", "inside", undefined]);
  });

  it("V11 counts a suspended venue, and a venue closed without a date on no day", () => {
    const it = county({
      ...square("school", "S"),
      venue: [venue("A", { ...inside, status: "suspended" }), venue("B", { ...inside, status: "closed" })],
    });
    expect(check(it, { asOf: day }).findings.map((one) => one.venue)).toEqual(["A"]);
  });

  it("V12 protects a place only while it stands, and only the kinds and stages of the rule", () => {
    const it = county({
      school: [school("S", { geometry: campus, since: "2025-01-01", stage: "senior" })],
      venue: [venue("A", inside)],
    });
    expect(verdict(it, "A", "plan-50", "2024-12-31")?.[0]).toBe("outside");
    expect(verdict(it, "A", "plan-50", "2025-01-01")?.[0]).toBe("inside");
    const staged = { ...plan50, stages: ["primary" as const] };
    expect(check(it, { asOf: day, rules: [staged] }).findings).toEqual([]);
    expect(check(it, { asOf: day, rules: [{ ...plan50, protects: ["nursery"] }] }).findings).toEqual([]);
  });

  it("V13 counts a category only once its licence says it trades there", () => {
    const it = county({
      ...square("school", "S"),
      venue: [venue("A", inside)],
      licence: [licence("A", "tobacco", { siteSince: "2024-06-01" })],
    });
    expect(verdict(it, "A", "plan-50", "2024-05-31")).toBeNull();
    expect(verdict(it, "A", "plan-50", "2024-06-01")?.[0]).toBe("inside");
  });
});

describe("new venues", () => {
  const yard = { kindergarten: [kindergarten("K", { geometry: campus, since: "2000-09-01" })] };
  const cafe = (id: string, established: string | undefined, distance = 120) => {
    const { established: _, ...rest } = venue(id, { categories: ["internetCafe"], geometry: at(0, -distance) });
    return established === undefined ? rest : { ...rest, established };
  };
  const under = (id: string, it: County) => verdict(it, id, "plan-200-new");

  it("V14 is less than 200 m: exactly 200 m passes", () => {
    const it = county({ ...yard, venue: [cafe("A", "2023-01-01", 199.99), cafe("B", "2023-01-01", 200)] });
    expect(under("A", it)).toEqual(["inside", "distance"]);
    expect(under("B", it)).toEqual(["outside", "distance"]);
  });

  it("V15 concerns venues from the plan's date on, and a missing date neither acquits nor accuses", () => {
    const it = county({
      ...yard,
      venue: [
        cafe("before", "2022-05-05"),
        cafe("on", "2022-05-06"),
        cafe("unknown", undefined),
        cafe("far", undefined, 300),
      ],
    });
    expect(under("before", it)).toBeNull();
    expect(under("on", it)).toEqual(["inside", "distance"]);
    expect(under("unknown", it)).toEqual(["survey", "date"]);
    expect(under("far", it)).toEqual(["outside", "distance"]);
    expect(findingOf(it, "unknown", "plan-200-new")?.surveyFirst).toBeNull();
  });

  it("V16 is about a category on a spot, not about a firm", () => {
    const it = county({
      ...yard,
      venue: [
        cafe("moved", "2015-01-01"),
        venue("took-up", { categories: ["tobacco", "internetCafe"], geometry: at(0, -120) }),
        cafe("old", "2015-01-01"),
      ],
      licence: [
        licence("moved", "internetCafe", { siteSince: "2024-02-01" }),
        licence("took-up", "tobacco", { siteSince: "2015-01-01" }),
        licence("took-up", "internetCafe", { siteSince: "2024-02-01" }),
      ],
    });
    expect(under("moved", it)?.[0]).toBe("inside");
    expect(under("took-up", it)?.[0]).toBe("inside");
    expect(under("old", it)).toBeNull();
    expect(verdict(it, "took-up", "plan-200-new", "2024-01-31")).toBeNull();
  });

  it("V17 passes over a kindergarten that opened after the venue, and keeps one that opened no one knows when", () => {
    const late = county({
      kindergarten: [kindergarten("K", { geometry: campus, since: "2025-09-01" })],
      venue: [cafe("A", "2023-01-01")],
    });
    expect(under("A", late)).toEqual(["outside", null]);
    const undated = county({
      kindergarten: [kindergarten("K", { geometry: campus })],
      venue: [cafe("A", "2023-01-01")],
    });
    expect(under("A", undated)?.[0]).toBe("inside");
    const same = county({
      kindergarten: [kindergarten("K", { geometry: campus, since: "2023-01-01" })],
      venue: [cafe("A", "2023-01-01")],
    });
    expect(under("A", same)?.[0]).toBe("inside");
  });

  it("V18 judges firmly as soon as one category is definitely new", () => {
    const both = venue("A", { categories: ["internetCafe", "entertainment"], geometry: at(0, -120) });
    const { established: _, ...undated } = both;
    const it = county({
      ...yard,
      venue: [undated],
      licence: [licence("A", "entertainment", { siteSince: "2024-01-01" })],
    });
    expect(under("A", it)).toEqual(["inside", "distance"]);
  });

  it("V19 doubts a category whose licences contradict each other about the plan's date", () => {
    const it = county({
      ...yard,
      venue: [cafe("A", "2015-01-01")],
      licence: [
        licence("A", "internetCafe", { number: "1", siteSince: "2016-01-01" }),
        licence("A", "internetCafe", { number: "2", siteSince: "2024-01-01" }),
      ],
    });
    expect(under("A", it)).toEqual(["survey", "date"]);
  });

  it("V19 doubts a kindergarten that opened between two days that a category's licences name", () => {
    const opened = (since: string) =>
      county({
        kindergarten: [kindergarten("K", { geometry: campus, since })],
        venue: [cafe("A", "2023-01-01")],
        licence: ["2023-01-01", "2024-01-01"].map((siteSince, i) =>
          licence("A", "internetCafe", { number: `${i}`, siteSince }),
        ),
      });
    expect(under("A", opened("2022-09-01"))).toEqual(["inside", "distance"]);
    expect(under("A", opened("2023-09-01"))).toEqual(["survey", "date"]);
    expect(under("A", opened("2024-09-01"))).toEqual(["outside", null]);
  });

  it("V20 keeps the reason accuracy where geometry alone is in doubt, whatever the dates", () => {
    const it = county({ ...yard, venue: [{ ...cafe("A", undefined, 199), accuracy: 5 }] });
    expect(under("A", it)).toEqual(["survey", "accuracy"]);
  });
});

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

describe("gates", () => {
  const toGate = {
    ...plan50,
    id: "gate-100",
    distance: 100,
    measure: "entrance" as const,
    placeEnd: "anyGate" as const,
  };
  const shop = venue("A", { geometry: at(0, -30) });
  const one = (it: County, rule: Rule = toGate) => check(it, { asOf: day, rules: [rule], all: true }).findings[0];

  it("V25 measure straight to the nearest gate of the kind, with the gate's own accuracy", () => {
    const it = county({
      ...square("school", "S"),
      venue: [shop],
      entrance: [
        gate("E1", "S", { geometry: at(0, 100) }),
        gate("E2", "S", { geometry: at(40, 0), kind: "pupil", accuracy: 3 }),
      ],
    });
    expect(one(it)).toMatchObject({
      verdict: "inside",
      distance: 50,
      low: 47,
      high: 53,
      boundary: expect.closeTo(30, 2),
      entrance: 50,
      placeAt: at(40, 0).coordinates,
    });
    expect(one(it, { ...toGate, placeEnd: "mainGate" })).toMatchObject({ verdict: "outside", distance: 130 });
  });

  it("V26 fall back to the boundary and the farthest vertex where no gate is known that day", () => {
    const it = county({
      ...square("school", "S"),
      venue: [shop],
      entrance: [gate("E1", "S", { geometry: at(0, 0), until: "2020-01-01" })],
    });
    expect(one(it)).toMatchObject({
      verdict: "survey",
      low: expect.closeTo(30, 2),
      high: expect.closeTo(Math.hypot(50, 130), 1),
      entrance: null,
    });
  });

  it("V27 reach a gate that stands before its campus", () => {
    const it = county({
      ...square("school", "S"),
      venue: [venue("A", { geometry: at(0, -190) })],
      entrance: [gate("E1", "S", { geometry: at(0, -100) })],
    });
    expect(check(it, { asOf: day, rules: [toGate] }).findings.map((found) => found.verdict)).toEqual(["inside"]);
    expect(one(it)).toMatchObject({ verdict: "inside", distance: 90 });
  });
});

describe("lists", () => {
  it("V28 judge neighbours beyond the county line like all others", () => {
    const it = county({
      school: [school("S", { geometry: campus, context: true })],
      venue: [venue("A", { geometry: at(0, -10), context: true })],
    });
    expect(verdict(it, "A")?.[0]).toBe("inside");
  });

  it("V29 are sorted by rule, verdict, distance and venue, unplaced last", () => {
    const it = county({
      ...square("kindergarten", "K"),
      venue: [
        venue("e"),
        venue("d", { geometry: at(0, -49), accuracy: 5 }),
        venue("c", { geometry: at(0, -20) }),
        venue("b", { geometry: at(0, 50) }),
        venue("a", { geometry: at(0, 40) }),
        venue("x", { categories: ["bar", "internetCafe"], established: "2023-01-01", geometry: at(0, -100) }),
      ],
    });
    expect(check(it, { asOf: day }).findings.map((one) => one.id)).toEqual(
      ["plan-200-new/x", "plan-50/a", "plan-50/b", "plan-50/c", "plan-50/d", "plan-50/e"].map((id) => id),
    );
  });

  it("V30 with all, name the nearest place within 2 km of those outside, or none", () => {
    const it = county({
      ...square("school", "S"),
      venue: [venue("A", { geometry: at(0, -1990) }), venue("B", { geometry: at(0, -2010) })],
    });
    expect(findingOf(it, "A", "plan-50", day, true)).toMatchObject({
      verdict: "outside",
      place: "S",
      distance: expect.closeTo(1990, 2),
    });
    expect(findingOf(it, "B", "plan-50", day, true)).toMatchObject({
      verdict: "outside",
      place: null,
      distance: null,
      reason: null,
    });
    expect(check(it, { asOf: day }).findings).toEqual([]);
    expect(check(it, { asOf: day }).counts["plan-50"]).toEqual({ inside: 0, survey: 0, outside: 2, unplaced: 0 });
  });

  it("V31 take only the rules in force that day, and say which of them gave no verdict", () => {
    const rules = [
      plan50,
      { ...plan200, enabled: false },
      { ...plan50, id: "later", since: "2027-01-01" },
      { ...plan50, id: "ended", until: day },
      { ...plan50, id: "walk", measure: "walking" as const },
      { ...plan50, id: "vague", distance: null },
      { ...plan50, id: "apply", appliesTo: ["renewal" as const] },
    ];
    const found = check(county({ ...square("school", "S") }, { rules }), { asOf: day });
    expect(found.rules.map((rule) => rule.id)).toEqual(["plan-50"]);
    expect(found.notJudged?.map(({ rule, why }) => [rule, why])).toEqual([
      ["walk", "measure-not-computed"],
      ["vague", "no-number"],
      ["apply", "applications-only"],
    ]);
  });

  it("V32 pairs hold every place inside or in doubt, each once", () => {
    const it = county({
      school: [school("S1", { geometry: campus }), school("S2", { geometry: box(-50, -120, 50, -55) })],
      nursery: [nursery("N", { geometry: at(0, -20) })],
      venue: [venue("A", { geometry: at(0, -20) })],
    });
    expect(pairsOf(it, day).map(({ place, placeKind, verdict }) => [place, placeKind, verdict])).toEqual([
      ["N", "nursery", "inside"],
      ["S1", "school", "inside"],
      ["S2", "school", "inside"],
    ]);
  });
});
