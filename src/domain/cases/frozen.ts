/** The finding that a case was opened over beside today's: what differs, and in what. */

import type { Measure, Verdict } from "../labels.ts";
import type { Case } from "../registers/cases.ts";
import type { Finding } from "../rules/finding.ts";

/** A finding as a case keeps it; metres, null: not known. */
export interface FrozenFinding {
  readonly verdict: Verdict;
  readonly distance: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly measure: Measure | null;
  readonly place: string | null;
  readonly ruleSince: string | null;
}

/** Null: the case came without its finding. */
export const frozenIn = (record: Case): FrozenFinding | null =>
  record.verdict === undefined
    ? null
    : {
        verdict: record.verdict,
        distance: record.distance ?? null,
        low: record.low ?? null,
        high: record.high ?? null,
        measure: record.measure ?? null,
        place: record.place ?? null,
        ruleSince: record.ruleSince ?? null,
      };

export type Difference = "verdict" | "interval" | "place" | "measure" | "ruleSince" | "notJudged";

/** Below this two ends are the same: the last figure that is printed, metres. */
const printed = 0.005;

const apart = (a: number | null, b: number | null): boolean => {
  const [p, q] = [a, b].map((metres) => (metres === null || !Number.isFinite(metres) ? null : metres));
  return p === null || q === null || p === undefined || q === undefined ? p !== q : Math.abs(p - q) > printed;
};

/** In what today's finding differs from the frozen one, gravest first; empty: in nothing. */
export function differences(frozen: FrozenFinding, today: Finding | null): readonly Difference[] {
  if (today === null) return ["notJudged"];
  const found: (Difference | null)[] = [
    frozen.verdict === today.verdict ? null : "verdict",
    apart(frozen.low, today.low) || apart(frozen.high, today.high) ? "interval" : null,
    frozen.place === today.place ? null : "place",
    frozen.measure === null || frozen.measure === today.measure ? null : "measure",
    frozen.ruleSince === null || frozen.ruleSince === today.ruleSince ? null : "ruleSince",
  ];
  return found.filter((one) => one !== null);
}
