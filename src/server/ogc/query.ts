/** The parameters of `items`, as OGC API – Features, Part 1 has them. */

import { ApiProblem } from "../problem-details.ts";
import { todayIn } from "../today.ts";
import { type Box, parts } from "./box.ts";

export interface ItemsQuery {
  bbox?: string;
  datetime?: string;
  limit?: string;
  offset?: string;
  rev?: string;
  f?: string;
}

export const LIMIT = 1000;
export const LIMIT_MOST = 10_000;

const wrong = (path: string, detail: string) => new ApiProblem("query-invalid", detail, path);

const number = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i;

/** Four numbers, or six with heights, which are passed over. A box over the antimeridian is two. */
export function boxesAsked(text: string | undefined): readonly Box[] | null {
  if (text === undefined) return null;
  const numbers = text.split(",").map((part) => (number.test(part.trim()) ? Number(part) : Number.NaN));
  const [west, south, east, north] = numbers.length === 6 ? [0, 1, 3, 4].map((i) => numbers[i]) : numbers;
  const known = [west, south, east, north].every((one) => one !== undefined && Number.isFinite(one));
  if ((numbers.length !== 4 && numbers.length !== 6) || !known) throw wrong("/bbox", "expected four or six numbers");
  const box = [west, south, east, north] as unknown as Box;
  const inRange = box[0] >= -180 && box[2] <= 180 && box[1] >= -90 && box[3] <= 90 && box[1] <= box[3];
  if (!inRange || box[0] > 180 || box[2] < -180) throw wrong("/bbox", "west, south, east, north in degrees");
  return parts(box);
}

/** Days from `first` to `last`, both included; null: without end. */
export interface Days {
  readonly first: string | null;
  readonly last: string | null;
}

const instant = /^\d{4}-\d\d-\d\d([Tt]\d\d:\d\d(:\d\d(\.\d{1,9})?)?([Zz]|[+-]\d\d:\d\d))?$/;

/** The day of an instant in the county; a date is a day already. */
function dayOf(text: string, timeZone: string): string {
  const time = instant.test(text) ? Date.parse(text.length === 10 ? `${text}T00:00:00Z` : text) : Number.NaN;
  // 2023-02-30 would roll over into March.
  const rolled = text.length === 10 && Number.isFinite(time) && new Date(time).toISOString().slice(0, 10) !== text;
  if (!Number.isFinite(time) || rolled) throw wrong("/datetime", "expected an instant or a date, as RFC 3339 has them");
  return text.length === 10 ? text : todayIn(timeZone, new Date(time));
}

/** An instant, or an interval of two, either of them open (`..` or nothing). */
export function daysAsked(text: string | undefined, timeZone: string): Days | null {
  if (text === undefined) return null;
  const ends = text.split("/");
  const [from = "", to] = ends;
  if (ends.length > 2) throw wrong("/datetime", "expected one instant or an interval of two");
  const end = (it: string) => (it === "" || it === ".." ? null : dayOf(it, timeZone));
  if (to === undefined) return { first: dayOf(from, timeZone), last: dayOf(from, timeZone) };
  const days = { first: end(from), last: end(to) };
  if (days.first !== null && days.last !== null && days.first > days.last)
    throw wrong("/datetime", "the interval ends before it begins");
  return days;
}

/** More than the most is the most, not an error. */
export function pageAsked({ limit, offset }: ItemsQuery): { readonly limit: number; readonly offset: number } {
  const asked = limit === undefined ? LIMIT : Number(limit);
  if (asked < 1) throw wrong("/limit", "at least 1");
  return { limit: Math.min(asked, LIMIT_MOST), offset: Number(offset ?? 0) };
}
