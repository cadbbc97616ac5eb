/** A distance with its doubt as an interval, and the verdict that follows from it. */

import type { Verdict } from "../labels.ts";

/**
 * Whole millimetres. Distances are decided in the same figures that files carry, so that a row's own
 * low and high give its verdict again, and a venue at exactly the rule's distance is decided by the
 * rule and not by the last bit of a sum (distances are right to 1 mm).
 */
export const millimetres = (metres: number): number => Math.round(metres * 1000) / 1000;

/** Signed metres as a distance: 0 inside a place. */
export const distanceOf = (signed: number): number => millimetres(Math.max(0, signed));

/** The doubt of a pair, 95 %, from the doubt of its two ends, metres. */
export const pairDoubt = (venueAccuracy: number, placeAccuracy: number): number =>
  Math.sqrt(venueAccuracy * venueAccuracy + placeAccuracy * placeAccuracy);

/** Nearest the pair may be: a place known only as a point may lie up to `extent` metres nearer. */
export const lowOf = (signed: number, doubt: number, extent: number): number =>
  millimetres(Math.max(0, signed - extent - doubt));

/** Farthest the pair may be. */
export const highOf = (signed: number, doubt: number): number => millimetres(Math.max(0, signed + doubt));

/** An accuracy or an extent that can be reckoned with. */
export const isUsable = (metres: number): boolean => metres >= 0 && metres < Number.POSITIVE_INFINITY;

/**
 * The verdict of [low, high] at `distance`: `inside` when the whole interval satisfies the rule's
 * comparison, `outside` when none of it does, else `survey`. What is not a number is `unplaced`: it
 * neither acquits nor accuses. `high` may be Infinity.
 */
export function verdictOf(rule: { readonly inclusive: boolean }, low: number, high: number, distance: number): Verdict {
  if (!(low <= high) || Number.isNaN(distance)) return "unplaced";
  if (rule.inclusive ? high <= distance : high < distance) return "inside";
  if (rule.inclusive ? low > distance : low >= distance) return "outside";
  return "survey";
}
