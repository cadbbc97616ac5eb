/** Days of the sample, as ISO text. */

import { addDays, daysBetween } from "../../domain/calendar.ts";
import type { Random } from "./random.ts";

export { addDays, daysBetween };

/** Any day from `from` to `to`, both included. */
export const dayBetween = (random: Random, from: string, to: string): string =>
  addDays(from, random.whole(0, daysBetween(from, to)));

/** The same month and day so many years on (28 February for 29). */
export const yearsOn = (day: string, years: number): string => {
  const monthDay = day.slice(5) === "02-29" ? "02-28" : day.slice(5);
  return `${Number(day.slice(0, 4)) + years}-${monthDay}`;
};
