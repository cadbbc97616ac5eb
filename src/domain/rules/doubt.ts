/** A distance's doubt as it is printed beside it. */

import { shownMetres } from "./decimals.ts";

/** Sums of millimetres may differ in the last one. */
const slack = 0.002;

/**
 * "± 7.1" ("± 0.02": a doubt that there is never prints as none) where the interval lies evenly about the distance (as far as it is not cut off at 0), else the
 * interval itself, "13.2–57.1"; "≥ 13.2" without an upper end; "" where there is no doubt to print.
 */
export function doubtText(distance: number, low: number, high: number): string {
  if (Number.isNaN(distance + low) || Number.isNaN(high)) return "";
  if (!Number.isFinite(high)) return `≥ ${shownMetres(low)}`;
  const more = high - distance;
  if (distance === 0) return high === 0 ? "" : `0–${shownMetres(high)}`;
  const even = Math.abs(Math.max(0, distance - more) - low) <= slack;
  return even ? `± ${shownMetres(more, 0)}` : `${shownMetres(low)}–${shownMetres(high)}`;
}
