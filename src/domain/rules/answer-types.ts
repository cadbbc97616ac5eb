/** Answers about one spot: the evidence of a finding, and what the rules say of a proposed site. */

import type { Measure, ProtectedKind, Text, Verdict } from "../labels.ts";
import type { VenueCategory } from "../registers/venues.ts";
import type { Finding, Position } from "./finding.ts";
import type { Applied, Rule } from "./rule.ts";

export interface NearPlace {
  readonly place: string;
  readonly kind: ProtectedKind;
  readonly name: string;
  readonly verdict: Exclude<Verdict, "unplaced">;
  /** Infinity, like `high`: no walk is known. */
  readonly distance: number;
  readonly low: number;
  readonly high: number;
  /** Why there is no walk to it; absent: there is, or the rule measures otherwise. */
  readonly noWalk?: Text;
  readonly at: Position;
}

/** One way of measuring between the deciding ends. */
export interface MeasureReading {
  readonly measure: Measure;
  readonly decides: boolean;
  /** Null: it cannot be computed, and `why` says why. `low` and `high` may stand without it: no walk is known. */
  readonly distance: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly from: Position | null;
  readonly to: Position | null;
  /** Of the position where it ends, 95 %, metres; null like the distance. */
  readonly toAccuracy: number | null;
  /** The way itself, from the venue to the place, where it is no straight line. */
  readonly path?: readonly Position[];
  readonly why: Text | null;
}

/** All that a finding's sheet shows. */
export interface Evidence {
  readonly finding: Finding;
  readonly rule: Rule;
  /** Why this verdict, or what to measure first, in one sentence. */
  readonly sentence: Text;
  readonly readings: readonly MeasureReading[];
  /** 95 %, metres. */
  readonly venueAccuracy: number | null;
  readonly placeAccuracy: number | null;
  /** How much nearer a place known only as a point may lie, metres. */
  readonly placeExtent: number;
  /** Is the venue inside the zone Turf draws (a first flag, on a sphere)? Null: not placed. */
  readonly turfFlag: boolean | null;
  /** Places within 1,000 m or twice the distance, nearest first, at most 20. */
  readonly near: readonly NearPlace[];
  readonly measurement: string | null;
}

export interface SiteRuleAnswer {
  readonly rule: Rule;
  readonly verdict: Exclude<Verdict, "unplaced">;
  readonly finding: Finding;
  readonly sentence: Text;
  /** Nearest five places under this rule. */
  readonly near: readonly NearPlace[];
}

export interface NotJudged {
  readonly rule: Rule;
  /** `other-application`: it speaks of new licences or of renewals alone; `stood-before`: of venues newer than this. */
  readonly why: "disabled" | "no-number" | "other-application" | "stood-before";
  /** Distances this rule would look at, with the nearest protected place. */
  readonly lookAt: readonly number[];
  readonly nearest: NearPlace | null;
}

/** Never "allowed": what each rule in force decides, and what was not judged. */
export interface SiteAnswer {
  readonly asOf: string;
  readonly at: Position;
  readonly accuracy: number;
  readonly categories: readonly VenueCategory[];
  readonly application: Applied;
  /** Of a renewal: since when it trades on the spot; null: not known, or a new licence. */
  readonly since: string | null;
  readonly township: string | null;
  readonly rules: readonly SiteRuleAnswer[];
  readonly notJudged: readonly NotJudged[];
  readonly placesUnchecked: number;
}

/** One finding in doubt, and at what share (0 to 1) of the distances possible today one survey settles it. */
export interface SurveyChance {
  readonly finding: Finding;
  readonly share: number;
}

/** One position that is worth surveying, and what that would settle. */
export interface SurveyTask {
  readonly what: "venue" | "place";
  readonly id: string;
  /** Those that it bears on, the likeliest first; a share of 0: only together with the other end. */
  readonly findings: readonly SurveyChance[];
  /** Settled whatever comes out, but for 5 % of what is possible. */
  readonly surely: number;
  /** Settled by some of what may come out. */
  readonly perhaps: number;
  /** How many may be expected: the sum of the shares. */
  readonly expected: number;
}
