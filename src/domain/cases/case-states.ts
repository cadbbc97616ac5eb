/**
 * A case on any day by its own dates: how far it is, whether it is overdue, whether it was closed in time.
 * What its steps know besides is in `case-on-day.ts`.
 */

import { daysBetween } from "../calendar.ts";
import { type Case, type CaseState, caseStates } from "../registers/cases.ts";
import { weekEnd } from "../working-days.ts";

const order = Object.keys(caseStates) as CaseState[];

export interface Milestone {
  readonly state: CaseState;
  /** Null: not reached, or reached on a day nobody wrote down. */
  readonly on: string | null;
  readonly reached: boolean;
}

const dateOf = (record: Case, state: CaseState): string | null =>
  (state === "found" ? record.opened : record[state]) ?? null;

/** The last day that the record itself names among its steps. */
function lastDated(record: Case): string {
  return order.reduce((latest, state) => {
    const on = dateOf(record, state);
    return on !== null && on > latest ? on : latest;
  }, record.opened);
}

/**
 * The state on a day: the furthest step dated by then. A written state without a date of its own holds from
 * the last dated step on, for that is the earliest day it can have been. Null before the case was opened.
 */
export function caseStateOn(record: Case, day: string): CaseState | null {
  if (day < record.opened) return null;
  let at = order.findLastIndex((state) => (dateOf(record, state) ?? "9999") <= day);
  const written = order.indexOf(record.state);
  if (written > at && dateOf(record, record.state) === null && day >= lastDated(record)) at = written;
  return order[Math.max(at, 0)] ?? "found";
}

/** The five states in order, with their dates, as far as they are reached on a day. */
export function milestones(record: Case, day: string): Milestone[] {
  const state = caseStateOn(record, day);
  const reached = state === null ? -1 : order.indexOf(state);
  return order.map((step, i) => {
    const on = dateOf(record, step);
    return { state: step, on: on !== null && on <= day ? on : null, reached: i <= reached };
  });
}

/** Opened and not closed on that day. */
export function isOpen(record: Case, day: string): boolean {
  const state = caseStateOn(record, day);
  return state !== null && state !== "closed";
}

/** Days past the deadline of an open case; 0 on the deadline itself, when closed, or without a deadline. */
export function overdueDays(record: Case, day: string): number {
  if (record.deadline === undefined || !isOpen(record, day)) return 0;
  return Math.max(0, daysBetween(record.deadline, day) || 0);
}

/** Open, and due from that day to the Sunday of its week. */
export const dueThisWeek = (record: Case, day: string): boolean =>
  record.deadline !== undefined && record.deadline >= day && record.deadline <= weekEnd(day) && isOpen(record, day);

export const isOverdue = (record: Case, day: string): boolean => overdueDays(record, day) > 0;

/**
 * Closed in time? `null`: not opened yet, open and not due, or dismissed: there was nothing to put right. `unknown`: closed, but on a day or against a
 * deadline that nobody wrote down.
 */
export function closedInTime(record: Case, day: string): "yes" | "no" | "unknown" | null {
  const state = caseStateOn(record, day);
  if (state === null) return null;
  if (state !== "closed") return isOverdue(record, day) ? "no" : null;
  if (record.outcome === "dismissed") return null;
  if (record.closed === undefined || record.deadline === undefined) return "unknown";
  return record.closed <= record.deadline ? "yes" : "no";
}
