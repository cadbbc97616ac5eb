/** Patrol visits done / planned in the season (or the last one), to the day. */

import { dayNumber, seasonOrLast } from "../../calendar.ts";
import { plannedVisits } from "../../patrols/planned-days.ts";
import { countReckoned } from "../../patrols/reckoning.ts";
import { visitDays } from "../../patrols/visit-days.ts";
import type { Formula } from "../tally.ts";
import { townshipIn } from "../townships.ts";

/** Weighted by visits; one that may still be made in its window is not planned yet. */
export const patrolsDone: Formula = (county, day) => {
  const season = seasonOrLast(county.pack.seasons, day);
  const asOf = dayNumber(day);
  const visits = visitDays(county);
  const townshipOf = townshipIn(county, "waterHazard");
  return county.registers.waterHazard.flatMap((water) => {
    if (water.context) return [];
    const { done, missed } = countReckoned(plannedVisits(county, water, season), visits.get(water.id) ?? [], asOf);
    if (done + missed === 0) return [];
    const township = townshipOf[water.id] ?? null;
    const counted = { register: "waterHazard", id: water.id, township };
    return [{ ...counted, numerator: done, denominator: done + missed, undetermined: 0 }];
  });
};
