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
import { type WalkTo, walkOfRule } from "./walking/walk-of-rule.ts";

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
  /** By place, for a rule that measures to gates, straight or on foot; else null. */
  readonly gates: readonly (readonly Gate[])[] | null;
  /** Gates of the kind the rule names at one place. */
  readonly gatesOf: (place: number) => readonly Gate[];
  /** From a spot on foot to a place; looked for when asked. */
  readonly walkTo: WalkTo;
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

type Gates = Pick<Docket, "gates" | "gatesOf" | "walkTo">;

/** Gates are looked up place by place; a rule that measures to them takes them all at once. */
function gatesFor(county: County, rule: Rule, columns: PlaceColumns, day: string): Gates {
  const { places, accuracy } = columns;
  const look = (place: number): readonly Gate[] =>
    gatesOf(county, places[place]?.id ?? "", accuracy[place] ?? Number.NaN, rule.placeEnd, day);
  const toGates = rule.measure === "entrance" || (rule.measure === "walking" && rule.placeEnd !== "boundary");
  const gates = toGates ? places.map((_, place) => look(place)) : null;
  const gatesAt = (place: number): readonly Gate[] => gates?.[place] ?? look(place);
  return { gates, gatesOf: gatesAt, walkTo: walkOfRule(county, rule, columns, gatesAt, day) };
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
