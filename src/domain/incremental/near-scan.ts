/** A scan of a few venues against the places that may decide them, and no others: its answers are those of the whole. */

import { type County, groupedBy, type ProtectedPlace } from "../county.ts";
import { protectedKinds } from "../labels.ts";
import type { Venue } from "../registers/venues.ts";
import { docketOf, type Scan } from "../rules/docket.ts";
import { columnsOfPlaces } from "../rules/places-on-day.ts";
import type { Rule } from "../rules/rule.ts";
import { columnsOf } from "../rules/venues-on-day.ts";
import { gateBox, placeOf } from "./affected-venues.ts";
import { within } from "./box-index.ts";
import { type Box, grownBox, meet } from "./boxes.ts";
import { placeIndex, venueBox } from "./standing.ts";

export interface NearAsk {
  readonly day: string;
  readonly rules: readonly Rule[];
  /** Metres up to which a rule looks at pairs. */
  readonly limitOf: (rule: Rule) => number;
  /** Metres around each venue within which places are taken in, at least every limit. */
  readonly reach: number;
}

const measuresToGates = ({ measure, placeEnd }: Rule): boolean =>
  measure === "entrance" || (measure === "walking" && placeEnd !== "boundary");

/** Null: some venue stands where boxes are not trusted. */
function placesNear(county: County, venues: readonly Venue[], { rules, reach }: NearAsk): ProtectedPlace[] | null {
  const found = new Set<ProtectedPlace>();
  const boxes: Box[] = [];
  for (const venue of venues) {
    const own = venueBox(venue, county.pack);
    if (!own) continue;
    const box = grownBox(own, reach);
    if (!box) return null;
    boxes.push(box);
    for (const kind of protectedKinds) for (const place of within(placeIndex(county, kind), box)) found.add(place);
    for (const { place: id } of groupedBy(county, "measurement", "venue").get(venue.id) ?? []) {
      const place = placeOf(county, id);
      if (place) found.add(place);
    }
  }
  if (rules.some(measuresToGates))
    for (const gate of county.registers.entrance) {
      const its = gateBox(county, gate);
      const place = its && boxes.some((box) => meet(box, its)) ? placeOf(county, gate.place) : null;
      if (place) found.add(place);
    }
  return [...found];
}

/** Null: some venue stands where boxes are not trusted. */
export function nearScan(county: County, venues: readonly Venue[], ask: NearAsk): Scan | null {
  const places = placesNear(county, venues, ask);
  if (!places) return null;
  return scanOf(county, venues, places, ask);
}

/** The venues against these places. */
export function scanOf(
  county: County,
  venues: readonly Venue[],
  places: readonly ProtectedPlace[],
  { day, rules, limitOf }: NearAsk,
): Scan {
  const { pack, registers } = county;
  const columns = { venues: columnsOf(venues, pack), places: columnsOfPlaces(places, pack) };
  // Of measurements only those of these venues: each is held against both of its ends.
  const measured = groupedBy(county, "measurement", "venue");
  const measurement = venues.flatMap(({ id }) => measured.get(id) ?? []);
  const few: County = { ...county, registers: { ...registers, measurement } };
  const dockets = rules.map((rule) => docketOf(few, rule, limitOf(rule), day, columns));
  return { ...columns, dockets };
}
