/** The planned visits of one water point over the season, each with what became of it. */

import { dayNumber, dayOfNumber, seasonOrLast } from "../calendar.ts";
import { byId, type County } from "../county.ts";
import type { WaterCalendar } from "./patrol-types.ts";
import { plannedVisits } from "./planned-days.ts";
import { reckon } from "./reckoning.ts";
import { visitDays } from "./visit-days.ts";

/** One entry a planned day of the current (or last) season, ascending; none for a water point that is not known. */
export function waterCalendar(county: County, ask: { asOf: string; water: string }): WaterCalendar {
  const { from, to } = seasonOrLast(county.pack.seasons, ask.asOf);
  const water = byId(county, "waterHazard").get(ask.water);
  if (!water) return { water: ask.water, from, to, days: [] };
  const planned = plannedVisits(county, water, { from, to });
  const states = reckon(planned, visitDays(county).get(water.id) ?? [], dayNumber(ask.asOf));
  const days = planned.map(({ day }, i) => ({ day: dayOfNumber(day), state: states[i] ?? ("planned" as const) }));
  return { water: water.id, from, to, days };
}
