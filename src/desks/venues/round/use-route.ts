/** The way of a saved round along the roads, in its own order. */

import { byId, type County } from "../../../domain/county.ts";
import type { EnforcementRound } from "../../../domain/registers/rounds.ts";
import type { RoundAnswer, RoundAsk, TeamRound } from "../../../domain/rounds/round-types.ts";
import { usualSpeed } from "../../../domain/rounds/round-types.ts";
import type { Position } from "../../../domain/rules/finding.ts";
import { useCounty, useDay } from "../../../ui/context.ts";
import { type Answered, useAnswer } from "../../../ui/use-answer.ts";
import { useRoundDesk } from "./round-desk.ts";

const pointOf = (geometry: GeoJSON.Geometry | undefined): Position | null => {
  if (geometry?.type !== "Point") return null;
  const [lon, lat] = geometry.coordinates;
  return lon === undefined || lat === undefined ? null : [lon, lat];
};

/** Where it sets out; a round that does not say begins at its first venue. */
export function startOf(county: County, round: EnforcementRound): Position | null {
  const own = pointOf(round.geometry);
  if (own) return own;
  const venues = byId(county, "venue");
  for (const id of round.venues) {
    const at = pointOf(venues.get(id)?.geometry);
    if (at) return at;
  }
  return null;
}

/** Driven, with the usual speed: a saved round does not say how it is gone. */
export function useRoute(round: EnforcementRound | null): TeamRound | null {
  const county = useCounty();
  const asOf = useDay();
  const start = county && round ? startOf(county, round) : null;
  const ask: RoundAsk | null =
    round && start
      ? {
          asOf,
          stops: round.venues,
          start,
          teams: 1,
          way: "drive",
          speed: usualSpeed.drive,
          minutesPerStop: 20,
          back: true,
          asGiven: true,
        }
      : null;
  return useAnswer("round", ask).value?.teams[0] ?? null;
}

/** The round that is being planned. */
export function usePlanned(): Answered<RoundAnswer> {
  const { desk } = useRoundDesk();
  return useAnswer("round", desk.shows === "plan" ? desk.asked : null);
}
