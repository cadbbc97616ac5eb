/** The county's rounds with what waits on this machine to be sent. */

import { useMemo } from "react";
import { byId, type County } from "../../../domain/county.ts";
import type { EnforcementRound, Inspection } from "../../../domain/registers/rounds.ts";
import { progressOf, type RoundProgress, roundsAbout } from "../../../domain/rounds/progress.ts";
import type { Waiting } from "../../../state/edits.ts";
import { useAppState, useCounty, useDay } from "../../../ui/context.ts";
import { useRoundDesk } from "./round-desk.ts";

const inspectionsIn = (waiting: readonly Waiting[]): readonly Inspection[] =>
  waiting.flatMap(({ change }) => change.puts.flatMap((put) => (put.register === "inspection" ? [put.record] : [])));

/** Results that are kept here and not yet in the county. */
function useWaitingResults(): readonly Inspection[] {
  const waiting = useAppState((state) => state.edit.waiting);
  return useMemo(() => inspectionsIn(waiting), [waiting]);
}

export function useRounds(): readonly RoundProgress[] {
  const county = useCounty();
  const day = useDay();
  const waiting = useWaitingResults();
  return useMemo(
    () => (county ? roundsAbout(county, day).map((round) => progressOf(county, round, waiting)) : []),
    [county, day, waiting],
  );
}

const findRound = (county: County | null, id: string | null): EnforcementRound | null =>
  (county && id !== null && byId(county, "enforcementRound").get(id)) || null;

export interface OpenRound {
  readonly progress: RoundProgress;
  /** Results of it that wait to be sent. */
  readonly waiting: ReadonlySet<string>;
}

/** The round that is open: the chosen one, at first the day's own where it is the only one; null: none. */
export function useOpenRound(): OpenRound | null {
  const county = useCounty();
  const day = useDay();
  const { desk } = useRoundDesk();
  const waiting = useWaitingResults();
  return useMemo(() => {
    if (!county || desk.shows === "list" || desk.shows === "plan") return null;
    const own = desk.shows === "first" ? roundsAbout(county, day).filter((one) => one.day === day) : [];
    // Of several teams' rounds one is chosen from the list.
    const round = own.length === 1 ? (own[0] ?? null) : findRound(county, desk.open);
    return round
      ? { progress: progressOf(county, round, waiting), waiting: new Set(waiting.map(({ id }) => id)) }
      : null;
  }, [county, day, desk.shows, desk.open, waiting]);
}
