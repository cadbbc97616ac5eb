/** What narrows a grant: desks, townships, registers. A list that is not there leaves all of the role's. */

import type { Grant } from "./principal.ts";

export const narrowings = ["desks", "townships", "registers"] as const;
export type Narrowing = (typeof narrowings)[number];

/**
 * The grant with one more or one less on the list; in the order of `all`. Nothing left on it, or everything:
 * it is not narrowed that way.
 */
export function narrowedBy(grant: Grant, by: Narrowing, one: string, all: readonly string[]): Grant {
  const now: readonly string[] = grant[by] ?? [];
  const next = all.filter((it) => (it === one ? !now.includes(one) : now.includes(it)));
  const { [by]: _, ...rest } = grant;
  return next.length === 0 || next.length === all.length ? rest : ({ ...rest, [by]: next } as Grant);
}
