/** How far from each place a venue may still matter to some rule. */

import type { Scan } from "./docket.ts";
import { gatesReach } from "./gates.ts";
import { pairDoubt } from "./interval.ts";

/** Venues in greater doubt are measured one by one, so that one vague position does not widen every zone, metres. */
const vague = 100;
/** Reaches are rounded outwards by more than distances are off, metres. */
const margin = 0.01;

export const vagueVenue = (accuracy: number | undefined): boolean => (accuracy ?? 0) > vague;

/** By place, metres from its boundary, for venues that are not vague; -1 where no rule looks. */
export function placeReaches({ venues, places, dockets }: Scan): Float64Array {
  const venueDoubt = venues.accuracy.reduce((most, it) => (it <= vague && it > most ? it : most), 0);
  return Float64Array.from(places.outlines, (outline, i) => {
    let reach = -1;
    if (!outline) return reach;
    for (const docket of dockets) {
      if (!docket.counts[i]) continue;
      const gates = docket.gates?.[i];
      const off = gates && gates.length > 0 ? gatesReach(gates, outline) : 0;
      reach = Math.max(reach, docket.limit + off);
    }
    if (reach < 0) return reach;
    return reach + (places.extent[i] ?? 0) + pairDoubt(venueDoubt, places.accuracy[i] ?? 0) + margin;
  });
}
