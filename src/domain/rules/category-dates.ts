/** Since when a category trades on its venue's spot, as far as the licences tell. */

import type { Licence, Venue, VenueCategory } from "../registers/venues.ts";

/**
 * A category that counts on a day has stood on the spot since some day from `earliest` to `latest`
 * (equal unless its licences contradict each other); null: no date is known.
 */
export interface StandingSince {
  readonly earliest: string;
  readonly latest: string;
}

/**
 * Null: the category does not trade there yet on `day` (all its dates lie later). A licence's
 * `siteSince` says it; without one the venue's own `established` does.
 */
export function categorySince(
  category: VenueCategory,
  venue: Venue,
  licences: readonly Licence[],
  day: string,
): { readonly since: StandingSince | null } | null {
  let earliest = "";
  let latest = "";
  let later = false;
  for (const { category: of, siteSince } of licences) {
    if (of !== category || siteSince === undefined) continue;
    if (siteSince > day) later = true;
    else {
      if (earliest === "" || siteSince < earliest) earliest = siteSince;
      if (siteSince > latest) latest = siteSince;
    }
  }
  if (latest !== "") return { since: { earliest, latest } };
  if (later) return null;
  const { established } = venue;
  return { since: established === undefined ? null : { earliest: established, latest: established } };
}
