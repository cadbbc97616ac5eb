/** Which records of a register stand on a day. */

import { standsOn } from "../domain/county.ts";
import type { AnyRecord } from "../domain/registers/column.ts";
import { type RegisterId, tableOf } from "../domain/registers/index.ts";

/** The columns between which a record stands; absent ends are unbounded. */
const SPANS: Partial<Record<RegisterId, readonly [from: string | null, until: string | null]>> = {
  venue: ["established", "until"],
  licence: ["issued", null],
  measurement: ["at", null],
  case: ["opened", null],
  caseStep: ["day", null],
  enforcementRound: ["day", null],
  inspection: ["at", null],
  patrolPlan: ["from", "until"],
  patrolVisit: ["at", null],
  count: ["period", null],
};

function spanOf(register: RegisterId): readonly [string | null, string | null] {
  const own = SPANS[register];
  if (own) return own;
  const has = (id: string) => (tableOf(register).columns.some((column) => column.id === id) ? id : null);
  return [has("since"), has("until")];
}

const dayAt = (record: AnyRecord, column: string | null): string | undefined => {
  const value: unknown = column === null ? undefined : Reflect.get(record, column);
  return typeof value === "string" ? value.slice(0, 10) : undefined;
};

/** A closed venue without a closing date stands on no day. */
const closedWithoutDate = (register: RegisterId, record: AnyRecord): boolean =>
  register === "venue" && Reflect.get(record, "status") === "closed" && Reflect.get(record, "until") === undefined;

/** The records of one register that stand on any day from `first` to `last`, both included; null: without end. */
export function recordsDuring<R extends AnyRecord>(
  register: RegisterId,
  records: readonly R[],
  first: string | null,
  last: string | null,
): readonly R[] {
  const [from, until] = spanOf(register);
  return records.filter((record) => {
    const [begun, ended] = [dayAt(record, from), dayAt(record, until)];
    const before = last === null || standsOn(begun, undefined, last);
    const after = first === null || standsOn(undefined, ended, first);
    return before && after && !closedWithoutDate(register, record);
  });
}

/** The records of one register that stand on `day`: begun by then, not yet ended. */
export const recordsOn = <R extends AnyRecord>(register: RegisterId, records: readonly R[], day: string) =>
  recordsDuring(register, records, day, day);
