/** Which days of a record follow which. */

import { type RegisterId, tableOf } from "./index.ts";

type Order = readonly [first: string, second: string];

const own: Partial<Readonly<Record<RegisterId, readonly Order[]>>> = {
  venue: [["established", "until"]],
  licence: [
    ["issued", "validTo"],
    ["siteSince", "validTo"],
  ],
  case: [
    ["opened", "notified"],
    ["notified", "deadline"],
    ["notified", "rectified"],
    ["rectified", "reinspected"],
    ["reinspected", "closed"],
    ["opened", "closed"],
  ],
  patrolPlan: [["from", "until"]],
};

/** Pairs of columns of which the first is no later than the second. */
export function dateOrders(register: RegisterId): readonly Order[] {
  const columns = new Set(tableOf(register).columns.map(({ id }) => id));
  const standing: readonly Order[] = columns.has("since") && columns.has("until") ? [["since", "until"]] : [];
  return [...standing, ...(own[register] ?? [])];
}
