/** What the spans of a work found, joined: the same bytes however many spans there were. */

import { joined, type PairColumns } from "../../../geo/bulk/pair-columns.ts";
import { gravity } from "../gravest.ts";
import type { BulkRule, BulkWork } from "./bulk-work.ts";

/** A venue without a position, among the weights of `gravity`. */
export const unplaced = 4;

export interface RuleVerdicts {
  /** By venue: 0 not concerned, else a weight of `gravity` or `unplaced`. */
  readonly verdicts: Uint8Array;
  /** Pairs inside or in doubt, by venue (spot) and then by place (shape). */
  readonly pairs: PairColumns;
}

/** `spans`: by span, then by rule. */
export const bulkVerdicts = (work: BulkWork, spans: readonly (readonly PairColumns[])[]): RuleVerdicts[] =>
  work.rules.map((rule, r) => {
    const found = spans.flatMap((span) => span[r] ?? []);
    const verdicts = unseen(work, rule);
    for (const pairs of found) raise(verdicts, pairs);
    return { verdicts, pairs: joined(found, verdicts.length) };
  });

function raise(verdicts: Uint8Array, { spots, weights }: PairColumns): void {
  for (let i = 0; i < spots.length; i++) {
    const venue = spots[i] ?? 0;
    const weight = weights[i] ?? 0;
    if (weight > (verdicts[venue] ?? 0)) verdicts[venue] = weight;
  }
}

/** Before any pair was looked at: outside wherever there is a position. */
function unseen({ lon }: BulkWork, { concerns }: BulkRule): Uint8Array {
  const verdicts = new Uint8Array(concerns.length);
  for (let venue = 0; venue < verdicts.length; venue++)
    if (concerns[venue] !== 0) verdicts[venue] = Number.isNaN(lon[venue]) ? unplaced : gravity.outside;
  return verdicts;
}
