/** Guessing made slow: after some failures a wait that doubles, for the account and for the address. */

import type { Failures, Instant } from "./account-types.ts";

const MINUTE = 60_000;
/** Failures after which one waits: people mistype; many sit behind one address. */
const FREE = { account: 5, address: 20 } as const;
const FIRST_WAIT = 30_000;
const LONGEST_WAIT = 60 * MINUTE;
/** A failure older than this counts no more. */
export const FORGOTTEN_AFTER = 24 * 60 * MINUTE;

export type Guarded = keyof typeof FREE;

export const lockKey = (kind: Guarded, name: string): string => `${kind}:${name}`;

/** Until when no password is looked at; null: it may be tried. */
export function lockedUntil(kind: Guarded, failures: Failures | null, now: Instant): Instant | null {
  if (!failures || failures.count < FREE[kind] || failures.last < now - FORGOTTEN_AFTER) return null;
  const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** Math.min(20, failures.count - FREE[kind]));
  const until = failures.last + wait;
  return until > now ? until : null;
}
