/** Two versions of a rule held against the same county: whose verdict is another, where, and of what trade. */

import type { Verdict } from "../../labels.ts";
import type { VenueCategory } from "../../registers/venues.ts";
import type { VerdictCounts } from "../finding.ts";
import type { Rule } from "../rule.ts";

export interface RuleFlip {
  readonly venue: string;
  readonly name: string;
  readonly categories: readonly VenueCategory[];
  /** Id of the township whose polygon holds it; null: none does, or it has no position. */
  readonly township: string | null;
  /** Null: that version does not judge it. */
  readonly from: Verdict | null;
  readonly to: Verdict | null;
  /** Metres under the version that judges it, the new one first; null: none. */
  readonly distance: number | null;
}

/** Flips both ways; a venue may count in two of them (out of survey, into inside). */
export interface FlipCounts {
  readonly changed: number;
  readonly toInside: number;
  readonly fromInside: number;
  readonly toSurvey: number;
  readonly fromSurvey: number;
}

export interface Comparison {
  readonly asOf: string;
  /** Null: compared with having no such rule. */
  readonly from: Rule | null;
  readonly to: Rule;
  /** Of the venues each judges; null: it decides nothing (no number, or applications alone). */
  readonly before: VerdictCounts | null;
  readonly after: VerdictCounts | null;
  readonly counts: FlipCounts;
  /** Gravest first. */
  readonly flips: readonly RuleFlip[];
  /** By township id ("": in none), and by category; a venue of two categories counts under both. */
  readonly byTownship: Readonly<Record<string, FlipCounts>>;
  readonly byCategory: Readonly<Partial<Record<VenueCategory, FlipCounts>>>;
}

/** What one version says of the venues on a day. */
export interface VersionVerdicts {
  /** `id@since`. */
  readonly rule: string;
  /** Null: it decides nothing. */
  readonly counts: VerdictCounts | null;
}
