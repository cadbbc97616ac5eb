/** A typed position: "106.27218, 38.38472", either order, half or full width, with or without degree signs. */

import type { Position } from "./rules/finding.ts";

const pair =
  /^[A-Za-z:(\s经纬度东北坐标]*([+-]?\d{1,3}(?:\.\d+)?)[°度]?[ENen]?[,;、，\s/]+([+-]?\d{1,3}(?:\.\d+)?)[°度]?[ENen]?\)?$/;

/** East Asia's longitudes exceed any latitude, so the order shows itself; null: no position in the text. */
export function spotIn(text: string): { at: Position; swapped: boolean } | null {
  const match = pair.exec(text.normalize("NFKC").trim());
  const first = Number(match?.[1] ?? Number.NaN);
  const second = Number(match?.[2] ?? Number.NaN);
  if (Number.isNaN(first) || Number.isNaN(second)) return null;
  if (Math.abs(first) <= 180 && Math.abs(second) <= 90) return { at: [first, second], swapped: false };
  if (Math.abs(first) <= 90 && Math.abs(second) <= 180) return { at: [second, first], swapped: true };
  return null;
}
