/**
 * Working days of an office: Monday to Friday but for holidays, and the weekend days that are worked in
 * exchange (调休). Which days those are is the pack's to say; a year it does not speak of has weekends only.
 */

import { addDays, dayNumber } from "./calendar.ts";
import type { Pack } from "./pack.ts";

export type WorkCalendar = Pick<Pack, "holidays" | "workdays">;

/** 0 Monday … 6 Sunday; 1970-01-01 was a Thursday. */
export const weekday = (day: string): number => (((dayNumber(day) + 3) % 7) + 7) % 7;

/** The Sunday that ends the day's week. */
export const weekEnd = (day: string): string => addDays(day, 6 - weekday(day));

export function isWorkingDay(day: string, { holidays, workdays = [] }: WorkCalendar): boolean {
  if (workdays.includes(day)) return true;
  return weekday(day) < 5 && !holidays.includes(day);
}

/** Longer than any run of days off; an office that never works is a fault of its calendar. */
const mostDaysOff = 400;

/**
 * The day that many working days after `day`, which is itself not counted: a notice of Friday with one day
 * runs to Monday. Null for a text that is no day, or where the calendar has no working day to come to.
 */
export function addWorkingDays(day: string, count: number, calendar: WorkCalendar): string | null {
  if (Number.isNaN(dayNumber(day)) || !Number.isSafeInteger(count) || count < 0) return null;
  let at = day;
  let idle = 0;
  for (let left = count; left > 0; ) {
    at = addDays(at, 1);
    if (isWorkingDay(at, calendar)) {
      left--;
      idle = 0;
    } else if (++idle > mostDaysOff) return null;
  }
  return at;
}

/** Working days after `from` up to and with `to`; negative when `to` is earlier, NaN when one is no day. */
export function workingDaysBetween(from: string, to: string, calendar: WorkCalendar): number {
  if (Number.isNaN(dayNumber(from)) || Number.isNaN(dayNumber(to))) return Number.NaN;
  if (to < from) return -workingDaysBetween(to, from, calendar);
  let count = 0;
  for (let at = from; at < to; ) {
    at = addDays(at, 1);
    if (isWorkingDay(at, calendar)) count++;
  }
  return count;
}

/** Does the calendar speak of that year at all? Else a count over it knows weekends only. */
export const knowsYear = (day: string, { holidays, workdays = [] }: WorkCalendar): boolean =>
  [...holidays, ...workdays].some((one) => one.slice(0, 4) === day.slice(0, 4));
