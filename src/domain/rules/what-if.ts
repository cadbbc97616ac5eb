/** What a tried distance would change, read off a rule's profile. */

import type { Verdict } from "../labels.ts";
import type { Profile } from "./finding.ts";
import { verdictAt } from "./profile.ts";

/** The profile with only those venues that are kept; the others count as not concerned. */
export const profileOf = (profile: Profile, keep: (venue: number) => boolean): Profile => ({
  ...profile,
  judged: profile.judged.map((judged, venue) => (keep(venue) ? judged : 0)),
});

/** By venue: 1 where its verdict at `tried` is another than at the rule's own distance. */
export function changedAt(profile: Profile, tried: number): Uint8Array {
  const now = profile.rule.distance ?? Number.NaN;
  return profile.judged.map((judged, venue) =>
    judged === 1 && verdictAt(profile, venue, tried) !== verdictAt(profile, venue, now) ? 1 : 0,
  );
}

/** Venues whose smallest distance lies from `from` (inclusive) to `to` metres, by verdict under the rule in force. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly inside: number;
  readonly survey: number;
  readonly outside: number;
}

/** `count` equal bins from 0 to `end` metres; the last one holds its upper end too. */
export function binsOf(profile: Profile, end: number, count: number): readonly Bin[] {
  const now = profile.rule.distance ?? Number.NaN;
  const tally: Record<Verdict, number>[] = Array.from({ length: count }, () => ({
    inside: 0,
    survey: 0,
    outside: 0,
    unplaced: 0,
  }));
  profile.distance.forEach((distance, venue) => {
    const verdict = profile.judged[venue] === 1 ? verdictAt(profile, venue, now) : null;
    if (verdict === null || !(distance <= end)) return;
    const bin = tally[Math.min(count - 1, Math.floor((distance / end) * count))];
    if (bin) bin[verdict]++;
  });
  return tally.map(({ inside, survey, outside }, i) => ({
    from: (i * end) / count,
    to: ((i + 1) * end) / count,
    inside,
    survey,
    outside,
  }));
}
