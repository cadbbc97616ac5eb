/** Planned visits against visits made: done, missed, or still to be made. */

import type { CalendarDay } from "./patrol-types.ts";
import type { PlannedVisit } from "./planned-days.ts";
import { firstFrom } from "./visit-days.ts";

/**
 * State of each planned visit on a day: `done` when somebody came within its window by then, `missed` when the
 * window is over, else `planned`. Windows do not overlap, so a visit counts for one planned day only.
 */
export function reckon(
  planned: readonly PlannedVisit[],
  visits: readonly number[],
  asOf: number,
): readonly CalendarDay["state"][] {
  return planned.map(({ day, before }) => {
    const visit = visits[firstFrom(visits, day)];
    if (visit !== undefined && visit < before && visit <= asOf) return "done";
    return before <= asOf ? "missed" : "planned";
  });
}

interface Reckoned {
  readonly done: number;
  readonly missed: number;
}

/** How many planned visits were done, and how many missed, by a day. */
export function countReckoned(planned: readonly PlannedVisit[], visits: readonly number[], asOf: number): Reckoned {
  let done = 0;
  let missed = 0;
  for (const state of reckon(planned, visits, asOf)) {
    if (state === "done") done++;
    else if (state === "missed") missed++;
  }
  return { done, missed };
}
