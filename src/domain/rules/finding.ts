/** One venue under one rule: verdict, distance, the place that decided, evidence. */

import type { Measure, ProtectedKind, Reason, Verdict } from "../labels.ts";
import type { Rule } from "./rule.ts";

/** Longitude, latitude, WGS 84 degrees. */
export type Position = readonly [lon: number, lat: number];

export interface Finding {
  /** `${rule}/${venue}`: the same on every run. */
  readonly id: string;
  readonly rule: string;
  readonly ruleSince: string;
  readonly venue: string;
  readonly verdict: Verdict;
  /** Null for `unplaced` and for `outside` without a place in reach. */
  readonly reason: Reason | null;
  /** Deciding distance in metres, ellipsoidal, right to 1 cm within 2 km; null when there is none, or no walk. */
  readonly distance: number | null;
  readonly low: number | null;
  /** Infinity: nobody knows how far (no walk). */
  readonly high: number | null;
  readonly place: string | null;
  readonly placeKind: ProtectedKind | null;
  readonly measure: Measure;
  /** Where the deciding measure ends: the nearest spot of the boundary, or the gate. */
  readonly placeAt: Position | null;
  readonly venueAt: Position | null;
  readonly boundary: number | null;
  readonly entrance: number | null;
  /** The shortest walk; null: none is known, or the verdict is `outside` by a straight measure. */
  readonly walking: number | null;
  readonly measured: number | null;
  /** Which of the two positions to measure first; null unless the verdict is `survey`. */
  readonly surveyFirst: "venue" | "place" | null;
}

export interface UncheckedPlace {
  readonly place: string;
  readonly kind: ProtectedKind;
  /** `bad-accuracy`: its accuracy or extent is not a finite number of metres from 0 up. */
  readonly why: "no-position" | "broken-outline" | "bad-accuracy";
}

/** A rule in force that `check` passes over, and why: nothing is dropped in silence. */
export interface RuleNotJudged {
  readonly rule: string;
  readonly ruleSince: string;
  /** `applications-only`: it judges applications, not venues that stand. */
  readonly why: "no-number" | "applications-only";
}

export type VerdictCounts = Readonly<Record<Verdict, number>>;

export interface Findings {
  readonly asOf: string;
  readonly revision: number;
  /** The rules that decided, in force that day (or given). */
  readonly rules: readonly Rule[];
  /** Sorted by rule, verdict (inside, survey, outside, unplaced), distance, venue. */
  readonly findings: readonly Finding[];
  /** By rule id: how many of the judged venues have each verdict (context venues included). */
  readonly counts: Readonly<Record<string, VerdictCounts>>;
  /** Protected places that could not be checked, whatever the rule. */
  readonly unchecked: readonly UncheckedPlace[];
  /** Rules in force that gave no verdict; absent: none. */
  readonly notJudged?: readonly RuleNotJudged[];
}

/** One venue against one place under one rule, inside the distance or in doubt. */
export interface Pair {
  readonly rule: string;
  readonly venue: string;
  readonly place: string;
  readonly placeKind: ProtectedKind;
  readonly verdict: "inside" | "survey" | "outside";
  /** Infinity, like `high`: no walk is known. */
  readonly distance: number;
  readonly low: number;
  readonly high: number;
}

/**
 * What a rule would say of every venue at any distance to `limit`, as columns over
 * `county.registers.venue` in order. At distance D (inclusive): inside when high ≤ D, outside when
 * low > D, else survey; with an exclusive rule < and ≥. low and high are Infinity beyond the limit.
 */
export interface Profile {
  readonly rule: Rule;
  readonly limit: number;
  /** 1 judged · 0 the rule does not concern this venue that day · 2 concerned, but without a position. */
  readonly judged: Uint8Array;
  /** Smallest distance to a place that counts, metres. */
  readonly distance: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
}
