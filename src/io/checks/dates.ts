/** Do a record's days follow each other? */

import type { County } from "../../domain/county.ts";
import { type RegisterId, registerIds } from "../../domain/registers/index.ts";
import { tableOf } from "../columns.ts";
import { labelIn, type Remark, recordsOf } from "./remark.ts";

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

function ordersOf(register: RegisterId): readonly Order[] {
  const columns = new Set(tableOf(register).columns.map(({ id }) => id));
  const standing: readonly Order[] = columns.has("since") && columns.has("until") ? [["since", "until"]] : [];
  return [...standing, ...(own[register] ?? [])];
}

export function checkDates(county: County): Remark[] {
  return registerIds.flatMap((register) =>
    ordersOf(register).flatMap(([first, second]) =>
      recordsOf(county, register).flatMap((record, index): Remark[] => {
        const [a, b] = [record[first], record[second]];
        if (typeof a !== "string" || typeof b !== "string" || a <= b) return [];
        const values = { first: labelIn(register, first), second: labelIn(register, second), value: `${a} > ${b}` };
        return [{ code: "dates-order", severity: "warning", register, index, id: record.id, column: second, values }];
      }),
    ),
  );
}
