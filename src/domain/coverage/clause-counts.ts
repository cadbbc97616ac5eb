/** How many clauses of the plan stand where. */

import type { ClauseState } from "./coverage-types.ts";

/** In the order of the bar: the measured ones, then those without figures. */
export const clauseStateOrder = ["met", "under-way", "behind", "unreported", "reports"] as const;

export function clauseCounts(clauses: readonly ClauseState[]): Readonly<Record<ClauseState["state"], number>> {
  const counts = { met: 0, "under-way": 0, behind: 0, unreported: 0, reports: 0 };
  for (const { state } of clauses) counts[state]++;
  return counts;
}
