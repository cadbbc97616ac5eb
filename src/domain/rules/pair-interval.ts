/** Low and high of one venue against one place, by the rule's measure. */

import { farthestVertex } from "../../geo/distance.ts";
import type { Docket } from "./docket.ts";
import { nearestGate } from "./gates.ts";
import { highOf, lowOf, pairDoubt } from "./interval.ts";
import type { PlaceColumns } from "./places-on-day.ts";
import type { VenueColumns } from "./venues-on-day.ts";

/**
 * Filled by `measurePair` and read at once: one object for all pairs. Metres; `signed` is negative within, and
 * Infinity like `high` where there is no walk.
 */
export interface PairReading {
  signed: number;
  low: number;
  high: number;
}

/**
 * Measures a pair whose signed distance to the boundary is known. To gates: the nearest gate that the
 * rule names; where none is known the gate is somewhere on the place, so low is to the boundary and
 * high to its farthest vertex. On foot: see `walkReading`.
 */
export function measurePair(
  docket: Docket,
  places: PlaceColumns,
  place: number,
  venues: VenueColumns,
  venue: number,
  toBoundary: number,
  into: PairReading,
): void {
  const accuracy = venues.accuracy[venue] ?? Number.NaN;
  const at = [venues.lon[venue] ?? Number.NaN, venues.lat[venue] ?? Number.NaN] as const;
  if (docket.rule.measure === "walking") {
    const walk = docket.walkTo(at, accuracy, place, docket.limit);
    into.signed = walk.metres;
    into.low = walk.low;
    into.high = walk.high;
    return;
  }
  const extent = places.extent[place] ?? Number.NaN;
  const doubt = pairDoubt(accuracy, places.accuracy[place] ?? Number.NaN);
  into.signed = toBoundary;
  into.low = lowOf(toBoundary, doubt, extent);
  into.high = highOf(toBoundary, doubt);
  if (!docket.gates) return;
  const nearest = nearestGate(docket.gates[place] ?? [], at);
  const outline = places.outlines[place];
  if (nearest) {
    const gateDoubt = pairDoubt(accuracy, nearest.gate.accuracy);
    into.signed = nearest.metres;
    into.low = lowOf(nearest.metres, gateDoubt, 0);
    into.high = highOf(nearest.metres, gateDoubt);
  } else if (outline) into.high = highOf(farthestVertex(outline, at) + extent, doubt);
}
