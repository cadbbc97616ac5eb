/** Which venues count on a day, and where they stand. */

import { accuracyOf, type County, standsOn } from "../county.ts";
import type { Problem } from "../problems.ts";
import type { Venue } from "../registers/venues.ts";
import { isUsable } from "./interval.ts";

/** Positions of venues as columns, in the order of their list; NaN: not placed. Degrees WGS 84, metres. */
export interface VenueColumns {
  readonly venues: readonly Venue[];
  readonly lon: Float64Array;
  readonly lat: Float64Array;
  readonly accuracy: Float64Array;
}

const cache = new WeakMap<readonly Venue[], { pack: County["pack"]; columns: VenueColumns }>();

/** The county's venues as columns, made once for its list. */
export function venueColumns(county: County): VenueColumns {
  const venues = county.registers.venue;
  const known = cache.get(venues);
  if (known?.pack === county.pack) return known.columns;
  const columns = columnsOf(venues, county.pack);
  cache.set(venues, { pack: county.pack, columns });
  return columns;
}

/** A venue has a position when it is a point on the globe with a usable accuracy. */
export function columnsOf(venues: readonly Venue[], pack: County["pack"]): VenueColumns {
  const lon = new Float64Array(venues.length).fill(Number.NaN);
  const lat = new Float64Array(venues.length).fill(Number.NaN);
  const accuracy = new Float64Array(venues.length).fill(Number.NaN);
  venues.forEach((venue, i) => {
    const doubt = accuracyOf(venue, pack);
    if (venue.geometry?.type !== "Point" || !isUsable(doubt)) return;
    const [x = Number.NaN, y = Number.NaN] = venue.geometry.coordinates;
    if (!(Math.abs(x) <= 180 && Math.abs(y) <= 90)) return;
    lon[i] = x;
    lat[i] = y;
    accuracy[i] = doubt;
  });
  return { venues, lon, lat, accuracy };
}

/** Does the venue count on that day? Suspended venues do; one closed without a date counts on no day. */
export const venueStands = (venue: Venue, day: string): boolean =>
  venue.status === "closed" && venue.until === undefined ? false : standsOn(venue.established, venue.until, day);

/** Venues that count on no day because their closing has no date: reported, not dropped. */
export function closedWithoutDate(county: County): Problem[] {
  return county.registers.venue
    .filter((venue) => venue.status === "closed" && venue.until === undefined)
    .map((venue) => ({ code: "closed-without-date", severity: "warning", register: "venue", id: venue.id }));
}
