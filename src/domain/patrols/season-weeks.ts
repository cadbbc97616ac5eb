/** A water point's season laid out as weeks: one column a week, Monday to Sunday down. */

import { dayNumber, dayOfNumber, monthOf } from "../calendar.ts";
import type { CalendarDay, WaterCalendar } from "./patrol-types.ts";

export interface SeasonDay {
  readonly day: string;
  /** Column, from 0; and row: 0 Monday to 6 Sunday. */
  readonly week: number;
  readonly weekday: number;
  /** Null: nothing was planned for that day. */
  readonly state: CalendarDay["state"] | null;
}

export interface SeasonWeeks {
  readonly weeks: number;
  readonly days: readonly SeasonDay[];
  /** Months (1 to 12), each at the week that holds its first day in the season. */
  readonly months: readonly { readonly month: number; readonly week: number }[];
  readonly counts: Readonly<Record<CalendarDay["state"], number>>;
}

/** 0 Monday to 6 Sunday; 1970-01-01 was a Thursday. */
const weekdayOf = (number: number): number => (((number + 3) % 7) + 7) % 7;

export function seasonWeeks({ from, to, days }: WaterCalendar): SeasonWeeks {
  const [first, last] = [dayNumber(from), dayNumber(to)];
  const monday = first - weekdayOf(first);
  const states = new Map(days.map(({ day, state }) => [day, state]));
  const laid: SeasonDay[] = [];
  const months: { month: number; week: number }[] = [];
  let month = "";
  for (let number = first; number <= last; number++) {
    const day = dayOfNumber(number);
    const week = Math.floor((number - monday) / 7);
    laid.push({ day, week, weekday: weekdayOf(number), state: states.get(day) ?? null });
    if (monthOf(day) !== month) {
      month = monthOf(day);
      months.push({ month: Number(month.slice(5)), week });
    }
  }
  const counts = { done: 0, missed: 0, planned: 0 };
  for (const { state } of days) counts[state]++;
  return { weeks: (laid.at(-1)?.week ?? -1) + 1, days: laid, months, counts };
}
