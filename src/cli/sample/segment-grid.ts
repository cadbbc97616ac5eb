/** Segments by square cells, for "what is near" and "does this cross anything". */

import { crossing, footOn } from "./lines.ts";
import type { Xy } from "./plane.ts";

export interface Segment {
  readonly p: Xy;
  readonly q: Xy;
  /** Whatever the caller counts lines by. */
  readonly owner: number;
}

export class SegmentGrid {
  readonly #cell: number;
  readonly #cells = new Map<number, Segment[]>();

  constructor(cell = 100) {
    this.#cell = cell;
  }

  add(line: readonly Xy[], owner: number): void {
    for (let i = 1; i < line.length; i++) {
      const segment: Segment = { p: line[i - 1] as Xy, q: line[i] as Xy, owner };
      for (const key of this.#keys(segment.p, segment.q, 0)) {
        const list = this.#cells.get(key);
        if (list) list.push(segment);
        else this.#cells.set(key, [segment]);
      }
    }
  }

  /** Segments in the cells that the box of p and q, grown by `reach`, touches; each once. */
  about(p: Xy, q: Xy, reach: number): Set<Segment> {
    const found = new Set<Segment>();
    for (const key of this.#keys(p, q, reach)) for (const one of this.#cells.get(key) ?? []) found.add(one);
    return found;
  }

  nearest(at: Xy, reach: number): { distance: number; at: Xy; segment: Segment } | null {
    let best: { distance: number; at: Xy; segment: Segment } | null = null;
    for (const segment of this.about(at, at, reach)) {
      const foot = footOn(segment.p, segment.q, at);
      if (foot.distance <= (best?.distance ?? reach)) best = { distance: foot.distance, at: foot.at, segment };
    }
    return best;
  }

  crosses(p: Xy, q: Xy): boolean {
    for (const one of this.about(p, q, 0)) if (crossing(p, q, one.p, one.q)) return true;
    return false;
  }

  *#keys(p: Xy, q: Xy, reach: number): Generator<number> {
    const c = this.#cell;
    const [x0, x1] = [Math.floor((Math.min(p[0], q[0]) - reach) / c), Math.floor((Math.max(p[0], q[0]) + reach) / c)];
    const [y0, y1] = [Math.floor((Math.min(p[1], q[1]) - reach) / c), Math.floor((Math.max(p[1], q[1]) + reach) / c)];
    for (let x = x0; x <= x1; x++) for (let y = y0; y <= y1; y++) yield x * 1000003 + y;
  }
}
