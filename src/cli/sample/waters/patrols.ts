/** Teams, their plans season by season, and what they logged. */

import type { PatrolPlan, PatrolVisit, WaterHazard } from "../../../domain/registers/waters.ts";
import { addDays } from "../dates.ts";
import { round, toLonLat } from "../plane.ts";
import { type Random, random } from "../random.ts";
import { asOf, type World } from "../world.ts";
import type { HazardSpot } from "./hazards.ts";

interface Team {
  readonly name: string;
  readonly spots: readonly HazardSpot[];
  /** Days between rounds, in the season and out of it. */
  readonly every: readonly [number, number];
  /** Share of the planned visits it makes. */
  readonly diligence: number;
  readonly start: string;
}

/** The seasons of the sample: key season (summer) and the time between, the end not included. */
const stretches = [2024, 2025, 2026].flatMap((year) => [
  { code: `S${year % 100}`, from: `${year}-05-01`, until: `${year}-10-01`, inSeason: true },
  { code: `W${year % 100}`, from: `${year}-10-01`, until: `${year + 1}-05-01`, inSeason: false },
]);

function teamsOf(chance: Random, spots: readonly HazardSpot[]): Team[] {
  const teams: Team[] = [];
  const townships = [...new Set(spots.map((one) => one.township))].sort();
  for (const township of townships) {
    const mine = spots
      .filter((one) => one.township === township)
      .sort((p, q) => q.at[1] - p.at[1] || p.at[0] - q.at[0]);
    for (let i = 0; i < mine.length; ) {
      const size = Math.min(mine.length - i, chance.whole(5, 8));
      const group = mine.slice(i, i + size);
      i += size;
      const high = group.filter((one) => one.record.risk === "high").length / group.length;
      teams.push({
        name: `样本巡查 ${String(teams.length + 1).padStart(2, "0")} 组`,
        spots: group,
        every: [high > 0.5 ? 4 : high > 0.3 ? 5 : chance.whole(6, 7), high > 0.5 ? 14 : chance.pick([21, 21, 28, 30])],
        diligence: Math.min(0.97, 0.79 + chance.between(0, 0.17)),
        start: chance.pick(["08:30", "09:00", "14:30", "16:00", "17:00"]),
      });
    }
  }
  return teams;
}

/** HH:MM so many minutes later, as an instant of that day. */
function instant(day: string, start: string, minutes: number): string {
  const [h = "0", m = "0"] = start.split(":");
  const total = Number(h) * 60 + Number(m) + minutes;
  const two = (n: number) => String(n).padStart(2, "0");
  return `${day}T${two(Math.floor(total / 60))}:${two(total % 60)}:00+08:00`;
}

function visitsOf(chance: Random, team: Team, plan: PatrolPlan): Omit<PatrolVisit, "id">[] {
  const visits: Omit<PatrolVisit, "id">[] = [];
  for (let day = plan.from; day < (plan.until ?? asOf) && day < asOf; day = addDays(day, plan.everyDays)) {
    const late = chance.chance(0.07) && plan.everyDays > 2 ? 1 : 0;
    const on = addDays(day, late);
    if (on >= asOf) continue;
    team.spots.forEach((spot, i) => {
      if (!chance.chance(team.diligence)) return;
      const [lon, lat] = toLonLat([spot.at[0] + 5 * chance.normal(), spot.at[1] + 5 * chance.normal()]);
      const point: GeoJSON.Point = { type: "Point", coordinates: [round(lon, 5), round(lat, 5)] };
      visits.push({
        plan: plan.id,
        water: spot.record.id,
        at: instant(on, team.start, i * 17 + chance.whole(0, 9)),
        by: team.name,
        state: chance.chance(0.94) ? "ok" : chance.chance(0.9) ? "defect" : "danger",
        geometry: point,
        accuracy: chance.whole(4, 15),
      });
    });
  }
  return visits;
}

export interface Patrols {
  /** The hazards with the intervals that their team keeps. */
  readonly waters: readonly WaterHazard[];
  readonly plans: readonly PatrolPlan[];
  readonly visits: readonly PatrolVisit[];
}

export function patrols(world: World, spots: readonly HazardSpot[]): Patrols {
  const chance = random(world.seed, "patrols");
  const teams = teamsOf(chance, spots);
  const intervals = new Map<string, readonly [number, number]>();
  for (const team of teams) for (const spot of team.spots) intervals.set(spot.record.id, team.every);
  const plans: PatrolPlan[] = [];
  const drafts: Omit<PatrolVisit, "id">[] = [];
  for (const stretch of stretches)
    teams.forEach((team, i) => {
      const plan: PatrolPlan = {
        id: `${stretch.code}-${String(i + 1).padStart(2, "0")}`,
        name: `${team.name}${stretch.inSeason ? "夏季" : "平时"}巡查`,
        water: team.spots.map((one) => one.record.id),
        team: team.name,
        from: stretch.from,
        until: stretch.until,
        everyDays: team.every[stretch.inSeason ? 0 : 1],
        start: team.start,
      };
      plans.push(plan);
      drafts.push(...visitsOf(chance, team, plan));
    });
  const sorted = drafts.sort((p, q) => (p.at === q.at ? (p.water < q.water ? -1 : 1) : p.at < q.at ? -1 : 1));
  return {
    waters: spots.map(({ record }) => {
      const [inSeason, off] = intervals.get(record.id) ?? [7, 30];
      return { ...record, inSeasonEveryDays: inSeason, offSeasonEveryDays: off };
    }),
    plans,
    visits: sorted.map((visit, i) => ({ id: `X${String(i + 1).padStart(5, "0")}`, ...visit })),
  };
}
