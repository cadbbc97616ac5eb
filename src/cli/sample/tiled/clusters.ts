/** Towns by Zipf's law over a box: many small, few large, the largest with some twenty places within 200 m. */

import { random } from "../random.ts";
import type { Extent } from "./extent.ts";

export interface Cluster {
  readonly index: number;
  readonly lon: number;
  readonly lat: number;
  readonly places: number;
  readonly venues: number;
  /** Metres: standard deviation of what lies about the centre. */
  readonly spread: number;
}

/** Places on a square kilometre in the middle of the largest and of the smallest town. */
const density = { largest: 90, smallest: 6 };

/** Whole numbers in proportion to the weights, with the given sum (largest remainders). */
export function shared(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, one) => all + one, 0);
  const exact = weights.map((one) => (total * one) / sum);
  const whole = exact.map(Math.floor);
  const left = total - whole.reduce((all, one) => all + one, 0);
  const byRemainder = exact
    .map((one, i) => [one - Math.floor(one), i] as const)
    .sort((p, q) => q[0] - p[0] || p[1] - q[1]);
  for (const [, i] of byRemainder.slice(0, left)) whole[i] = (whole[i] ?? 0) + 1;
  return whole;
}

export function clusters(seed: number, extent: Extent): Cluster[] {
  const chance = random(seed, "clusters");
  const weights = Array.from({ length: extent.towns }, (_, i) => 1 / (i + 3) ** 0.82);
  const [places, venues] = [shared(extent.places, weights), shared(extent.venues, weights)];
  const [west, south, east, north] = extent.box;
  return weights.map((weight, index) => {
    const n = places[index] ?? 0;
    const share = Math.sqrt(weight / (weights[0] ?? 1));
    const peak = (density.smallest + (density.largest - density.smallest) * share) / 1e6;
    return {
      index,
      lon: chance.between(west + 0.15, east - 0.15),
      lat: chance.between(south + 0.15, north - 0.15),
      places: n,
      venues: venues[index] ?? 0,
      spread: Math.max(250, Math.sqrt(n / (2 * Math.PI * peak))),
    };
  });
}
