/** Does a rule concern a venue, and against which places: a matter of categories and dates alone. */

import type { Licence, Venue } from "../registers/venues.ts";
import { categorySince, type StandingSince } from "./category-dates.ts";
import type { Rule } from "./rule.ts";

/** Later than any day, as text. */
const always = "~";
/** Earlier than any day that a place may carry, as text. */
const never = "";

/**
 * One venue under one rule, told as two days. A place that opened on `firmTo` or earlier is judged
 * firmly; one that opened after it but not after `doubtTo` is in date doubt; one that opened later
 * is passed over. A place without an opening day counts as opened before all days.
 */
export interface Concern {
  readonly firmTo: string;
  readonly doubtTo: string;
}

export type PairConcern = "firm" | "date-doubt" | "passed-over";

const later = (a: string, b: string): string => (a > b ? a : b);

/**
 * How the rule concerns a venue that stands on `day`; null: not at all. Each category of the rule is
 * asked by itself; the venue is concerned as firmly as its firmest category.
 */
export function concernOf(rule: Rule, venue: Venue, licences: readonly Licence[], day: string): Concern | null {
  let firmTo = never;
  let doubtTo = never;
  for (const category of venue.categories) {
    if (!rule.from.includes(category)) continue;
    const counts = categorySince(category, venue, licences, day);
    const its = counts && concernSince(rule, counts.since);
    if (!its) continue;
    firmTo = later(firmTo, its.firmTo);
    doubtTo = later(doubtTo, its.doubtTo);
  }
  if (doubtTo === never) return null;
  return firmTo === always ? wholly : { firmTo, doubtTo };
}

/** How the rule concerns what trades on its spot since then (null: not known); null: it came before the rule. */
function concernSince(rule: Rule, since: StandingSince | null): Concern | null {
  const from = rule.establishedFrom;
  if (from !== null && since !== null && since.latest < from) return null;
  const escapes = rule.grandfather === "placeOpenedLater";
  const firmlyNew = from === null || (since !== null && since.earliest >= from);
  return {
    firmTo: !firmlyNew ? never : !escapes ? always : since === null ? "0" : since.earliest,
    doubtTo: !escapes || since === null ? always : since.latest,
  };
}

/** Against every place, firmly: most venues under most rules, so they share one value. */
const wholly: Concern = { firmTo: always, doubtTo: always };

/** An application for a spot comes after every place that stands there. */
export const concernOfApplication = wholly;

/**
 * How the rule concerns the next licence of a venue that trades on its spot since that day (null: not known). What
 * a missing day leaves open is in date doubt, as it is for a venue that stands; null: it came before the rule.
 */
export function concernOfRenewal(rule: Rule, since: string | null): Concern | null {
  const its = concernSince(rule, since === null ? null : { earliest: since, latest: since });
  return its?.firmTo === always ? wholly : its;
}

/** How the rule concerns the pair of that venue and a place that opened on `placeSince`. */
export function pairConcern(concern: Concern, placeSince: string | undefined): PairConcern {
  const opened = placeSince ?? "0";
  if (opened <= concern.firmTo) return "firm";
  return opened <= concern.doubtTo ? "date-doubt" : "passed-over";
}
