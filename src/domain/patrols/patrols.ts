/** Every water point on one day: equipment, who lives and learns near it, when it was and is to be visited. */

import { addDays, dayNumber, dayOfNumber, daysBetween, type Span, seasonOn, seasonOrLast } from "../calendar.ts";
import { type County, standsOn } from "../county.ts";
import { townshipIn } from "../coverage/townships.ts";
import { equipment, type Risk, type WaterHazard } from "../registers/waters.ts";
import { nearby } from "./nearby.ts";
import type { Patrols, WaterStatus } from "./patrol-types.ts";
import { type Duty, dutyOn, plannedVisits } from "./planned-days.ts";
import { countReckoned } from "./reckoning.ts";
import { firstFrom, visitDays } from "./visit-days.ts";

function lastVisitBy(visits: readonly number[], asOf: number): string | null {
  const last = visits[firstFrom(visits, asOf + 1) - 1];
  return last === undefined ? null : dayOfNumber(last);
}

/** Next due: an interval after the last visit, but not before the obligation itself begins. */
function nextDue(duty: Duty, lastVisit: string | null): string {
  if (lastVisit === null) return duty.from;
  const due = addDays(lastVisit, duty.everyDays);
  return due > duty.from ? due : duty.from;
}

function statusOf(county: County, water: WaterHazard, asOf: string): WaterStatus {
  const duty = dutyOn(county, water, asOf);
  const lastVisit = lastVisitBy(visitDays(county).get(water.id) ?? [], dayNumber(asOf));
  const due = duty && nextDue(duty, lastVisit);
  return {
    water: water.id,
    risk: water.risk,
    township: townshipIn(county, "waterHazard")[water.id] ?? null,
    missing: equipment.filter((piece) => water[piece] === "no"),
    unknown: equipment.filter((piece) => water[piece] !== "no" && water[piece] !== "yes"),
    ...nearby(county, water, asOf),
    lastVisit,
    everyDays: duty?.everyDays ?? null,
    nextDue: due,
    overdueDays: due === null ? null : Math.max(0, daysBetween(due, asOf)),
    plan: duty?.plan ?? null,
  };
}

const gravity: Readonly<Record<Risk, number>> = { high: 0, medium: 1, low: 2 };

const graver = (a: WaterStatus, b: WaterStatus): number =>
  gravity[a.risk] - gravity[b.risk] ||
  (b.overdueDays ?? -1) - (a.overdueDays ?? -1) ||
  (a.water < b.water ? -1 : a.water > b.water ? 1 : 0);

function seasonTotals(county: County, span: Span, asOf: string) {
  const total = { planned: 0, done: 0, missed: 0 };
  for (const water of county.registers.waterHazard) {
    if (water.context) continue;
    const planned = plannedVisits(county, water, span);
    const { done, missed } = countReckoned(planned, visitDays(county).get(water.id) ?? [], dayNumber(asOf));
    total.done += done;
    total.missed += missed;
    total.planned += done + missed;
  }
  return total;
}

/**
 * The county's water points that stand on the day, high risk and longest overdue first. `planned` counts the
 * season's visits that are done or can no longer be: a visit still in its window is neither.
 */
export function patrols(county: County, { asOf }: { readonly asOf: string }): Patrols {
  const season = seasonOrLast(county.pack.seasons, asOf);
  const waters = county.registers.waterHazard.filter((water) => standsOn(water.since, water.until, asOf));
  return {
    asOf,
    season: seasonOn(county.pack.seasons, asOf)?.season ?? null,
    waters: waters.map((water) => statusOf(county, water, asOf)).sort(graver),
    seasonFrom: season.from,
    seasonTo: season.to,
    ...seasonTotals(county, season, asOf),
  };
}
