/** A scan of one venue of the register, or of one spot that is not in it. */

import type { County } from "../county.ts";
import type { Venue } from "../registers/venues.ts";
import { type Concern, concernOfApplication } from "./concerns.ts";
import { docketOf, docketOfSpots, type Scan } from "./docket.ts";
import type { Position } from "./finding.ts";
import { placeColumns } from "./places-on-day.ts";
import type { Rule } from "./rule.ts";
import { columnsOf } from "./venues-on-day.ts";

/** The rule against one venue, pairs up to `limit` metres. */
export function scanOfVenue(county: County, rule: Rule, venue: Venue, limit: number, day: string): Scan {
  const columns = { venues: columnsOf([venue], county.pack), places: placeColumns(county) };
  return { ...columns, dockets: [docketOf(county, rule, limit, day, columns)] };
}

/** The rule against a proposed spot: unless `concern` says otherwise it would be newer than every place that stands. */
export function scanOfSpot(
  county: County,
  rule: Rule,
  spot: { readonly at: Position; readonly accuracy: number },
  limit: number,
  day: string,
  concern: Concern = concernOfApplication,
): Scan {
  const place: Venue = {
    id: "site",
    name: "site",
    categories: rule.from,
    accuracy: spot.accuracy,
    geometry: { type: "Point", coordinates: [...spot.at] },
  };
  const columns = { venues: columnsOf([place], county.pack), places: placeColumns(county) };
  const docket = docketOfSpots(county, rule, limit, day, [concern], columns.places);
  return { ...columns, dockets: [docket] };
}
