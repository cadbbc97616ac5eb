/** Joint enforcement in one township: the day's round in the order of the roads, its first results, and one of last month. */

import type { County } from "../../domain/county.ts";
import { townshipIn } from "../../domain/coverage/townships.ts";
import { derive } from "../../domain/derive.ts";
import type { EnforcementRound, Inspection } from "../../domain/registers/rounds.ts";
import { usualSpeed } from "../../domain/rounds/round-types.ts";
import { check } from "../../domain/rules/check.ts";
import { addDays } from "./dates.ts";
import { type Random, random } from "./random.ts";
import { asOf } from "./world.ts";

const townName = "望远镇";
const stopsOfDay = 8;
const doneOfDay = 3;

export interface Rounds {
  readonly rounds: readonly EnforcementRound[];
  readonly inspections: readonly Inspection[];
}

/** Venues of a township that stand inside a zone, in the order of a round from its station. */
function stopsIn(county: County, town: string, spare: ReadonlySet<string>, start: readonly [number, number]): string[] {
  const holds = townshipIn(county, "venue");
  const contextual = new Set(county.registers.venue.filter((one) => one.context).map((one) => one.id));
  const inside = check(county, { asOf }).findings.filter(
    ({ verdict, venue }) =>
      verdict === "inside" && holds[venue] === town && !spare.has(venue) && !contextual.has(venue),
  );
  const stops = [...new Set(inside.map(({ venue }) => venue))].slice(0, 2 * stopsOfDay);
  const way = { way: "drive", speed: usualSpeed.drive, minutesPerStop: 20, back: true } as const;
  return derive(county, "round", { asOf, stops, start, teams: 1, ...way }).teams.flatMap((team) => team.stops);
}

/** Minutes from nine o'clock, as an instant of the day. */
const instant = (day: string, minutes: number): string => {
  const two = (n: number): string => String(n).padStart(2, "0");
  return `${day}T${two(9 + Math.floor(minutes / 60))}:${two(minutes % 60)}:00+08:00`;
};

const notes: Partial<Readonly<Record<Inspection["found"], string>>> = {
  asFound: "当场告知清理要求",
  refused: "负责人不在，约定次日再查",
};

function resultsOf(chance: Random, round: EnforcementRound, done: number, found: Inspection["found"][]): Inspection[] {
  let minutes = 5;
  return round.venues.slice(0, done).map((venue, i) => {
    minutes += chance.whole(18, 31);
    const result = found[i % found.length] ?? "asFound";
    const note = notes[result];
    return {
      id: `${round.id}-${String(i + 1).padStart(2, "0")}`,
      round: round.id,
      venue,
      at: instant(round.day, minutes),
      by: round.team,
      found: result,
      ...(note ? { note } : {}),
    };
  });
}

export function rounds(seed: number, county: County, spare: ReadonlySet<string>): Rounds {
  const chance = random(seed, "rounds");
  const town = county.registers.township.find(({ name }) => name === townName);
  const station = county.registers.protectionStation.find(({ township }) => township === townName);
  if (!town || station?.geometry?.type !== "Point") throw new Error(`the sample has no station in ${townName}`);
  const [lon = 0, lat = 0] = station.geometry.coordinates;
  const stops = stopsIn(county, town.id, spare, [lon, lat]);
  const common = {
    team: "市场监管、公安联合一组",
    start: station.name,
    geometry: { type: "Point" as const, coordinates: [lon, lat] },
  };
  const earlier = addDays(asOf, -26);
  const past: EnforcementRound = {
    id: `E${earlier.replaceAll("-", "")}-1`,
    title: `${townName}校园周边联合执法`,
    day: earlier,
    venues: stops.slice(stopsOfDay, stopsOfDay + 4),
    state: "done",
    ...common,
  };
  const today: EnforcementRound = {
    id: `E${asOf.replaceAll("-", "")}-1`,
    title: `${townName}校园周边联合执法`,
    day: asOf,
    venues: stops.slice(0, stopsOfDay),
    state: "planned",
    ...common,
  };
  return {
    rounds: [past, today],
    inspections: [
      ...resultsOf(chance, past, past.venues.length, ["asFound", "refused", "asFound"]),
      ...resultsOf(chance, today, doneOfDay, ["asFound", "asFound", "refused"]),
    ],
  };
}
