/** One rule made ready for a day: which places it protects, which venues it concerns, what was measured. */

import type { County, ProtectedPlace } from "../county.ts";
import { groupedBy } from "../county.ts";
import type { Measurement } from "../registers/venues.ts";
import { type Concern, concernOf } from "./concerns.ts";
import { type Gate, gatesOf } from "./gates.ts";
import { measurementsFor } from "./measurements.ts";
import { type PlaceColumns, placeStands, protects } from "./places-on-day.ts";
import type { Rule } from "./rule.ts";
import { type VenueColumns, venueStands } from "./venues-on-day.ts";

export interface Docket {
  readonly rule: Rule;
  /** Pairs whose `low` lies beyond it are of no interest, metres. */
  readonly limit: number;
  /** By place: 1 when the rule protects it that day and it can be checked. */
  readonly counts: Uint8Array;
  /** By venue; null: the rule does not concern it that day. */
  readonly concerns: readonly (Concern | null)[];
  /** Measurements that hold, by venue id, then place id. */
  readonly measured: ReadonlyMap<string, ReadonlyMap<string, Measurement>>;
  /** By place, for a rule that measures to gates; else null. */
  readonly gates: readonly (readonly Gate[])[] | null;
  /** Gates of the kind the rule names at one place. */
  readonly gatesOf: (place: number) => readonly Gate[];
}

/** Venues, places and the rules that judge them, ready to be scanned. */
export interface Scan {
  readonly venues: VenueColumns;
  readonly places: PlaceColumns;
  readonly dockets: readonly Docket[];
}

const placeMaps = new WeakMap<readonly ProtectedPlace[], ReadonlyMap<string, ProtectedPlace>>();

function placesById(places: readonly ProtectedPlace[]): ReadonlyMap<string, ProtectedPlace> {
  const known = placeMaps.get(places);
  if (known) return known;
  const made = new Map(places.map((place) => [place.id, place]));
  placeMaps.set(places, made);
  return made;
}

/** By place, whether the rule protects it that day and it can be checked. */
function countingPlaces(rule: Rule, columns: PlaceColumns, day: string): Uint8Array {
  return Uint8Array.from(columns.places, (place, i) =>
    columns.outlines[i] && placeStands(place, day) && protects(rule, place) ? 1 : 0,
  );
}

/** By venue, how the rule concerns it on the day. */
function concernsOn(county: County, rule: Rule, venues: VenueColumns, day: string): (Concern | null)[] {
  const licences = groupedBy(county, "licence", "venue");
  return venues.venues.map((venue) =>
    venueStands(venue, day) ? concernOf(rule, venue, licences.get(venue.id) ?? [], day) : null,
  );
}

type Gates = Pick<Docket, "gates" | "gatesOf">;

/** Gates are looked up place by place; a rule that measures to them takes them all at once. */
function gatesFor(county: County, rule: Rule, { places, accuracy }: PlaceColumns, day: string): Gates {
  const look = (place: number): readonly Gate[] =>
    gatesOf(county, places[place]?.id ?? "", accuracy[place] ?? Number.NaN, rule.placeEnd, day);
  const gates = rule.measure === "entrance" ? places.map((_, place) => look(place)) : null;
  return { gates, gatesOf: (place) => gates?.[place] ?? look(place) };
}

/** The rule's docket for the county's own venues. */
export function docketOf(county: County, rule: Rule, limit: number, day: string, scan: Omit<Scan, "dockets">): Docket {
  return {
    rule,
    limit,
    counts: countingPlaces(rule, scan.places, day),
    concerns: concernsOn(county, rule, scan.venues, day),
    measured: measurementsFor(county, rule, day, placesById(scan.places.places)),
    ...gatesFor(county, rule, scan.places, day),
  };
}

/** The rule's docket for spots that are not in the register; nothing was measured there yet. */
export function docketOfSpots(
  county: County,
  rule: Rule,
  limit: number,
  day: string,
  concerns: readonly Concern[],
  places: PlaceColumns,
): Docket {
  return {
    rule,
    limit,
    counts: countingPlaces(rule, places, day),
    concerns,
    measured: new Map(),
    ...gatesFor(county, rule, places, day),
  };
}
