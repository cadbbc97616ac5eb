/** The day it is at an instant in a time zone, as `2026-11-24`. An unknown zone throws RangeError. */
export const todayIn = (timeZone: string, now: Date): string =>
  new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" }).format(now);
