/** On which days each water point was visited, in the pack's time zone. */

import { dayNumber, dayOfNumber } from "../calendar.ts";
import type { County } from "../county.ts";
import type { PatrolVisit } from "../registers/waters.ts";

const instantForm = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?$/;

/** Minutes east of UTC of `Z` or `+08:00`. */
function offsetMinutes(offset: string): number {
  if (offset === "Z") return 0;
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4, 6));
  return offset.startsWith("-") ? -minutes : minutes;
}

const zones = new Map<string, Intl.DateTimeFormat>();

/** The day that a UTC instant (milliseconds since 1970) falls on in a time zone. */
function dayInZone(milliseconds: number, timeZone: string): string {
  let zone = zones.get(timeZone);
  if (!zone) {
    zone = new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
    zones.set(timeZone, zone);
  }
  return zone.format(milliseconds);
}

/**
 * The day of an RFC 3339 instant in a time zone; an instant without an offset, or a bare day, is the zone's own.
 * Null when it is neither. All of China keeps +08:00, which saves the slow way.
 */
export function dayOfInstant(instant: string, timeZone: string): string | null {
  if (instant.length === 10) return Number.isNaN(dayNumber(instant)) ? null : instant;
  const [, day = "", hour = "", minute = "", offset] = instantForm.exec(instant) ?? [];
  const number = dayNumber(day);
  if (Number.isNaN(number)) return null;
  if (offset === undefined || (timeZone === "Asia/Shanghai" && offset === "+08:00")) return day;
  const minutes = Number(hour) * 60 + Number(minute) - offsetMinutes(offset);
  if (timeZone === "Asia/Shanghai") return dayOfNumber(number + Math.floor((minutes + 480) / 1440));
  return dayInZone(number * 86_400_000 + minutes * 60_000, timeZone);
}

const known = new WeakMap<readonly PatrolVisit[], ReadonlyMap<string, readonly number[]>>();

/** Day numbers of the visits to each water point, ascending, each day once. Built once for a list of visits. */
export function visitDays(county: County): ReadonlyMap<string, readonly number[]> {
  const visits = county.registers.patrolVisit;
  let days = known.get(visits);
  if (!days) {
    days = gather(visits, county.pack.timeZone);
    known.set(visits, days);
  }
  return days;
}

function gather(visits: readonly PatrolVisit[], timeZone: string): ReadonlyMap<string, readonly number[]> {
  const days = new Map<string, Set<number>>();
  for (const visit of visits) {
    const day = dayOfInstant(visit.at, timeZone);
    if (day === null) continue; // the reader has reported it
    let of = days.get(visit.water);
    if (!of) {
      of = new Set();
      days.set(visit.water, of);
    }
    of.add(dayNumber(day));
  }
  return new Map([...days].map(([water, of]) => [water, [...of].sort((a, b) => a - b)]));
}

/** Index of the first entry not below `value` in an ascending list. */
export function firstFrom(ascending: readonly number[], value: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? Number.POSITIVE_INFINITY) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
