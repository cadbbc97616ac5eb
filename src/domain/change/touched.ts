/** What a change touches, by register and key. */

import { type Change, keyOf, type Removal } from "./change.ts";

/** Each record once, puts first. */
export function touched(change: Pick<Change, "puts" | "removals">): readonly Removal[] {
  const all: Removal[] = [
    ...change.puts.map((put) => ({ register: put.register, id: keyOf(put) })),
    ...change.removals.map(({ register, id }) => ({ register, id })),
  ];
  const seen = new Set<string>();
  return all.filter(({ register, id }) => {
    const key = `${register}/${id}`;
    return !seen.has(key) && seen.add(key);
  });
}
