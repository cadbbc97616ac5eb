/** Polylines and rings on the drawing board. */

import { apart, left, mix, unit, type Xy } from "./plane.ts";

export const lengthOf = (line: readonly Xy[]): number => {
  let sum = 0;
  for (let i = 1; i < line.length; i++) sum += apart(line[i - 1] as Xy, line[i] as Xy);
  return sum;
};

/** The point `metres` along a line, with the direction of travel there. */
export function pointAlong(line: readonly Xy[], metres: number): { at: Xy; direction: Xy } {
  let before = 0;
  for (let i = 1; i < line.length; i++) {
    const [p, q] = [line[i - 1] as Xy, line[i] as Xy];
    const step = apart(p, q);
    if (before + step >= metres || i === line.length - 1)
      return {
        at: mix(p, q, step === 0 ? 0 : Math.min(1, Math.max(0, (metres - before) / step))),
        direction: unit(p, q),
      };
    before += step;
  }
  throw new Error("a line has at least two points");
}

/** Points every `step` metres. */
export function spaced(line: readonly Xy[], step: number): Xy[] {
  const length = lengthOf(line);
  const parts = Math.max(1, Math.round(length / step));
  return Array.from({ length: parts + 1 }, (_, i) => pointAlong(line, (i * length) / parts).at);
}

/** A line moved sideways: positive to the left. Good for gentle bends. */
export function beside(line: readonly Xy[], metres: number): Xy[] {
  return line.map((p, i) => {
    const side = left(unit(line[Math.max(0, i - 1)] as Xy, line[Math.min(line.length - 1, i + 1)] as Xy));
    return [p[0] + side[0] * metres, p[1] + side[1] * metres];
  });
}

export function footOn(p: Xy, q: Xy, at: Xy): { t: number; at: Xy; distance: number } {
  const dx = q[0] - p[0];
  const dy = q[1] - p[1];
  const l2 = dx * dx + dy * dy;
  const t = l2 === 0 ? 0 : Math.min(1, Math.max(0, ((at[0] - p[0]) * dx + (at[1] - p[1]) * dy) / l2));
  const foot: Xy = [p[0] + t * dx, p[1] + t * dy];
  return { t, at: foot, distance: apart(foot, at) };
}

/** Where two segments meet, as shares of each; null when they do not. */
export function crossing(p: Xy, q: Xy, r: Xy, s: Xy): { t: number; u: number; at: Xy } | null {
  const d = (q[0] - p[0]) * (s[1] - r[1]) - (q[1] - p[1]) * (s[0] - r[0]);
  if (Math.abs(d) < 1e-9) return null;
  const t = ((r[0] - p[0]) * (s[1] - r[1]) - (r[1] - p[1]) * (s[0] - r[0])) / d;
  const u = ((r[0] - p[0]) * (q[1] - p[1]) - (r[1] - p[1]) * (q[0] - p[0])) / d;
  const slack = 1e-9;
  if (t < -slack || t > 1 + slack || u < -slack || u > 1 + slack) return null;
  return { t, u, at: mix(p, q, t) };
}

/** Sides of a ring; the ring is given open (last vertex not repeated). */
export const sides = (ring: readonly Xy[]): [Xy, Xy][] =>
  ring.map((p, i) => [p, ring[(i + 1) % ring.length] as Xy] as [Xy, Xy]);

export function within(ring: readonly Xy[], [x, y]: Xy): boolean {
  let odd = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [p, q] = [ring[j] as Xy, ring[i] as Xy];
    if (p[1] > y !== q[1] > y && x < ((q[0] - p[0]) * (y - p[1])) / (q[1] - p[1]) + p[0]) odd = !odd;
  }
  return odd;
}

/** Distance to the ring itself; 0 or more on both sides of it. */
export function toRing(ring: readonly Xy[], at: Xy): number {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++)
    best = Math.min(best, footOn(ring[j] as Xy, ring[i] as Xy, at).distance);
  return best;
}

export const middleOf = (ring: readonly Xy[]): Xy => [
  ring.reduce((sum, p) => sum + p[0], 0) / ring.length,
  ring.reduce((sum, p) => sum + p[1], 0) / ring.length,
];

/** Radius of the circle about the middle that holds the ring. */
export const radiusOf = (ring: readonly Xy[]): number => {
  const middle = middleOf(ring);
  return Math.max(...ring.map((p) => apart(p, middle)));
};
