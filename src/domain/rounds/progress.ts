/** How far a saved round is: what was found at each of its venues, and which comes next. */

import { byId, type County, groupedBy } from "../county.ts";
import type { EnforcementRound, Inspection } from "../registers/rounds.ts";
import type { Venue } from "../registers/venues.ts";

export interface RoundStop {
  /** From 1. */
  readonly order: number;
  readonly id: string;
  /** Null: the register has it no more. */
  readonly venue: Venue | null;
  /** The last one of this round; null: not been there. */
  readonly inspection: Inspection | null;
}

export interface RoundProgress {
  readonly round: EnforcementRound;
  readonly stops: readonly RoundStop[];
  readonly done: number;
  /** The first stop without a result; null: all have one. */
  readonly next: RoundStop | null;
}

const later = (a: Inspection, b: Inspection): boolean => {
  const [one, other] = [Date.parse(a.at), Date.parse(b.at)];
  return one === other ? a.id > b.id : one > other;
};

/** The last inspection by venue. */
function lastFound(list: readonly Inspection[]): ReadonlyMap<string, Inspection> {
  const found = new Map<string, Inspection>();
  for (const one of list) {
    const known = found.get(one.venue);
    if (!known || later(one, known)) found.set(one.venue, one);
  }
  return found;
}

/** `waiting`: results that are not yet in the county. */
export function progressOf(
  county: County,
  round: EnforcementRound,
  waiting: readonly Inspection[] = [],
): RoundProgress {
  const venues = byId(county, "venue");
  const own = groupedBy(county, "inspection", "round").get(round.id) ?? [];
  const found = lastFound([...own, ...waiting.filter((one) => one.round === round.id)]);
  const stops = round.venues.map(
    (id, i): RoundStop => ({ order: i + 1, id, venue: venues.get(id) ?? null, inspection: found.get(id) ?? null }),
  );
  return {
    round,
    stops,
    done: stops.filter(({ inspection }) => inspection !== null).length,
    next: stops.find(({ inspection }) => inspection === null) ?? null,
  };
}

/** Rounds that are not called off: those of the day, then those to come, then the past, the latest first. */
export function roundsAbout(county: County, day: string): readonly EnforcementRound[] {
  const rank = ({ day: its }: EnforcementRound): number => (its === day ? 0 : its > day ? 1 : 2);
  return county.registers.enforcementRound
    .filter(({ state }) => state !== "cancelled")
    .sort(
      (a, b) =>
        rank(a) - rank(b) ||
        (rank(a) === 1 ? compare(a.day, b.day) : compare(b.day, a.day)) ||
        compare(a.team, b.team) ||
        compare(a.id, b.id),
    );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
