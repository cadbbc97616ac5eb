/** Every pair of a venue and a place that matters to some rule, measured once, in chunks. */

import { nearestOnBoundary } from "../../geo/distance.ts";
import type { Outline } from "../../geo/outline.ts";
import { buildReach, forEachWithinRange } from "../../geo/reach.ts";
import type { Steps } from "../engine.ts";
import type { Measurement } from "../registers/venues.ts";
import { pairConcern } from "./concerns.ts";
import type { Docket, Scan } from "./docket.ts";
import { lowOf, millimetres } from "./interval.ts";
import { measurePair, type PairReading } from "./pair-interval.ts";
import { placeReaches, vagueVenue } from "./place-reaches.ts";
import type { PlaceColumns } from "./places-on-day.ts";
import type { VenueColumns } from "./venues-on-day.ts";

/** `pair` is overwritten by the next visit. `firm` is false where a missing date keeps the pair in doubt. */
export type VisitPair = (
  docket: number,
  venue: number,
  place: number,
  pair: Readonly<PairReading>,
  firm: boolean,
  measurement: Measurement | null,
) => void;

/** Venues a step. */
const chunk = 2_000;

/**
 * Visits each pair that a docket's rule judges and whose low is within the docket's limit, once, in no
 * order that may matter. Places and venues without a position are never visited.
 */
export function* scanPairs(scan: Scan, visit: VisitPair): Steps<void> {
  const total = scan.venues.venues.length;
  const { lon, lat, accuracy } = scan.venues;
  const judge = pairJudge(scan, visit);
  const reaches = placeReaches(scan);
  const judged = scan.places.outlines.map((outline, i) => ((reaches[i] ?? -1) < 0 ? null : outline));
  const reach = buildReach(judged, reaches);
  const fromIndex = (venue: number, place: number, signed: number) => {
    if (!vagueVenue(accuracy[venue])) judge(venue, place, signed);
  };
  for (let from = 0; from < total; from += chunk) {
    const to = Math.min(from + chunk, total);
    forEachWithinRange(reach, lon, lat, fromIndex, from, to);
    for (let venue = from; venue < to; venue++)
      if (vagueVenue(accuracy[venue])) measureOneByOne(scan, venue, judged, judge);
    yield { done: to, total };
  }
  visitMeasured(scan, visit);
}

type Judge = (venue: number, place: number, toBoundary: number) => void;

/** Hands a measured pair to each docket that judges it. */
function pairJudge({ venues, places, dockets }: Scan, visit: VisitPair): Judge {
  const reading: PairReading = { signed: 0, low: 0, high: 0 };
  return (venue, place, toBoundary) => {
    for (let d = 0; d < dockets.length; d++) {
      const docket = dockets[d];
      const concern = docket?.concerns[venue];
      if (!docket?.counts[place] || !concern) continue;
      const relation = pairConcern(concern, places.places[place]?.since);
      if (relation === "passed-over" || isMeasured(docket, venues, places, venue, place)) continue;
      measurePair(docket, places, place, venues, venue, toBoundary, reading);
      if (reading.low <= docket.limit) visit(d, venue, place, reading, relation === "firm", null);
    }
  };
}

function isMeasured(docket: Docket, venues: VenueColumns, places: PlaceColumns, venue: number, place: number): boolean {
  if (docket.measured.size === 0) return false;
  const ofVenue = docket.measured.get(venues.venues[venue]?.id ?? "");
  return ofVenue?.has(places.places[place]?.id ?? "") ?? false;
}

function measureOneByOne({ venues }: Scan, venue: number, outlines: readonly (Outline | null)[], judge: Judge): void {
  const at = [venues.lon[venue] ?? Number.NaN, venues.lat[venue] ?? Number.NaN] as const;
  outlines.forEach((outline, place) => {
    if (outline) judge(venue, place, nearestOnBoundary(outline, at).signed);
  });
}

/** Pairs that a surveyor settled: their interval is the measurement's, wherever the index would look. */
function visitMeasured({ venues, places, dockets }: Scan, visit: VisitPair): void {
  if (dockets.every((docket) => docket.measured.size === 0)) return;
  const placeAt = new Map(places.places.map((place, i) => [place.id, i]));
  venues.venues.forEach(({ id }, venue) => {
    if (Number.isNaN(venues.lon[venue] ?? Number.NaN)) return;
    dockets.forEach((docket, d) => {
      const concern = docket.concerns[venue];
      if (!concern) return;
      for (const [placeId, it] of docket.measured.get(id) ?? []) {
        const place = placeAt.get(placeId);
        if (place === undefined || !docket.counts[place]) continue;
        const relation = pairConcern(concern, places.places[place]?.since);
        const pair = {
          signed: it.value,
          low: lowOf(it.value, it.accuracy, 0),
          high: millimetres(it.value + it.accuracy),
        };
        if (relation !== "passed-over" && pair.low <= docket.limit)
          visit(d, venue, place, pair, relation === "firm", it);
      }
    });
  });
}
