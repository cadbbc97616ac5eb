/** When schools and kindergartens last did what each term asks of them. */

import { dayBetween } from "../dates.ts";
import type { Random } from "../random.ts";
import { asOf } from "../world.ts";

/** Terms of the sample's calendar; the last holds the sample's day. */
export const terms = [2022, 2023, 2024, 2025, 2026].flatMap((year) => [
  { from: `${year}-03-01`, to: `${year}-07-10` },
  { from: `${year}-09-01`, to: `${year + 1}-01-15` },
]);

/** A day in this term with the given share, else one of the term before. */
export const lastDone = (random: Random, share: number): string =>
  random.chance(share) ? dayBetween(random, "2026-09-02", asOf) : dayBetween(random, "2026-03-05", "2026-07-08");

/** This year with the given share, else last year. */
export const lastYearly = (random: Random, share: number): string =>
  random.chance(share)
    ? dayBetween(random, "2026-01-12", "2026-11-10")
    : dayBetween(random, "2025-02-10", "2025-12-05");

export const duties = (random: Random) => ({
  guidance: lastDone(random, 0.965),
  practice: lastDone(random, 0.955),
  drill: lastDone(random, 0.94),
  vetting: lastYearly(random, 0.93),
});
