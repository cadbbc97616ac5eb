/**
 * The case as it stood on a day, read from its steps: a re-inspection that failed, an extension or a reopening
 * alters what the record says today, not what it said then.
 */

import { type County, groupedBy } from "../county.ts";
import type { CaseStep } from "../registers/case-steps.ts";
import { type Case, caseStates } from "../registers/cases.ts";
import { caseAfter, justOpened } from "./case-after.ts";

const none: readonly CaseStep[] = [];
const order = Object.keys(caseStates);
const sorted = new WeakMap<readonly CaseStep[], readonly CaseStep[]>();

/** By day; of one day as they were entered: ids are numbered (`/9` before `/10`). */
export function inOrder(steps: readonly CaseStep[]): readonly CaseStep[] {
  const known = sorted.get(steps);
  if (known) return known;
  const number = ({ id }: CaseStep): number => Number(/\d+$/.exec(id)?.[0] ?? 0);
  const made = [...steps].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : number(a) - number(b)));
  sorted.set(steps, made);
  return made;
}

/** The steps of a case, oldest first. */
export const stepsOf = (county: County, id: string): readonly CaseStep[] =>
  inOrder(groupedBy(county, "caseStep", "case").get(id) ?? none);

/** The case before the first step that is known of it, where the log does not begin with its opening. */
function before(record: Case, first: CaseStep, steps: readonly CaseStep[]): Case {
  const state = first.stateBefore ?? "found";
  const rank = order.indexOf(state);
  const dates = (["notified", "rectified", "reinspected", "closed"] as const).filter(
    (name) => order.indexOf(name) <= rank && (record[name] ?? "9999") <= first.day,
  );
  const { notified, rectified, reinspected, closed, deadline, outcome, listed, ...rest } = record;
  const kept = Object.fromEntries(dates.map((name) => [name, record[name]])) as Partial<Case>;
  const setBySteps = steps.find((step) => step.deadline !== undefined);
  const due = setBySteps ? setBySteps.deadlineBefore : deadline;
  const wasListed = steps.some(({ step }) => step === "listed") ? "no" : listed;
  return {
    ...rest,
    state,
    ...kept,
    ...(due === undefined ? {} : { deadline: due }),
    ...(wasListed === undefined ? {} : { listed: wasListed }),
    ...(state === "closed" && outcome !== undefined ? { outcome } : {}),
  };
}

/** The record as the steps up to that day leave it; all of them, or none known: as it is written. */
export function caseOnDay(record: Case, steps: readonly CaseStep[], day: string): Case {
  const known = steps.filter((step) => step.day <= day);
  const [first] = steps;
  if (first === undefined || known.length === steps.length) return record;
  const start = first.step === "opened" ? justOpened(record) : before(record, first, steps);
  return known.reduce(caseAfter, start);
}

/** Every case as it stood on that day; those opened later are left out. */
export const casesOn = (county: County, day: string): readonly Case[] =>
  county.registers.case
    .filter(({ opened }) => opened <= day)
    .map((record) => caseOnDay(record, stepsOf(county, record.id), day));
