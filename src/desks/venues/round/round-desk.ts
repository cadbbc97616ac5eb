/** What the screen holds between two visits: which round is open, what is being planned. */

import { useMemo } from "react";
import { type RoundAsk, type RoundWay, usualSpeed } from "../../../domain/rounds/round-types.ts";
import type { Position } from "../../../domain/rules/finding.ts";
import { useKept } from "../../../ui/use-kept.ts";

export interface Start {
  readonly name: string;
  readonly at: Position;
}

export interface RoundDesk {
  /** `first`: the day's own round where there is one, else the list. */
  readonly shows: "first" | "list" | "plan" | "run";
  /** Id of the open round. */
  readonly open: string | null;
  /** Venue that is recorded anew; null: the next one. */
  readonly again: string | null;
  /** Venues that were taken out of the choice. */
  readonly unticked: readonly string[];
  readonly start: Start | null;
  readonly teams: number;
  readonly way: RoundWay;
  readonly speed: number;
  readonly stay: number;
  readonly back: boolean;
  /** Null: the usual one. */
  readonly title: string | null;
  readonly day: string | null;
  /** By team; absent: the usual one. */
  readonly teamNames: Readonly<Record<number, string>>;
  /** The round that was asked for; null: not yet, or something changed since. */
  readonly asked: RoundAsk | null;
  /** Team whose round is drawn. */
  readonly team: number;
  /** Who inspects, as it is written. */
  readonly by: string | null;
}

const first: RoundDesk = {
  shows: "first",
  open: null,
  again: null,
  unticked: [],
  start: null,
  teams: 1,
  way: "drive",
  speed: usualSpeed.drive,
  stay: 20,
  back: true,
  title: null,
  day: null,
  teamNames: {},
  asked: null,
  team: 0,
  by: null,
};

export interface RoundDeskState {
  readonly desk: RoundDesk;
  readonly set: (change: Partial<RoundDesk>) => void;
  /** Changes what a round is made of: the one that was made no longer holds. */
  readonly plan: (change: Partial<RoundDesk>) => void;
}

export function useRoundDesk(): RoundDeskState {
  const [desk, keep] = useKept<RoundDesk>("venues/round", first);
  return useMemo(
    () => ({
      desk,
      set: (change) => keep((before) => ({ ...before, ...change })),
      plan: (change) => keep((before) => ({ ...before, ...change, asked: null })),
    }),
    [desk, keep],
  );
}
