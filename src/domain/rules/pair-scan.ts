/** Every pair of a venue and a place that matters to a rule, in steps. */

import { forEachNear, type Visit } from "../../geo/bulk/near.ts";
import type { Steps } from "../engine.ts";
import type { Measurement } from "../registers/venues.ts";
import { pairConcern } from "./concerns.ts";
import type { Docket, Scan } from "./docket.ts";
import { nearOfDocket } from "./docket-near.ts";
import { lowOf, millimetres } from "./interval.ts";
import { measurePair, type PairReading } from "./pair-interval.ts";
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

/** Places a step, and pairs a step of those that are slow to measure. */
const placesAStep = 100;
const pairsAStep = 20;

/**
 * Visits each pair that a docket's rule judges and whose low is within the docket's limit, once, docket by docket,
 * else in no order that may matter. Places and venues without a position are never visited. Progress is told in
 * venues.
 */
export function* scanPairs(scan: Scan, visit: VisitPair): Steps<void> {
  const total = scan.venues.venues.length;
  const { dockets } = scan;
  const judge = pairJudge(scan, visit);
  for (const [d, docket] of dockets.entries())
    for (const share of scanDocket(scan, docket, (venue, place, signed) => judge(d, venue, place, signed)))
      yield { done: Math.floor((total * (d + share)) / dockets.length), total };
  visitMeasured(scan, visit);
}

/** Tells which share of the docket is done. */
function* scanDocket(scan: Scan, docket: Docket, judge: JudgeDocket): Generator<number, void, void> {
  const near = nearOfDocket(scan, docket);
  const straight = docket.rule.measure !== "walking";
  const slow: [venue: number, place: number, signed: number][] = [];
  const take: Visit = straight ? judge : (venue, place, signed) => void slow.push([venue, place, signed]);
  const count = near.order.length;
  for (let from = 0; from < count; from += placesAStep) {
    const to = Math.min(from + placesAStep, count);
    forEachNear(near, take, from, to);
    yield straight ? to / count : 0;
  }
  // Walks are looked for venue by venue: a search serves all walks from one spot.
  slow.sort((a, b) => a[0] - b[0]);
  for (const [i, pair] of slow.entries()) {
    judge(...pair);
    if (i % pairsAStep === pairsAStep - 1) yield (i + 1) / slow.length;
  }
}

type JudgeDocket = (venue: number, place: number, toBoundary: number) => void;
type Judge = (docket: number, venue: number, place: number, toBoundary: number) => void;

/** Hands a measured pair to its docket. */
function pairJudge({ venues, places, dockets }: Scan, visit: VisitPair): Judge {
  const reading: PairReading = { signed: 0, low: 0, high: 0 };
  return (d, venue, place, toBoundary) => {
    const docket = dockets[d];
    const concern = docket?.concerns[venue];
    if (!docket || !concern) return;
    const relation = pairConcern(concern, places.places[place]?.since);
    if (relation === "passed-over" || isMeasured(docket, venues, places, venue, place)) return;
    measurePair(docket, places, place, venues, venue, toBoundary, reading);
    if (reading.low <= docket.limit) visit(d, venue, place, reading, relation === "firm", null);
  };
}

function isMeasured(docket: Docket, venues: VenueColumns, places: PlaceColumns, venue: number, place: number): boolean {
  if (docket.measured.size === 0) return false;
  const ofVenue = docket.measured.get(venues.venues[venue]?.id ?? "");
  return ofVenue?.has(places.places[place]?.id ?? "") ?? false;
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
