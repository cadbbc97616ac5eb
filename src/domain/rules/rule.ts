/** A distance rule: data, not code. One version of one id is in force on any day. */

import type { Measure, ProtectedKind, Text } from "../labels.ts";
import type { School } from "../registers/places.ts";
import type { placeEnds, VenueCategory, venueEnds } from "../registers/venues.ts";

export const applications = ["existing", "new", "renewal"] as const;
export type Application = (typeof applications)[number];
/** What is applied for: a licence where none was, or the next one of a venue that stands. */
export type Applied = Exclude<Application, "existing">;

export interface Rule {
  readonly id: string;
  readonly title: Text;
  readonly protects: readonly ProtectedKind[];
  readonly from: readonly VenueCategory[];
  /** Metres; null: the law gives no number, so the rule can only be listed under `notJudged`. */
  readonly distance: number | null;
  /** Is exactly `distance` inside? */
  readonly inclusive: boolean;
  readonly measure: Measure;
  readonly placeEnd: keyof typeof placeEnds;
  readonly venueEnd: keyof typeof venueEnds;
  /** `check` judges only venues whose category stands on the spot since that day or later. */
  readonly establishedFrom: string | null;
  readonly appliesTo: readonly Application[];
  /** Does a venue that stood before the place escape? */
  readonly grandfather: "none" | "placeOpenedLater";
  /** Venue traits that escape, as ids of the rule's text; none is judged by this program yet. */
  readonly exempt: readonly string[];
  /** Only schools of these stages; null: all. */
  readonly stages: readonly School["stage"][] | null;
  readonly since: string;
  readonly until: string | null;
  /** Clause of the plan, or article of the law. */
  readonly clause: string;
  readonly source: string;
  /** A text of the law seen · B official text quoted by another · C news or copy. */
  readonly sourceGrade: "A" | "B" | "C";
  readonly enabled: boolean;
  /** What this rule asks, and what was assumed, in a sentence. */
  readonly text?: Text;
  /** Distances that a rule without a number, or switched off, would look at. */
  readonly lookAt?: readonly number[];
  /** The day on which this version was proposed. Until it is put in force it judges nothing and stands in no other's way. */
  readonly proposed?: string;
}

/** A version that somebody proposed and nobody has put in force. */
export const isProposal = (rule: Rule): boolean => rule.proposed !== undefined;

/** Was this version of the rule in force on that day? */
export const inForce = (rule: Rule, day: string): boolean =>
  rule.enabled && !isProposal(rule) && rule.since <= day && (rule.until === null || day < rule.until);

/** Do both hold on some day? A version holds on [since, until), where an absent end never comes. */
export const daysMeet = (a: Rule, b: Rule): boolean =>
  (a.until === null || b.since < a.until) && (b.until === null || a.since < b.until);

/** Versions of one id that may not stand together; a proposal is not a version yet. */
export const versionsOverlap = (a: Rule, b: Rule): boolean => !isProposal(a) && !isProposal(b) && daysMeet(a, b);
