/** A spreadsheet of applications: its rows as they were read, and what the rules say of each of them. */

import type { Reason, Text, Verdict } from "../labels.ts";
import type { Pack } from "../pack.ts";
import type { VenueCategory } from "../registers/venues.ts";
import type { NotJudged } from "../rules/answer-types.ts";
import type { Position } from "../rules/finding.ts";
import type { Rule } from "../rules/rule.ts";

/** One row, before anybody knows in which coordinates it is. Texts as written, "" where there is none. */
export interface ApplicationRow {
  /** As the spreadsheet counts it. */
  readonly row: number;
  readonly name: string;
  readonly id: string;
  readonly licence: string;
  readonly township: string;
  readonly address: string;
  /** Those that were understood. */
  readonly categories: readonly VenueCategory[];
  /** What was not understood of the category; "": nothing. */
  readonly strangeCategory: string;
  /** First the number under longitude; null: none that can be read. */
  readonly pair: readonly [first: number, second: number] | null;
  /** What stands for the position; "": nothing. */
  readonly position: string;
  /** Its degrees have so few decimals that they mean a block of houses. */
  readonly isCoarse: boolean;
  /** Metres, 95 %; null: not stated, or not understood (`strangeAccuracy`). */
  readonly accuracy: number | null;
  readonly strangeAccuracy: string;
  readonly positionSource: keyof Pack["defaults"]["accuracy"] | null;
  /** Its quotes do not pair: nothing in it is to be trusted. */
  readonly isDamaged: boolean;
}

export interface ApplicationsAsk {
  readonly asOf: string;
  readonly rows: readonly ApplicationRow[];
  /** Way of writing (`WayOfWriting.way`) → id of the reading that an officer named. A way left out is not read. */
  readonly readings: Readonly<Record<string, string>>;
  /** Applied for by rows whose category is empty. */
  readonly categories: readonly VenueCategory[];
  /** Metres, 95 %, of rows that state neither accuracy nor source; null: the pack's figure for them. */
  readonly accuracy: number | null;
}

/** Rows whose positions are written alike, and how well each reading of them agrees with the county. */
export interface WayOfWriting {
  readonly way: string;
  readonly rows: number;
  /** Rows that name a township, and rows of a record whose place is known. */
  readonly named: number;
  readonly known: number;
  /** Best first. */
  readonly counts: readonly {
    /** Id of a reading (`geo/readings`). */
    readonly reading: string;
    readonly name: Text;
    readonly inCounty: number;
    readonly inTownship: number;
    readonly onKnown: number;
  }[];
  /** Null: one cannot tell. */
  readonly sure: string | null;
}

/** Why no rule was asked. */
export type WhyUnanswered =
  | "damaged"
  | "no-category"
  | "category-unknown"
  | "no-position"
  | "position-unread"
  | "which-datum"
  | "far-off"
  | "outside-county"
  | "no-rule";

/** What one rule says of one application. */
export interface RuleSays {
  readonly rule: string;
  readonly verdict: Exclude<Verdict, "unplaced">;
  readonly reason: Reason | null;
  /** Metres; null: no place within 2 km, or no walk is known. */
  readonly distance: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly place: string | null;
  readonly placeName: string | null;
  readonly placeAt: Position | null;
  readonly surveyFirst: "venue" | "place" | null;
  readonly sentence: Text;
}

/** Of a matched venue: what an officer should know of how it was judged. */
export type ApplicationNote = "moved" | "closed" | "from-register" | "coarse" | "accuracy-unread" | "category-part";

export interface ApplicationAnswer {
  readonly row: number;
  /** `renewal`: of a venue that stands in the register, with its dates, its position and what was measured there. */
  readonly kind: "new" | "renewal";
  /** Id of the venue of the register that it is; null: none. */
  readonly venue: string | null;
  readonly categories: readonly VenueCategory[];
  /** WGS 84; null: it has none that can be used. */
  readonly at: Position | null;
  readonly accuracy: number | null;
  readonly township: string | null;
  readonly why: WhyUnanswered | null;
  /** The gravest over the rules; null exactly when `why` is not. */
  readonly verdict: RuleSays["verdict"] | null;
  /** In the order of `Applications.rules`; a rule that does not concern it is left out. */
  readonly rules: readonly RuleSays[];
  /** Which list of `Applications.unasked` is its own. */
  readonly unasked: number;
  readonly notes: readonly ApplicationNote[];
}

/** A rule that names the application's category and decides nothing, and why. */
export type RuleUnasked = Pick<NotJudged, "rule" | "why" | "lookAt">;

export interface Applications {
  readonly asOf: string;
  readonly revision: number;
  /** Those that concern a row, by id. */
  readonly rules: readonly Rule[];
  /** Rules that decide nothing, list by list: many rows share one. */
  readonly unasked: readonly (readonly RuleUnasked[])[];
  readonly ways: readonly WayOfWriting[];
  /** One for each row, in its order. */
  readonly answers: readonly ApplicationAnswer[];
  readonly placesUnchecked: number;
}
