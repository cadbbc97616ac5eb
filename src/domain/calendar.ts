/**
 * Days, months, terms and seasons on ISO strings (2026-11-24) in the pack's own time zone.
 * Pure arithmetic in the proleptic Gregorian calendar; a string that is no real day gives NaN or null.
 */

import type { Pack, Season } from "./pack.ts";

/** A span of days, both ends inclusive. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Days in a month (1-12); 0 for a month that does not exist. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (monthLengths[month - 1] ?? 0);

const pad = (value: number, width: number): string => String(value).padStart(width, "0");
const isoDay = (year: number, month: number, day: number): string => `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;

/** Days since 1970-01-01; NaN for a text that is not a real day. */
export function dayNumber(day: string): number {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7));
  const date = Number(day.slice(8, 10));
  if (day.length !== 10 || !(date >= 1 && date <= daysInMonth(year, month))) return Number.NaN;
  return Date.UTC(year, month - 1, date) / 86_400_000;
}

/** The day that many days after 1970-01-01 (Hinnant's civil-from-days). */
export function dayOfNumber(number: number): string {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const date = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  return isoDay(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, date);
}

export const addDays = (day: string, days: number): string => dayOfNumber(dayNumber(day) + days);

/** Days from one day to another; negative when `to` is earlier, NaN when one is no day. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from);

/** 2026-11 of 2026-11-24. */
export const monthOf = (day: string): string => day.slice(0, 7);

/** Last day of a month written 2026-11. */
export function monthEnd(month: string): string {
  const year = Number(month.slice(0, 4));
  const number = Number(month.slice(5, 7));
  return isoDay(year, number, daysInMonth(year, number));
}

/** The month `months` later; negative goes back. */
export function addMonths(month: string, months: number): string {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + months;
  return `${pad(Math.floor(index / 12), 4)}-${pad((index % 12) + 1, 2)}`;
}

/** The last day of the month before: what "since last month" compares with. */
export const lastMonthEnd = (day: string): string => monthEnd(addMonths(monthOf(day), -1));

/** January to December of the day's year. */
export const yearSpan = (day: string): Span => ({ from: `${day.slice(0, 4)}-01-01`, to: `${day.slice(0, 4)}-12-31` });

/** The term that holds the day, else the last one that began before it; null before the first. */
export function termOn(terms: Pack["terms"], day: string): Span | null {
  let found: Span | null = null;
  for (const term of terms) if (term.from <= day && (found === null || term.from > found.from)) found = term;
  return found;
}

/** One year's run of a season; `season` null: no season, the calendar year. */
interface SeasonSpan extends Span {
  readonly season: string | null;
}

/** A month-day in a year; 02-29 becomes 02-28 where there is none. */
function monthDayIn(year: number, monthDay: string): string {
  const month = Number(monthDay.slice(0, 2));
  return isoDay(year, month, Math.min(Number(monthDay.slice(3, 5)), daysInMonth(year, month)));
}

function seasonFrom(season: Season, year: number): SeasonSpan {
  const over = season.to < season.from ? 1 : 0;
  return { season: season.id, from: monthDayIn(year, season.from), to: monthDayIn(year + over, season.to) };
}

/** Every run of every season that began within the two years before the day's end of year, oldest first. */
function seasonRuns(seasons: readonly Season[], day: string): SeasonSpan[] {
  const year = Number(day.slice(0, 4));
  return [year - 2, year - 1, year, year + 1]
    .flatMap((start) => seasons.map((season) => seasonFrom(season, start)))
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}

/** The season that holds the day (of several, the one begun last); null between seasons. */
export function seasonOn(seasons: readonly Season[], day: string): SeasonSpan | null {
  return seasonRuns(seasons, day).findLast((run) => run.from <= day && day <= run.to) ?? null;
}

/** The season that holds the day, else the last that ended; a pack without seasons has the calendar year. */
export function seasonOrLast(seasons: readonly Season[], day: string): SeasonSpan {
  const current = seasonOn(seasons, day);
  if (current) return current;
  let last: SeasonSpan | null = null;
  for (const run of seasonRuns(seasons, day)) if (run.to < day && (last === null || run.to > last.to)) last = run;
  return last ?? { season: null, ...yearSpan(day) };
}

/** First day of the stretch, in or between seasons, that holds the day. */
export function stretchStart(seasons: readonly Season[], day: string): string {
  const last = seasonOrLast(seasons, day);
  return last.season === null || (last.from <= day && day <= last.to) ? last.from : addDays(last.to, 1);
}

/** The first day after this one on which a season begins; null: the pack has no seasons. */
export function nextSeasonStart(seasons: readonly Season[], day: string): string | null {
  return seasonRuns(seasons, day).find(({ from }) => from > day)?.from ?? null;
}
