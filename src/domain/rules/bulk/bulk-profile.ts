/** What a rule of a bulk work would say at any distance up to a limit: the least low and high of every venue. */

import { forEachNear } from "../../../geo/bulk/near.ts";
import type { Profile } from "../finding.ts";
import { distanceOf, highOf, lowOf, pairDoubt } from "../interval.ts";
import type { BulkRule, BulkWork } from "./bulk-work.ts";
import { buildSpan } from "./span.ts";

/** The columns of a profile, as one rule's profile has them. */
export type ProfileColumns = Pick<Profile, "judged" | "distance" | "low" | "high">;

/** By venue, over the places of one part. The parts joined by `leastOf` are the whole. */
export function bulkProfile(work: BulkWork, rule: BulkRule, limit: number, part = 0, parts = 1): ProfileColumns {
  const { placeAccuracy, extent, since } = work;
  const { concerns, firmTo, doubtTo } = rule;
  const { places, nears } = buildSpan({ ...work, rules: [{ ...rule, distance: limit }] }, part, parts);
  const columns = emptyColumns(work, rule);
  const { distance, low, high } = columns;
  const missing = Number.NaN;
  const lower = (column: Float64Array, venue: number, value: number) => {
    if (value < (column[venue] ?? 0)) column[venue] = value;
  };
  for (const { near } of nears)
    forEachNear(near, (venue, shape, signed, accuracy) => {
      const place = places[shape] ?? 0;
      const concern = (concerns[venue] ?? 0) - 1;
      const opened = since[place] ?? 0;
      const firm = opened <= (firmTo[concern] ?? missing);
      if (!firm && !(opened <= (doubtTo[concern] ?? missing))) return;
      const doubt = pairDoubt(accuracy, placeAccuracy[place] ?? missing);
      const nearest = lowOf(signed, doubt, extent[place] ?? missing);
      if (!(nearest <= limit)) return;
      lower(distance, venue, distanceOf(signed));
      lower(low, venue, nearest);
      if (firm) lower(high, venue, highOf(signed, doubt));
    });
  return columns;
}

function emptyColumns({ lon }: BulkWork, { concerns }: BulkRule): ProfileColumns {
  const far = () => new Float64Array(concerns.length).fill(Number.POSITIVE_INFINITY);
  const judged = new Uint8Array(concerns.length);
  for (let venue = 0; venue < judged.length; venue++)
    if (concerns[venue] !== 0) judged[venue] = Number.isNaN(lon[venue]) ? 2 : 1;
  return { judged, distance: far(), low: far(), high: far() };
}

/** The profile of all parts. */
export function leastOf(parts: readonly ProfileColumns[]): ProfileColumns {
  const [first, ...others] = parts;
  if (!first) throw new RangeError("no part");
  const least = (name: "distance" | "low" | "high"): Float64Array => {
    const into = first[name].slice();
    for (const other of others)
      for (let venue = 0; venue < into.length; venue++) {
        const value = other[name][venue] ?? Number.POSITIVE_INFINITY;
        if (value < (into[venue] ?? 0)) into[venue] = value;
      }
    return into;
  };
  return { judged: first.judged, distance: least("distance"), low: least("low"), high: least("high") };
}
