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
export function changedAt({ rule, judged, low, high }: Profile, tried: number): Uint8Array {
  const now = rule.distance ?? Number.NaN;
  const [least, most] = now < tried ? [now, tried] : [tried, now];
  const known = !Number.isNaN(now) && !Number.isNaN(tried);
  const neither = Number.isNaN(now) && Number.isNaN(tried);
  const { inclusive } = rule;
  const changed = new Uint8Array(judged.length);
  // A verdict changes where the way from one distance to the other passes its low or its high. Told in numbers, not
  // in branches: which venues those are follows no pattern.
  for (let venue = 0; venue < changed.length; venue++) {
    const from = low[venue] ?? 0;
    const to = high[venue] ?? 0;
    const passed = inclusive
      ? (Number(from <= most) - Number(from <= least)) | (Number(to <= most) - Number(to <= least))
      : (Number(from < most) - Number(from < least)) | (Number(to < most) - Number(to < least));
    changed[venue] = judged[venue] === 1 ? (known ? passed : Number(!neither)) : 0;
  }
  return changed;
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
