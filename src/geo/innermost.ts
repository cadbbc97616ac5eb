/** The middle of the largest circle that fits into an area: never outside it, however crooked it is. */

import { found, scan } from "./chain.ts";
import { toLngLat, toLocal } from "./frame.ts";
import type { Outline } from "./outline.ts";
import type { LngLat } from "./units.ts";

interface Square {
  readonly x: number;
  readonly y: number;
  readonly half: number;
  /** Metres to the boundary from its middle, positive inside. */
  readonly depth: number;
}

/** No square can hold a spot deeper than this. */
const hope = ({ depth, half }: Square): number => depth + half * Math.SQRT2;

/** Stops when no spot can be deeper by more than one part in a hundred. */
const enough = 1.01;
const mostSquares = 20_000;

/** By quartering squares, the most hopeful first. */
export function innermost(outline: Outline): LngLat {
  const { frame, bbox } = outline;
  const square = (x: number, y: number, half: number): Square => ({ x, y, half, depth: depthAt(outline, x, y) });
  const [width, height] = toLocal(frame, bbox[2], bbox[3]);
  const half = Math.min(width, height);
  let waiting: Square[] = [];
  for (let x = -width + half; x < width + half; x += 2 * half)
    for (let y = -height + half; y < height + half; y += 2 * half) waiting.push(square(x, y, half));
  let best = waiting.reduce((one, two) => (two.depth > one.depth ? two : one));
  for (let count = waiting.length; waiting.length > 0 && count < mostSquares; ) {
    const next: Square[] = [];
    for (const { x, y, half: side } of waiting) {
      const quarter = side / 2;
      for (const [dx, dy] of [
        [-1, -1],
        [-1, 1],
        [1, -1],
        [1, 1],
      ] as const)
        next.push(square(x + dx * quarter, y + dy * quarter, quarter));
    }
    count += next.length;
    for (const one of next) if (one.depth > best.depth) best = one;
    const least = Math.max(best.depth * enough, best.depth + 0.001);
    waiting = next.filter((one) => hope(one) > least);
  }
  return toLngLat(frame, best.x, best.y);
}

function depthAt({ chain, last }: Outline, x: number, y: number): number {
  scan(chain, 0, last.length, x, y);
  const away = Math.sqrt(found.squared);
  return found.winding === 0 ? -away : away;
}
