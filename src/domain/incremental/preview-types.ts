/** The answer to “what would saving this do?”. */

import type { Text, Verdict } from "../labels.ts";

/** One venue under one rule whose verdict would be another. */
export interface VerdictMove {
  readonly venue: string;
  readonly name: string;
  readonly rule: string;
  /** Null: the rule did not judge it, or will not. */
  readonly from: Verdict | null;
  readonly to: Verdict | null;
}

export interface Preview {
  /** The gravest first. Empty: every verdict stays. */
  readonly moves: readonly VerdictMove[];
  /** Titles of the rules by id. */
  readonly titles: Readonly<Record<string, Text>>;
  /** Venues that come inside or leave it, that must be surveyed or no more; each counted once, whatever number of rules. */
  readonly enter: number;
  readonly leave: number;
  readonly toSurvey: number;
  readonly fromSurvey: number;
}
