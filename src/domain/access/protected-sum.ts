/**
 * Can a withheld number be had by subtraction? One equation: a published sum, of which some parts are published
 * and the others withheld. The reader is taken to know which parts were withheld for being few (1 to 4) and
 * which only to hide those (5 or more), and to trust the sum; even so every part withheld must still be able to
 * be anything from one to four, and every helper to have four values at least.
 */

/** Bounds of a part withheld for being few, and the least that one withheld to hide it can be. */
const least = 1;
const most = 4;
const leastHelper = most + 1;

/**
 * A helper of 8 or more always leaves enough room: it can go down by three and still be 5 or more.
 * Smaller ones are not taken.
 */
export const roomyHelper = leastHelper + (most - least);

export interface Withheld {
  /** Parts of 1 to 4. */
  readonly few: number;
  /** Parts withheld only to hide those. */
  readonly helpers: number;
}

/**
 * Does what is left of the sum, after the published parts are taken off, keep every withheld part open? One few part may
 * be 4 only if the others can make up the rest at their least, and 1 only if they can at their most.
 */
export function isSafe(rest: number, { few, helpers }: Withheld): boolean {
  if (few + helpers === 0) return true;
  const othersLeast = (few - 1) * least + helpers * leastHelper;
  if (rest < most + othersLeast) return false;
  return helpers > 0 || rest <= least + (few - 1) * most;
}

/** A published part that might help, and what it is. */
export interface Candidate {
  readonly id: string;
  readonly value: number;
}

/**
 * The part to withhold besides so that the sums are safe: the smallest that will do. Null: none will, and the
 * sums themselves must go. `rests` are the sums less the published parts; every one must be safe.
 */
export function helperFor(
  rests: readonly number[],
  withheld: Withheld,
  candidates: readonly Candidate[],
): Candidate | null {
  const more = { ...withheld, helpers: withheld.helpers + 1 };
  const fits = ({ value }: Candidate) => value >= roomyHelper && rests.every((rest) => isSafe(rest + value, more));
  const byValue = [...candidates].sort((a, b) => a.value - b.value || (a.id < b.id ? -1 : 1));
  return byValue.find(fits) ?? null;
}
