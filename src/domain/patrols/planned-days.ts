/** On which days a water point is to be visited: by its plans, else by the interval of its risk. */

import { addDays, dayNumber, type Span, seasonOn, stretchStart } from "../calendar.ts";
import { type County, standsOn } from "../county.ts";
import type { Pack } from "../pack.ts";
import type { PatrolPlan, WaterHazard } from "../registers/waters.ts";

/** One planned visit: it counts as done by a visit on [day, before). Day numbers. */
export interface PlannedVisit {
  readonly day: number;
  readonly before: number;
}

const known = new WeakMap<readonly PatrolPlan[], ReadonlyMap<string, readonly PatrolPlan[]>>();

/** The plans that name each water point. Built once for a list of plans. */
function plansByWater(county: County): ReadonlyMap<string, readonly PatrolPlan[]> {
  const plans = county.registers.patrolPlan;
  let byWater = known.get(plans);
  if (!byWater) {
    const map = new Map<string, PatrolPlan[]>();
    for (const plan of plans) {
      for (const water of new Set(plan.water)) {
        const list = map.get(water);
        if (list) list.push(plan);
        else map.set(water, [plan]);
      }
    }
    byWater = map;
    known.set(plans, byWater);
  }
  return byWater;
}

/** What obliges somebody to visit a water point on one day. */
export interface Duty {
  readonly everyDays: number;
  /** First day of this obligation. */
  readonly from: string;
  readonly plan: string | null;
}

const positive = (days: number | undefined): days is number => days !== undefined && days >= 1;

/** The duty that holds on a day: the plan that asks most often, else the interval of the risk; null: none is set. */
export function dutyOn(county: County, water: WaterHazard, day: string): Duty | null {
  let chosen: PatrolPlan | null = null;
  for (const plan of plansByWater(county).get(water.id) ?? []) {
    if (!standsOn(plan.from, plan.until, day) || !positive(plan.everyDays)) continue;
    const oftener = chosen === null || plan.everyDays < chosen.everyDays;
    if (oftener || (plan.everyDays === chosen?.everyDays && plan.id < chosen.id)) chosen = plan;
  }
  if (chosen) return { everyDays: chosen.everyDays, from: chosen.from, plan: chosen.id };
  const everyDays = intervalOn(water, county.pack, day);
  if (everyDays === null) return null;
  const from = stretchStart(county.pack.seasons, day);
  return { everyDays, from: water.since !== undefined && water.since > from ? water.since : from, plan: null };
}

function intervalOn(water: WaterHazard, pack: Pack, day: string): number | null {
  const days = seasonOn(pack.seasons, day) ? water.inSeasonEveryDays : water.offSeasonEveryDays;
  return positive(days) ? days : null;
}

/** first, first + every, … within the span, as pairs of day and interval. */
function pushEvery(into: Map<number, number>, first: number, every: number, from: number, to: number): void {
  const start = first >= from ? first : first + Math.ceil((from - first) / every) * every;
  for (let day = start; day <= to; day += every) into.set(day, Math.min(every, into.get(day) ?? every));
}

/**
 * Planned visits of a water point over a span of days, ascending, one a day however many plans meet on it.
 * A planned visit may be made until the next one is due, or until its interval is over.
 */
export function plannedVisits(county: County, water: WaterHazard, span: Span): readonly PlannedVisit[] {
  const opens = water.since !== undefined && water.since > span.from ? water.since : span.from;
  const closes = water.until !== undefined && water.until <= span.to ? addDays(water.until, -1) : span.to;
  const [from, to] = [dayNumber(opens), dayNumber(closes)];
  const every = new Map<number, number>();
  let planned = false;
  for (const plan of plansByWater(county).get(water.id) ?? []) {
    if (plan.from > span.to || (plan.until !== undefined && plan.until <= span.from)) continue;
    planned = true;
    const last = plan.until === undefined ? to : Math.min(to, dayNumber(plan.until) - 1);
    if (positive(plan.everyDays)) pushEvery(every, dayNumber(plan.from), plan.everyDays, from, last);
  }
  const interval = planned ? null : intervalOn(water, county.pack, span.from);
  if (interval !== null) pushEvery(every, from, interval, from, to);
  const days = [...every.keys()].sort((a, b) => a - b);
  return days.map((day, i) => ({ day, before: Math.min(day + (every.get(day) ?? 1), days[i + 1] ?? Infinity) }));
}
