import { describe, expect, it } from "vitest";
import type { County } from "../../../src/domain/county.ts";
import { derive } from "../../../src/domain/derive.ts";
import type { SurveyTask } from "../../../src/domain/rules/answer-types.ts";
import { check } from "../../../src/domain/rules/check.ts";
import { at, box, county, day, kindergarten, plan50, school, spot, venue } from "../county-builder.ts";

/** North of its south side, which runs along north = 0. */
const campus = box(-100, 0, 100, 100);

const tasksOf = (it: County): readonly SurveyTask[] => derive(it, "surveyTasks", { asOf: day });
const figures = (it: County) => tasksOf(it).map(({ what, id, surely, perhaps }) => [what, id, surely, perhaps]);

/** A number from a seed, 0 to 1 (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

describe("what to survey first", () => {
  it("SV1 one outline that keeps many venues in doubt comes before each of them", () => {
    const it_ = county({
      school: [school("S", { geometry: campus, accuracy: 5 })],
      venue: [-60, -20, 20, 60].map((east, i) => venue(`V${i}`, { geometry: at(east, -52), accuracy: 0.2 })),
    });
    expect(figures(it_)).toEqual([["place", "S", 4, 0]]);
    expect(tasksOf(it_)[0]?.expected).toBeCloseTo(4 * (1 - 0.2 / 5 - 0.005), 1);
  });

  it("SV2 a finding is surely settled when all but 5 % of what is possible today settles it, else perhaps", () => {
    const of = (accuracy: number, placeAccuracy: number) =>
      figures(
        county({
          school: [school("S", { geometry: campus, accuracy: placeAccuracy })],
          venue: [venue("A", { geometry: at(0, -52), accuracy })],
        }),
      );
    expect(of(10, 0)).toEqual([["venue", "A", 1, 0]]);
    expect(of(10, 0.1)).toEqual([["venue", "A", 1, 0]]);
    expect(of(10, 3)).toEqual([["venue", "A", 0, 1]]);
  });

  it("SV3 what no single end settles stays on the list with the end to begin with, at 0", () => {
    const it_ = county({
      school: [school("S", { geometry: campus, accuracy: 20 })],
      venue: [venue("A", { geometry: at(0, -50), accuracy: 20 })],
    });
    expect(tasksOf(it_)).toMatchObject([
      { what: "venue", id: "A", findings: [{ share: 0 }], surely: 0, perhaps: 0, expected: 0 },
    ]);
    expect(tasksOf(it_)[0]?.findings[0]?.finding.id).toBe("plan-50/A");
  });

  it("SV4 a place that is only a point is surveyed by its outline, which settles what its extent left open", () => {
    const it_ = county({
      kindergarten: [kindergarten("K", { geometry: at(0, 0), extent: 30 })],
      venue: [venue("A", { geometry: at(0, -70) }), venue("B", { geometry: at(65, 0) })],
    });
    expect(figures(it_)).toEqual([["place", "K", 2, 0]]);
  });

  it("SV5 a second place in doubt is left in doubt by the first one's survey", () => {
    const it_ = county({
      school: [
        school("S", { geometry: campus, accuracy: 5 }),
        school("T", { geometry: box(-100, -200, 100, -102), accuracy: 5 }),
      ],
      venue: [venue("A", { geometry: at(0, -51) })],
    });
    const [s, t] = tasksOf(it_);
    // Only inside settles it: 9 to 10 of the 10 metres may not.
    expect([s?.id, t?.id].sort()).toEqual(["S", "T"]);
    expect(s?.expected).toBeLessThan(0.65);
    expect([s?.surely, t?.surely]).toEqual([0, 0]);
  });

  it("SV6 a missing date or a surveyor's own distance in doubt is settled by no position", () => {
    const dated = county({
      school: [school("S", { geometry: campus })],
      venue: [venue("A", { geometry: at(0, -50.02), accuracy: 3 })],
      measurement: [
        { id: "M", venue: "A", place: "S", measure: "boundary", value: 50, accuracy: 0.5, at: "2026-01-01" },
      ],
    });
    expect(tasksOf(dated).map(({ expected }) => expected)).toEqual([0]);
  });

  it("SV7 holds against drawing lots: surveys at random true places settle as often as it says", () => {
    const next = random(7);
    const cases = [
      { metres: 52, own: 8, other: 2 },
      { metres: 49, own: 5, other: 0.3 },
      { metres: 55, own: 10, other: 4 },
      { metres: 44, own: 9, other: 5 },
    ];
    for (const { metres, own, other } of cases) {
      const of = (north: number, accuracy: number) =>
        county({
          school: [school("S", { geometry: campus, accuracy: other })],
          venue: [venue("A", { geometry: at(0, -north), accuracy })],
        });
      const told = tasksOf(of(metres, own)).find(({ what }) => what === "venue")?.expected ?? 0;
      let settled = 0;
      const draws = 400;
      for (let i = 0; i < draws; i++) {
        const true_ = metres + (2 * next() - 1) * own;
        const verdict = check(of(true_, 0.1), { asOf: day, all: true }).findings[0]?.verdict;
        if (verdict === "inside" || verdict === "outside") settled++;
      }
      expect(Math.abs(settled / draws - told)).toBeLessThan(0.06);
    }
  });

  it("SV8 a gate that is not registered is what is surveyed under a rule that measures to gates", () => {
    const toGate = { ...plan50, measure: "entrance" as const, placeEnd: "pupilGate" as const };
    const it_ = county(
      {
        school: [school("S", { geometry: box(-20, 0, 20, 40) })],
        venue: [venue("A", { geometry: at(0, -20) })],
      },
      { rules: [toGate] },
    );
    // Anywhere from 20 to 63 m away.
    expect(figures(it_)).toEqual([["place", "S", 1, 0]]);
    const known = county(
      {
        ...it_.registers,
        entrance: [
          { id: "G", place: "S", kind: "pupil", geometry: { type: "Point", coordinates: spot(0, 29) }, accuracy: 4 },
        ],
      },
      { rules: [toGate] },
    );
    expect(figures(known)).toEqual([["place", "S", 1, 0]]);
  });
});
