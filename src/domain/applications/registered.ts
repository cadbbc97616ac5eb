/** The venue of the register that an application is for, by its id or by a licence that only one venue bears. */

import { byId, type County } from "../county.ts";
import type { Venue } from "../registers/venues.ts";
import type { ApplicationRow } from "./application.ts";

type Bearers = ReadonlyMap<string, Venue | null>;

const cache = new WeakMap<readonly Venue[], { licences: County["registers"]["licence"]; bearers: Bearers }>();

/** Null: several venues bear the number, so it tells nothing. */
function bearersOf(county: County): Bearers {
  const { venue, licence } = county.registers;
  const known = cache.get(venue);
  if (known?.licences === licence) return known.bearers;
  const bearers = new Map<string, Venue | null>();
  const add = (number: string | undefined, it: Venue | undefined): void => {
    if (!number || !it) return;
    const before = bearers.get(number);
    bearers.set(number, before === undefined || before?.id === it.id ? it : null);
  };
  for (const it of venue) add(it.licence, it);
  const venues = byId(county, "venue");
  for (const { number, venue: id } of licence) add(number, venues.get(id));
  cache.set(venue, { licences: licence, bearers });
  return bearers;
}

export function registeredVenue(county: County, { id, licence }: ApplicationRow): Venue | null {
  const own = id === "" ? undefined : byId(county, "venue").get(id);
  return own ?? (licence === "" ? null : (bearersOf(county).get(licence) ?? null));
}
