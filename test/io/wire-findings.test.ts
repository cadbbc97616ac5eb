import { describe, expect, it } from "vitest";
import type { Finding, Findings } from "../../src/domain/rules/finding.ts";
import { findingsTransfer } from "../../src/io/wire-findings.ts";

const finding = (venue: string, own: Partial<Finding> = {}): Finding => ({
  id: `R/${venue}`,
  rule: "R",
  ruleSince: "2020-01-01",
  venue,
  verdict: "unplaced",
  reason: null,
  distance: null,
  low: null,
  high: null,
  place: null,
  placeKind: null,
  measure: "boundary",
  placeAt: null,
  venueAt: null,
  boundary: null,
  entrance: null,
  walking: null,
  measured: null,
  surveyFirst: null,
  ...own,
});

const answer = (findings: readonly Finding[]): Findings => ({
  asOf: "2026-11-24",
  revision: 7,
  rules: [],
  findings,
  counts: { R: { inside: 1, survey: 2, outside: 3, unplaced: 4 } },
  unchecked: [{ place: "P", kind: "school", why: "no-position" }],
});

/** Through a message, as between the threads. */
function sent(findings: Findings): Findings {
  const [wire, transfer] = findingsTransfer.serialize(findings);
  return findingsTransfer.deserialize(structuredClone(wire, { transfer }));
}

describe("findings between the threads", () => {
  it("PT1 come over field by field as they were: null is not 0, not NaN and not infinity", () => {
    const findings = answer([
      finding("A"),
      finding("B", {
        verdict: "survey",
        reason: "accuracy",
        distance: 0,
        low: Number.NaN,
        high: Number.POSITIVE_INFINITY,
        place: "P",
        placeKind: "nursery",
        measure: "walking",
        placeAt: [105.1, 36.2],
        venueAt: [105, -0.5],
        entrance: 12.345,
        measured: 3,
        surveyFirst: "place",
      }),
      finding("A", { id: "R2/A", rule: "R2", ruleSince: "2024-06-01", verdict: "inside", boundary: 49.2, walking: 1 }),
      finding("C", { id: "R2/C", rule: "R2", place: "P", placeKind: "school", surveyFirst: "venue" }),
    ]);
    expect(sent(findings)).toEqual(findings);
  });

  it("PT1 none are none, and rules that were not judged are still told", () => {
    const notJudged = [{ rule: "X", ruleSince: "2020-01-01", why: "no-number" }] as const;
    expect(sent({ ...answer([]), notJudged })).toEqual({ ...answer([]), notJudged });
  });

  it("PT1 other answers are left as they are", () => {
    for (const other of [null, 3, [], {}, { findings: [] }]) expect(findingsTransfer.canHandle(other)).toBe(false);
    expect(findingsTransfer.canHandle(answer([]))).toBe(true);
  });
});
