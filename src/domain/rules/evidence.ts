/** All that the sheet of one finding shows. */

import { flag, zone } from "../../geo/zones.ts";
import { byId, type County, type ProtectedPlace } from "../county.ts";
import { type Ask, finish } from "../engine.ts";
import type { Evidence } from "./answer-types.ts";
import { buildFinding } from "./build-finding.ts";
import { decideWithNearest } from "./decide.ts";
import type { Position } from "./finding.ts";
import { nearPlaces } from "./near-places.ts";
import { scanOfVenue } from "./one-venue.ts";
import { readingsOf } from "./readings.ts";
import { numberOf } from "./rules-on-day.ts";
import { sentenceOf } from "./sentence.ts";

/** Neighbours shown on a sheet: within this, or twice the rule's distance, metres. */
const nearWithin = 1_000;
const nearMost = 20;

/** The evidence of one venue under one rule; null: the rule gives no verdict on it that day. */
export function evidence(county: County, { asOf, rule, venue: id }: Ask<"evidence">): Evidence | null {
  const venue = byId(county, "venue").get(id);
  const number = numberOf(rule);
  if (!venue || number === null) return null;
  const scan = scanOfVenue(county, rule, venue, number, asOf);
  const [docket] = scan.dockets;
  const [decided] = finish(decideWithNearest(scan));
  if (!docket?.concerns[0] || !decided) return null;
  const finding = buildFinding(scan, docket, decided, 0);
  const index = scan.places.places.findIndex((place) => place.id === finding.place);
  const place = scan.places.places[index];
  const measurement = finding.place === null ? null : (decided.measurement.get(0) ?? null);
  const doubts = {
    venueAccuracy: finding.venueAt ? (scan.venues.accuracy[0] ?? null) : null,
    placeAccuracy: place ? (scan.places.accuracy[index] ?? null) : null,
    placeExtent: place ? (scan.places.extent[index] ?? 0) : 0,
  };
  return {
    finding,
    rule,
    sentence: sentenceOf({ finding, rule, placeName: place?.name ?? null, measurement, ...doubts }),
    readings: place ? readingsOf(scan, finding, index, measurement) : [],
    ...doubts,
    turfFlag: turfFlag(place, finding.venueAt, number),
    near: nearPlaces(scan, Math.max(nearWithin, 2 * number), nearMost),
    measurement: measurement?.id ?? null,
  };
}

/** Is the venue inside the zone that is drawn around the place? A first flag, on a sphere. */
export function turfFlag(place: ProtectedPlace | undefined, at: Position | null, distance: number): boolean | null {
  return place?.geometry && at && distance > 0 ? flag(zone(place.geometry, distance), at) : null;
}
