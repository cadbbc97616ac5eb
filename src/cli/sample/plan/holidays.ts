/** Days off and worked in 2026, as the State Council's office set them on 2025-11-04. Later years: not announced yet. */

import { addDays } from "../dates.ts";

const run = (from: string, days: number): string[] => Array.from({ length: days }, (_, i) => addDays(from, i));

/** New Year, Spring Festival, Tomb-sweeping, Labour Day, Dragon Boat, Mid-autumn, National Day. */
export const holidays: readonly string[] = [
  ...run("2026-01-01", 3),
  ...run("2026-02-15", 9),
  ...run("2026-04-04", 3),
  ...run("2026-05-01", 5),
  ...run("2026-06-19", 3),
  ...run("2026-09-25", 3),
  ...run("2026-10-01", 7),
];

export const workdays: readonly string[] = [
  "2026-01-04",
  "2026-02-14",
  "2026-02-28",
  "2026-05-09",
  "2026-09-20",
  "2026-10-10",
];
