/** Units by their value of an indicator. */

import type { CoverageCell } from "./coverage-types.ts";

export const rankings = ["low", "high"] as const;
/** Lowest figure first, or highest first. */
export type Ranking = (typeof rankings)[number];

/** Cells with a figure by it, equal ones in the order given; then those without one. */
export function ranked(cells: readonly CoverageCell[], ranking: Ranking): readonly CoverageCell[] {
  const sign = ranking === "low" ? 1 : -1;
  const known = cells.filter(({ share }) => share !== null);
  const bare = cells.filter(({ share }) => share === null);
  return [...known.sort((a, b) => sign * ((a.share ?? 0) - (b.share ?? 0))), ...bare];
}
