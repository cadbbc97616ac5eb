/** How a cluster's ring is shared out. */

import type { Verdict } from "../domain/labels.ts";

export type Counts = Readonly<Record<Verdict, number>>;

export interface Arc {
  readonly verdict: Verdict;
  /** Radians clockwise from the top. */
  readonly from: number;
  readonly to: number;
}

/** A non-zero `inside` never shrinks below this, so that no crowd hides it. */
export const leastInside = Math.PI / 6;
/** Nor does another verdict vanish altogether. */
const leastOther = Math.PI / 12;
const gap = 0.07;
const whole = 2 * Math.PI;

export const totalOf = ({ inside, survey, outside, unplaced }: Counts): number => inside + survey + outside + unplaced;

/** 14 px for a few, 20 px for a thousand. */
export const radiusOf = (total: number): number => 14 + 6 * Math.min(1, Math.log10(Math.max(1, total)) / 3);

/** Inside first from the top, then survey, outside, unplaced; small gaps where there is more than one. */
export function arcsOf(counts: Counts): Arc[] {
  const present = (["inside", "survey", "outside", "unplaced"] as const).filter((verdict) => counts[verdict] > 0);
  const total = totalOf(counts);
  if (total === 0) return [];
  if (present.length === 1) return present.map((verdict) => ({ verdict, from: 0, to: whole }));
  const free = whole - gap * present.length;
  const least = (verdict: Verdict) => (verdict === "inside" ? leastInside : leastOther);
  const wanted = present.map((verdict) => Math.max(least(verdict), (counts[verdict] / total) * free));
  const over = wanted.reduce((sum, one) => sum + one, 0) - free;
  const spare = present.map((verdict, i) => (wanted[i] ?? 0) - least(verdict));
  const allSpare = spare.reduce((sum, one) => sum + one, 0);
  let at = gap / 2;
  return present.map((verdict, i) => {
    const size = (wanted[i] ?? 0) - (allSpare > 0 ? (over * (spare[i] ?? 0)) / allSpare : 0);
    const arc = { verdict, from: at, to: at + size };
    at += size + gap;
    return arc;
  });
}
