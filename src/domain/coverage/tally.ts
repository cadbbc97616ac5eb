/** What one record adds to an indicator, and how a township's figures are added up from it. */

import type { County } from "../county.ts";

/** compliant · cannot be told (doubt) · not reported · failing. */
export type Outcome = "compliant" | "undetermined" | "unreported" | "failing";

export interface Tally {
  /** The record counted, so that one in no township can be named. */
  readonly register: string;
  readonly id: string;
  /** Null: in no township; it still counts for the county. */
  readonly township: string | null;
  /** Null: not reported, which is not 0. */
  readonly numerator: number | null;
  /** Null: a plain number, measured against nothing. */
  readonly denominator: number | null;
  /** Part of the denominator that may or may not belong to the numerator. */
  readonly undetermined: number;
}

/** The records an indicator counts on a day, whole county; context neighbours are never among them. */
export type Formula = (county: County, day: string) => readonly Tally[];

/** One record with its place in the county. */
export interface Counted {
  readonly register: string;
  readonly id: string;
  readonly township: string | null;
}

/** Counts a record as one (or as `weight` children, visits, …) with this outcome. */
export function tally(counted: Counted, outcome: Outcome, weight = 1): Tally {
  const { register, id, township } = counted;
  return {
    register,
    id,
    township,
    numerator: outcome === "unreported" ? null : outcome === "compliant" ? weight : 0,
    denominator: weight,
    undetermined: outcome === "undetermined" || outcome === "unreported" ? weight : 0,
  };
}

/** `part` of `whole`, both typed by the record's office; null where either is missing. A surplus covers no other's lack. */
export function ratioTally(counted: Counted, part: number | undefined, whole: number | undefined): Tally {
  const { register, id, township } = counted;
  if (whole === undefined) return { register, id, township, numerator: null, denominator: 0, undetermined: 0 };
  if (whole === 0) return { register, id, township, numerator: 0, denominator: 0, undetermined: 0 };
  if (part === undefined) return { register, id, township, numerator: null, denominator: whole, undetermined: whole };
  return { register, id, township, numerator: Math.min(part, whole), denominator: whole, undetermined: 0 };
}

export interface Sum {
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly undetermined: number;
  /** How many tallies were added: none means nothing to cover. */
  readonly tallies: number;
}

/** Adds up tallies: the numerator is null only when none of them is reported. */
export function sumOf(tallies: Iterable<Tally>): Sum {
  let numerator: number | null = null;
  let denominator: number | null = null;
  let undetermined = 0;
  let count = 0;
  for (const each of tallies) {
    count++;
    undetermined += each.undetermined;
    if (each.numerator !== null) numerator = (numerator ?? 0) + each.numerator;
    if (each.denominator !== null) denominator = (denominator ?? 0) + each.denominator;
  }
  return { numerator, denominator, undetermined, tallies: count };
}
