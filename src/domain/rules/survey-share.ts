/** At how much of what is possible today a better position would settle a pair. A reckoning, no verdict. */

import { pairDoubt } from "./interval.ts";

/** One pair in doubt, taken apart into where its doubt comes from. Metres, 95 %. */
export interface DoubtfulPair {
  /** Index of the place in the scan. */
  readonly place: number;
  /** Negative within the place. */
  readonly signed: number;
  /** Of the two positions. */
  readonly venue: number;
  readonly end: number;
  /** How much nearer and farther the place's end may lie besides: only a point is known, or no gate. */
  readonly nearer: number;
  readonly farther: number;
  /** Of the way between them, which no position lessens: the drawn network. */
  readonly way: number;
  /** False: a date is missing too, so that it cannot come out as inside. */
  readonly firm: boolean;
  /** A surveyor's distance decides it, or there is no walk: no position does. */
  readonly fixed: boolean;
}

/** Shares from 0 to 1 of what a survey may bring that would put the pair inside or outside for good. */
export interface Shares {
  readonly inside: number;
  readonly outside: number;
}

const none: Shares = { inside: 0, outside: 0 };

const share = (part: number, whole: number): number => Math.min(1, Math.max(0, part / whole));

/** The measured distance may come out anywhere between `from` and `to`; it is then doubted by `below` and `above`. */
function sharesOf(
  pair: DoubtfulPair,
  limit: number,
  [from, to]: readonly [number, number],
  below: number,
  above: number,
) {
  if (!(to > from)) return none;
  return {
    inside: pair.firm ? share(limit - above - from, to - from) : 0,
    outside: share(to - limit - below, to - from),
  };
}

/** The venue's position surveyed to `grade` metres. */
export function afterVenue(pair: DoubtfulPair, limit: number, grade: number): Shares {
  if (pair.fixed || pair.venue <= grade) return none;
  const left = pairDoubt(grade, pair.end) + pair.way;
  const range = [pair.signed - pair.venue, pair.signed + pair.venue] as const;
  return sharesOf(pair, limit, range, left + pair.nearer, left + pair.farther);
}

/** The place's outline or gate surveyed to `grade` metres. */
export function afterPlace(pair: DoubtfulPair, limit: number, grade: number): Shares {
  if (pair.fixed || (pair.end <= grade && pair.nearer === 0 && pair.farther === 0)) return none;
  const left = pairDoubt(pair.venue, Math.min(pair.end, grade)) + pair.way;
  const range = [pair.signed - pair.end - pair.nearer, pair.signed + pair.end + pair.farther] as const;
  return sharesOf(pair, limit, range, left, left);
}

/**
 * At what share a venue's survey settles its finding: some place surely near, or all surely far. Its distances to
 * several places are taken as independent of each other.
 */
export function venueSettles(pairs: readonly DoubtfulPair[], limit: number, grade: number): number {
  const shares = pairs.map((pair) => afterVenue(pair, limit, grade));
  const noneInside = shares.reduce((all, { inside }) => all * (1 - inside), 1);
  const allOutside = shares.reduce((all, { outside }) => all * outside, 1);
  return 1 - noneInside + allOutside;
}

/** The same of one place's survey: the other places stay as doubtful as they are. */
export function placeSettles(pairs: readonly DoubtfulPair[], place: number, limit: number, grade: number): number {
  const own = pairs.find((pair) => pair.place === place);
  if (!own) return 0;
  const { inside, outside } = afterPlace(own, limit, grade);
  return inside + (pairs.length === 1 ? outside : 0);
}
