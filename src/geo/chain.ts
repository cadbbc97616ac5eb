/**
 * The innermost loop: the nearest spot of a chain of segments, and how often the chain winds about a point.
 *
 * A chain is a flat array of (x, y, 1/len²) a vertex, in local metres; 1/len² belongs to the segment to the
 * next vertex. 0 there says that no segment starts: a lone point, or the end of a ring or line. One spare
 * vertex follows the last, so that reading on is safe.
 */

/** Numbers a vertex takes in a chain. */
export const stride = 3;

/** The answer of the last `scan`; read it at once. Metres in the chain's frame. */
export const found = { squared: 0, x: 0, y: 0, winding: 0, vertex: 0, share: 0 };

/** Looks from (px, py) at the vertices `from` ≤ i < `to`, and writes `found`. No vertices: infinitely far. */
export function scan(chain: Float64Array, from: number, to: number, px: number, py: number): void {
  let squared = Number.POSITIVE_INFINITY;
  let nearX = 0;
  let nearY = 0;
  let winding = 0;
  let vertex = from;
  let share = 0;
  let at = from * stride;
  let ax = chain[at]! - px;
  let ay = chain[at + 1]! - py;
  for (let index = from; index < to; index++, at += stride) {
    const inverse = chain[at + 2]!;
    const bx = chain[at + 3]! - px;
    const by = chain[at + 4]! - py;
    const dx = bx - ax;
    const dy = by - ay;
    let t = -(ax * dx + ay * dy) * inverse;
    t = t > 0 ? (t < 1 ? t : 1) : 0;
    const x = ax + t * dx;
    const y = ay + t * dy;
    const d = x * x + y * y;
    if (d < squared) {
      squared = d;
      nearX = x;
      nearY = y;
      vertex = index;
      share = t;
    }
    if (inverse !== 0) {
      if (ay <= 0) {
        if (by > 0 && ax * by - ay * bx > 0) winding++;
      } else if (by <= 0 && ax * by - ay * bx < 0) winding--;
    }
    ax = bx;
    ay = by;
  }
  found.squared = squared;
  found.x = nearX + px;
  found.y = nearY + py;
  found.winding = winding;
  found.vertex = vertex;
  found.share = share;
}

/**
 * The same look for its square metres alone; `nearest.winding` tells the winding. To the last bit what `scan` finds.
 */
export function nearestSquared(chain: Float64Array, from: number, to: number, px: number, py: number): number {
  let squared = Number.POSITIVE_INFINITY;
  let winding = 0;
  let at = from * stride;
  let ax = chain[at]! - px;
  let ay = chain[at + 1]! - py;
  for (const end = to * stride; at < end; at += stride) {
    const inverse = chain[at + 2]!;
    const bx = chain[at + 3]! - px;
    const by = chain[at + 4]! - py;
    const dx = bx - ax;
    const dy = by - ay;
    let t = -(ax * dx + ay * dy) * inverse;
    t = t > 0 ? (t < 1 ? t : 1) : 0;
    const x = ax + t * dx;
    const y = ay + t * dy;
    const d = x * x + y * y;
    if (d < squared) squared = d;
    if (inverse !== 0) {
      if (ay <= 0) {
        if (by > 0 && ax * by - ay * bx > 0) winding++;
      } else if (by <= 0 && ax * by - ay * bx < 0) winding--;
    }
    ax = bx;
    ay = by;
  }
  nearest.winding = winding;
  return squared;
}

/** Read it at once after `nearestSquared`. */
export const nearest = { winding: 0 };

/** Fills in 1/len² of every segment; `last[i]` marks a vertex from which none starts. */
export function measureChain(chain: Float64Array, last: Uint8Array): void {
  for (let index = 0; index < last.length; index++) {
    const at = index * stride;
    const dx = chain[at + 3]! - chain[at]!;
    const dy = chain[at + 4]! - chain[at + 1]!;
    chain[at + 2] = last[index] ? 0 : 1 / (dx * dx + dy * dy);
  }
}
