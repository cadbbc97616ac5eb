/**
 * Shapes made ready for measuring, as columns: a head of sixteen numbers and a run of a common chain each. No object
 * a shape is read while pairs are measured.
 */

import { stride } from "../chain.ts";
import { isFlat } from "../distance.ts";
import { termCount } from "../frame.ts";
import type { Outline } from "../outline.ts";
import type { Shapes } from "./shapes.ts";

export interface Ground {
  /** `headSize` numbers a shape. */
  readonly heads: Float64Array;
  /** By shape; see `readiness`. */
  readonly kinds: Uint8Array;
  /** See `geo/chain.ts`. Grows: read it anew after a shape was prepared. */
  chain: Float64Array;
  /** Vertices in `chain`. */
  used: number;
  /** Outlines of shapes that were once prepared whole. */
  readonly outlines: Map<number, Outline>;
  /** What the unready ones are prepared from. */
  readonly shapes: Shapes | null;
}

/** `unready`: only the box of its head is known. `large`: measured by `nearestOnBoundary`. `none`: cannot be measured. */
export const readiness = { unready: 0, flat: 1, area: 2, large: 3, none: 4 } as const;

/** Where what stands in a head: the frame's origin and terms, half the box in degrees and metres, the run in `chain`. */
export const head = { lon: 0, lat: 1, halfLon: 2, halfLat: 3, terms: 4, halfX: 12, halfY: 13, first: 14, end: 15 };
export const headSize = 16;

export const emptyGround = (count: number, vertices: number, shapes: Shapes | null): Ground => ({
  heads: new Float64Array(count * headSize),
  kinds: new Uint8Array(count),
  chain: new Float64Array((vertices + 1) * stride),
  used: 0,
  outlines: new Map(),
  shapes,
});

/** Writes a prepared outline; null: cannot be measured. */
export function enter(ground: Ground, index: number, outline: Outline | null): void {
  const { heads, kinds, outlines } = ground;
  kinds[index] = outline === null ? readiness.none : readiness.large;
  if (outline === null) return;
  const at = index * headSize;
  const { frame, bbox } = outline;
  const [west, south, east, north] = bbox;
  heads[at + head.lon] = frame.lon;
  heads[at + head.lat] = frame.lat;
  heads[at + head.halfLon] = (east - west) / 2;
  heads[at + head.halfLat] = (north - south) / 2;
  for (let term = 0; term < termCount; term++) heads[at + head.terms + term] = frame.terms[term]!;
  outlines.set(index, outline);
  if (!isFlat(outline)) return;
  kinds[index] = outline.kind === "area" ? readiness.area : readiness.flat;
  append(ground, at, outline);
}

function append(ground: Ground, at: number, { chain, last }: Outline): void {
  const from = makeRoom(ground, last.length) * stride;
  const { heads, chain: common, used } = ground;
  let [halfX, halfY] = [0, 0];
  for (let index = 0; index < last.length * stride; index += stride) {
    const [x, y] = [chain[index]!, chain[index + 1]!];
    common[from + index] = x;
    common[from + index + 1] = y;
    common[from + index + 2] = chain[index + 2]!;
    halfX = Math.max(halfX, Math.abs(x));
    halfY = Math.max(halfY, Math.abs(y));
  }
  heads[at + head.halfX] = halfX;
  heads[at + head.halfY] = halfY;
  heads[at + head.first] = used;
  heads[at + head.end] = used + last.length;
  ground.used += last.length;
}

/** Room for so many vertices more, and the spare one; answers where they begin. */
export function makeRoom(ground: Ground, vertices: number): number {
  const needed = (ground.used + vertices + 1) * stride;
  if (needed > ground.chain.length) {
    const grown = new Float64Array(needed + (needed >>> 1));
    grown.set(ground.chain);
    ground.chain = grown;
  }
  return ground.used;
}
