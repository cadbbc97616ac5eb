/** What is asked of a round along the roads, and what it is. */

import type { Position } from "../rules/finding.ts";

/**
 * `drive`: a vehicle keeps to main roads, streets and country roads; what lies beside a path is reached on foot
 * from where one parks. `walk`: on foot all the way, over every road that is walked.
 */
export const roundWays = ["drive", "walk"] as const;
export type RoundWay = (typeof roundWays)[number];

/** On foot, km/h: to a door from where one parks, and all of a walked round. */
export const walkingSpeed = 4.5;
/** A vehicle's average in town and on country roads, stops at lights included, km/h: the pack knows no speeds. */
export const usualSpeed: Readonly<Record<RoundWay, number>> = { drive: 25, walk: walkingSpeed };
/** More teams or more stops than these are no round of a day. */
export const mostTeams = 12;
export const mostStops = 400;

export interface RoundAsk {
  readonly asOf: string;
  /** Ids of venues, protected places or water hazards, each once. Their order is the one to beat. */
  readonly stops: readonly string[];
  readonly start: Position;
  /** At least 1. */
  readonly teams: number;
  readonly way: RoundWay;
  /** Average speed on the roads, km/h. */
  readonly speed: number;
  /** How long a team stays at a stop. */
  readonly minutesPerStop: number;
  /** Does every team come back to the start? */
  readonly back: boolean;
  /** The first team takes the stops as they are given: the legs of a round that was saved. */
  readonly asGiven?: true;
}

/** `unknown`: no such record · `unplaced`: it has no position · `no-road-near`: none within 100 m · `no-way`: no road leads there. */
export type WhyLeft = "unknown" | "unplaced" | "no-road-near" | "no-way";

/** From one stop (or the start) to the next (`to`), or back to the start (null). */
export interface RoundLeg {
  readonly to: string | null;
  /** Along the roads, the ways on foot at both ends included. */
  readonly metres: number;
  /** Of these on foot. */
  readonly onFoot: number;
  readonly minutes: number;
  readonly path: readonly Position[];
}

export interface TeamRound {
  /** In the order of the visit. */
  readonly stops: readonly string[];
  /** One to each stop, then the way back where it is asked for. */
  readonly legs: readonly RoundLeg[];
  readonly metres: number;
  /** On the way and at the stops. */
  readonly hours: number;
}

export interface RoundAnswer {
  /** As many as asked, the longest no longer than it must be; some may have nothing to do. */
  readonly teams: readonly TeamRound[];
  /** Stops in no round, and why: none is dropped. */
  readonly left: readonly { readonly stop: string; readonly why: WhyLeft }[];
  /** No road within 100 m of the start: then no team can set out. */
  readonly startFault: "no-road-near" | null;
}
