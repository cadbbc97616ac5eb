/** What decides each venue under each rule of a scan. */

import type { Progress } from "../engine.ts";
import type { Scan } from "./docket.ts";
import { emptyGravest, type Gravest, gravity, weigh } from "./gravest.ts";
import { scanPairs } from "./pair-scan.ts";

/** Outside venues name a nearest place up to here, metres. */
export const nearestWithin = 2_000;
/** The search for it widens, so that a venue in town does not measure the whole town, metres. */
const rings = [250, 700, nearestWithin] as const;

type Decided = Generator<Progress, readonly Gravest[], void>;

/** Scans the pairs within each docket's limit and keeps the gravest of each venue, docket by docket. */
export function* decide(scan: Scan): Decided {
  const decided = scan.dockets.map(() => emptyGravest(scan.venues.venues.length));
  yield* weighPairs(scan, decided, 0);
  return decided;
}

/** The same, and for each venue outside the nearest place within 2 km. */
export function* decideWithNearest(scan: Scan): Decided {
  const decided = yield* decide(scan);
  const venues = scan.venues.venues.length;
  for (const [i, ring] of rings.entries()) {
    const lon = scan.venues.lon.map((degrees, venue) => (lacksNearest(scan, decided, venue) ? degrees : Number.NaN));
    if (lon.every((degrees) => Number.isNaN(degrees))) break;
    const dockets = scan.dockets.map((docket) => ({ ...docket, limit: Math.max(docket.limit, ring) }));
    yield* weighPairs({ ...scan, venues: { ...scan.venues, lon }, dockets }, decided, (i + 1) * venues);
    forgetBeyond(decided, ring);
  }
  return decided;
}

/** `before`: venues looked through by earlier scans, so that progress only grows. */
function* weighPairs(scan: Scan, decided: readonly Gravest[], before: number): Generator<Progress, void, void> {
  const pairs = scanPairs(scan, (d, venue, place, pair, firm, measurement) => {
    const gravest = decided[d];
    const docket = scan.dockets[d];
    if (gravest && docket) weigh(gravest, docket, scan.places, venue, place, pair, firm, measurement);
  });
  for (const { done, total } of pairs) yield { done: before + done, total: before + total };
}

/** Is some rule's nearest place of the venue still to be found? */
const lacksNearest = (scan: Scan, decided: readonly Gravest[], venue: number): boolean =>
  scan.dockets.some((docket, d) => docket.concerns[venue] && decided[d]?.gravity[venue] === gravity.none);

/** Only a place within the ring is surely the nearest: one beyond it may have a nearer unseen. */
function forgetBeyond(decided: readonly Gravest[], ring: number): void {
  for (const { gravity: weights, signed, place } of decided)
    weights.forEach((weight, venue) => {
      if (weight !== gravity.outside || (signed[venue] ?? 0) <= ring) return;
      weights[venue] = gravity.none;
      signed[venue] = Number.POSITIVE_INFINITY;
      place[venue] = -1;
    });
}
