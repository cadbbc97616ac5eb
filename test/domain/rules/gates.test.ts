import { describe, expect, it } from "vitest";
import type { County } from "../../../src/domain/county.ts";
import { check } from "../../../src/domain/rules/check.ts";
import type { Rule } from "../../../src/domain/rules/rule.ts";
import { at, county, day, gate, plan50, square, venue } from "../county-builder.ts";

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
