/** What a rule would say at any distance up to a limit, so that a slider need not check anew. */

import type { County } from "../county.ts";
import type { Ask, Steps } from "../engine.ts";
import type { Verdict } from "../labels.ts";
import { type Docket, docketOf, type Scan } from "./docket.ts";
import type { Profile, VerdictCounts } from "./finding.ts";
import { millimetres, verdictOf } from "./interval.ts";
import { scanPairs } from "./pair-scan.ts";
import { placeColumns } from "./places-on-day.ts";
import { venueColumns } from "./venues-on-day.ts";

/**
 * The profile of a rule over all venues, in steps. Two numbers a venue suffice: it is inside from the
 * least `high` of its firm pairs on, and no longer outside from the least `low` of all its pairs on.
 */
export function* profileSteps(county: County, { asOf, rule, limit }: Ask<"profile">): Steps<Profile> {
  const columns = { venues: venueColumns(county), places: placeColumns(county) };
  return yield* profileScan(columns, docketOf(county, rule, limit, asOf, columns));
}

/** The profile of a docket's rule up to the docket's limit, over the venues of the columns. */
export function* profileScan(columns: Omit<Scan, "dockets">, docket: Docket): Steps<Profile> {
  const { rule, limit } = docket;
  const scan: Scan = { ...columns, dockets: [docket] };
  const far = () => new Float64Array(docket.concerns.length).fill(Number.POSITIVE_INFINITY);
  const [distance, low, high] = [far(), far(), far()];
  const lower = (column: Float64Array, venue: number, value: number) => {
    if (value < (column[venue] ?? 0)) column[venue] = value;
  };
  yield* scanPairs(scan, (_, venue, __, pair, firm) => {
    lower(distance, venue, millimetres(Math.max(0, pair.signed)));
    lower(low, venue, pair.low);
    if (firm) lower(high, venue, pair.high);
  });
  const judged = Uint8Array.from(docket.concerns, (concern, venue) =>
    !concern ? 0 : Number.isNaN(columns.venues.lon[venue]) ? 2 : 1,
  );
  return { rule, limit, judged, distance, low, high };
}

/** The verdict of the i-th venue at `distance` up to the profile's limit; null: the rule does not concern it. */
export function verdictAt(profile: Profile, i: number, distance: number): Verdict | null {
  const judged = profile.judged[i] ?? 0;
  if (judged !== 1) return judged === 2 ? "unplaced" : null;
  return verdictOf(profile.rule, profile.low[i] ?? Number.NaN, profile.high[i] ?? Number.NaN, distance);
}

/** A profile's lows and highs in ascending order, for totals in a few steps. */
export interface SortedProfile {
  readonly inclusive: boolean;
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly unplaced: number;
}

export function sortedProfile(profile: Profile): SortedProfile {
  const judged = (column: Float64Array) => {
    const kept = new Float64Array(column.length);
    let size = 0;
    for (let i = 0; i < column.length; i++) if (profile.judged[i] === 1) kept[size++] = column[i] ?? Number.NaN;
    return kept.subarray(0, size).sort();
  };
  return {
    inclusive: profile.rule.inclusive,
    low: judged(profile.low),
    high: judged(profile.high),
    unplaced: profile.judged.reduce((sum, it) => sum + (it === 2 ? 1 : 0), 0),
  };
}

/** How many venues have each verdict at `distance`. */
export function totalsAt(sorted: SortedProfile, distance: number): VerdictCounts {
  const inside = countTo(sorted.high, distance, sorted.inclusive);
  const reached = countTo(sorted.low, distance, sorted.inclusive);
  return { inside, survey: reached - inside, outside: sorted.low.length - reached, unplaced: sorted.unplaced };
}

/** How many of an ascending column are ≤ `value`, or < where it does not include. */
function countTo(column: Float64Array, value: number, inclusive: boolean): number {
  let from = 0;
  let to = column.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    const it = column[middle] ?? Number.POSITIVE_INFINITY;
    if (inclusive ? it <= value : it < value) from = middle + 1;
    else to = middle;
  }
  return from;
}
