/** A status as short texts, the same in list and detail. */

import type { WaterStatus } from "../../domain/patrols/patrol-types.ts";
import type { SayPatrols } from "./text.ts";

export const figure = (count: number): string => count.toLocaleString("en");

/** Month and day within the year of `now`, else the whole day. */
export const shortDay = (day: string, now: string): string =>
  day.slice(0, 4) === now.slice(0, 4) ? day.slice(5) : day;

export function dueText({ overdueDays, nextDue }: WaterStatus, now: string, say: SayPatrols): string {
  if (overdueDays === null || nextDue === null) return say("noInterval");
  if (overdueDays > 0) return say("overdue", { days: figure(overdueDays) });
  return nextDue === now ? say("dueToday") : say("dueOn", { day: shortDay(nextDue, now) });
}

/** Pupils and children near: unreported ones are not 0. */
export function peopleText({ placesWithin1km, pupilsWithin1km }: WaterStatus, say: SayPatrols): string {
  if (placesWithin1km.length === 0) return say("nobodyNear");
  const unreported = placesWithin1km.filter(({ children }) => children === null).length;
  if (unreported === placesWithin1km.length) return say("peopleUnreported");
  return say(unreported > 0 ? "peopleNearAtLeast" : "peopleNear", { count: figure(pupilsWithin1km) });
}

/** Why this water point needs somebody: due, and what is missing. */
export function whySentences(status: WaterStatus, now: string, say: SayPatrols, zh: boolean): string[] {
  const { overdueDays, nextDue, lastVisit, missing, unknown } = status;
  const pieces = (list: WaterStatus["missing"]): string => list.map((piece) => say(piece)).join(zh ? "、" : ", ");
  const due = (): string => {
    if (overdueDays === null || nextDue === null) return say("whyNoInterval");
    if (overdueDays > 0)
      return say(lastVisit === null ? "whyNever" : "whyOverdue", { due: nextDue, days: figure(overdueDays) });
    return nextDue === now ? say("whyToday") : say("whyDue", { due: nextDue });
  };
  const gear = [
    ...(missing.length > 0 ? [say("whyMissing", { pieces: pieces(missing) })] : []),
    ...(unknown.length > 0 ? [say("whyUnknown", { pieces: pieces(unknown) })] : []),
  ];
  return [due(), ...(gear.length > 0 ? gear : [say("whyComplete")])];
}
