/** Surveyed distances that settle a pair while neither geometry has changed since. */

import { byId, type County, fingerprint, type ProtectedPlace } from "../county.ts";
import type { Measurement, Venue } from "../registers/venues.ts";
import { isUsable } from "./interval.ts";
import type { Rule } from "./rule.ts";

/** Does it measure what the rule measures? An end that it does not name is taken to be the rule's. */
const measuresLike = (it: Measurement, rule: Rule): boolean =>
  it.measure === rule.measure &&
  (it.placeEnd === undefined || it.placeEnd === rule.placeEnd) &&
  (it.venueEnd === undefined || it.venueEnd === rule.venueEnd);

const unchanged = (seen: string | undefined, geometry: Venue["geometry"]): boolean =>
  seen === undefined || seen === "" || seen === fingerprint(geometry);

const newer = (a: Measurement, b: Measurement): boolean => (a.at === b.at ? a.id > b.id : a.at > b.at);

/**
 * A measurement of a pair as it is begun: what the rule measures between which ends, and the marks of both
 * positions, so that it stops holding when either moves. Null: one of the two is not in the register.
 */
export function begunMeasurement(
  county: County,
  rule: Rule,
  venueId: string,
  place: ProtectedPlace | undefined,
  id: string,
): Omit<Measurement, "value" | "accuracy" | "at"> | null {
  const venue = byId(county, "venue").get(venueId);
  if (!venue || !place) return null;
  return {
    id,
    venue: venue.id,
    place: place.id,
    measure: rule.measure,
    placeEnd: rule.placeEnd,
    venueEnd: rule.venueEnd,
    venueFingerprint: fingerprint(venue.geometry),
    placeFingerprint: fingerprint(place.geometry),
  };
}

/** The measurements that hold for the rule on the day: the latest of each pair, by venue, then place. */
export function measurementsFor(
  county: County,
  rule: Rule,
  day: string,
  placeById: ReadonlyMap<string, ProtectedPlace>,
): ReadonlyMap<string, ReadonlyMap<string, Measurement>> {
  const venues = byId(county, "venue");
  const held = new Map<string, Map<string, Measurement>>();
  for (const it of county.registers.measurement) {
    if (it.at > day || !measuresLike(it, rule) || !isUsable(it.value) || !isUsable(it.accuracy)) continue;
    const venue = venues.get(it.venue);
    const place = placeById.get(it.place);
    if (!venue || !place) continue;
    if (!unchanged(it.venueFingerprint, venue.geometry) || !unchanged(it.placeFingerprint, place.geometry)) continue;
    const ofVenue = held.get(it.venue) ?? new Map<string, Measurement>();
    held.set(it.venue, ofVenue);
    const before = ofVenue.get(it.place);
    if (!before || newer(it, before)) ofVenue.set(it.place, it);
  }
  return held;
}
