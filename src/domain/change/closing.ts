/** Ending a record's days and taking that back: the columns that say so, in a draft. */

import { type RegisterId, tableOf } from "../registers/index.ts";
import type { Draft } from "./draft.ts";

/** Can its records be closed by a date? */
export const closes = (register: RegisterId): boolean =>
  register === "case" || tableOf(register).columns.some(({ id }) => id === "until");

/** Is it written as closed, whatever the day? */
export const isClosed = (register: RegisterId, draft: Draft): boolean =>
  register === "case" ? draft["state"] === "closed" : draft["status"] === "closed" || (draft["until"] ?? "") !== "";

/** From that day on it does not stand. */
export function closedFrom(register: RegisterId, draft: Draft, day: string): Draft {
  if (register === "case") return { ...draft, state: "closed", closed: day };
  return register === "venue" ? { ...draft, status: "closed", until: day } : { ...draft, until: day };
}

/** A case goes back to the last step that has a date. */
function stateBefore(draft: Draft): string {
  const steps = ["reinspected", "rectified", "notified"] as const;
  return steps.find((step) => (draft[step] ?? "") !== "") ?? "found";
}

export function reopened(register: RegisterId, draft: Draft): Draft {
  if (register === "case") return { ...draft, state: stateBefore(draft), closed: "" };
  return register === "venue" ? { ...draft, status: "operating", until: "" } : { ...draft, until: "" };
}
