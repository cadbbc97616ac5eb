/** The length of an outline. */

import { stride } from "../chain.ts";
import type { Outline } from "../outline.ts";

/** Metres around all rings of an area, holes included, or along a line; 0 for points. Right to a centimetre. */
export function perimeterOf({ chain, last }: Outline): number {
  let metres = 0;
  for (let vertex = 0, at = 0; vertex < last.length; vertex++, at += stride) {
    if (last[vertex] === 1) continue;
    const [x = 0, y = 0, , u = 0, v = 0] = chain.subarray(at, at + stride + 2);
    metres += Math.hypot(u - x, v - y);
  }
  return metres;
}
