/** A rule's verdict on each venue: the gravest over its places, and the place that gives it. */

import type { Measurement } from "../registers/venues.ts";
import type { Docket } from "./docket.ts";
import { verdictOf } from "./interval.ts";
import type { PairReading } from "./pair-interval.ts";
import type { PlaceColumns } from "./places-on-day.ts";
import { numberOf } from "./rules-on-day.ts";

/** Weights of verdicts; 0: no place within reach. */
export const gravity = { none: 0, outside: 1, survey: 2, inside: 3 } as const;
export type Gravity = (typeof gravity)[keyof typeof gravity];

/** What decides each venue under one rule, as columns in the venues' order. */
export interface Gravest {
  readonly gravity: Uint8Array;
  readonly signed: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Index of the deciding place; -1: none. */
  readonly place: Int32Array;
  /** 1 where a missing date turned `inside` into `survey`. */
  readonly dateDoubt: Uint8Array;
  /** The measurement that decided, by venue. */
  readonly measurement: Map<number, Measurement>;
}

export const emptyGravest = (venues: number): Gravest => ({
  gravity: new Uint8Array(venues),
  signed: new Float64Array(venues).fill(Number.POSITIVE_INFINITY),
  low: new Float64Array(venues).fill(Number.NaN),
  high: new Float64Array(venues).fill(Number.NaN),
  place: new Int32Array(venues).fill(-1),
  dateDoubt: new Uint8Array(venues),
  measurement: new Map(),
});

/** A pair's weight; a missing date neither acquits nor accuses, so what would be inside is in doubt. */
export function pairGravity(docket: Docket, pair: Readonly<PairReading>, firm: boolean): Gravity {
  const verdict = verdictOf(docket.rule, pair.low, pair.high, numberOf(docket.rule) ?? Number.NaN);
  if (verdict === "inside") return firm ? gravity.inside : gravity.survey;
  // An interval that is no interval decides nothing: it is looked into.
  return verdict === "outside" ? gravity.outside : gravity.survey;
}

/** Weighs one more pair of a venue. Of equal weight the nearer place decides, then the smaller id. */
export function weigh(
  into: Gravest,
  docket: Docket,
  places: PlaceColumns,
  venue: number,
  place: number,
  pair: Readonly<PairReading>,
  firm: boolean,
  measurement: Measurement | null,
): void {
  const weight = pairGravity(docket, pair, firm);
  const held = into.gravity[venue] ?? 0;
  if (weight < held || (weight === held && !decidesBefore(into, places, venue, place, pair.signed))) return;
  into.gravity[venue] = weight;
  into.signed[venue] = pair.signed;
  into.low[venue] = pair.low;
  into.high[venue] = pair.high;
  into.place[venue] = place;
  const inDistance = verdictOf(docket.rule, pair.low, pair.high, numberOf(docket.rule) ?? Number.NaN) === "inside";
  into.dateDoubt[venue] = inDistance && !firm ? 1 : 0;
  if (measurement) into.measurement.set(venue, measurement);
  else into.measurement.delete(venue);
}

function decidesBefore(into: Gravest, places: PlaceColumns, venue: number, place: number, signed: number): boolean {
  const held = into.signed[venue] ?? Number.POSITIVE_INFINITY;
  if (signed !== held) return signed < held;
  const id = places.places[place]?.id ?? "";
  return id < (places.places[into.place[venue] ?? -1]?.id ?? "\uffff");
}
