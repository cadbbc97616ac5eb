/** The shortest walks of a county on a day, each looked for once. */

import { contains } from "../../../geo/distance.ts";
import type { Outline } from "../../../geo/outline.ts";
import type { Passes } from "../../../geo/walk/ground.ts";
import { type Snap, snapsOf, snapsOfOutline } from "../../../geo/walk/snap.ts";
import { startFrom, type Walk, type WalkSearch, walkSearch, walkTo } from "../../../geo/walk/walk.ts";
import type { County } from "../../county.ts";
import type { Position } from "../finding.ts";
import type { Gate } from "../gates.ts";
import { type DayGround, dayGroundOf, type Era, eraOf, isIn } from "./walk-ground.ts";

export type NoWalk = "no-road-near" | "no-walk-within-2-km";

export interface FoundWalk {
  /** Both straight ways to the roads included. */
  readonly metres: number;
  readonly path: readonly Position[];
  /** Index of the gate that is nearest on foot; -1: it ends at the boundary. */
  readonly gate: number;
}

/** What surrounds the ends of a walk, degrees: west, south, east, north. */
export type Surround = readonly [number, number, number, number];

interface Looked {
  readonly from: Position;
  readonly goals: Goals;
  readonly walk: FoundWalk | NoWalk;
}

interface Goal extends Snap {
  readonly gate: number;
}

interface Goals {
  readonly surround: Surround;
  readonly ways: readonly Goal[];
}

/** Walks on one day. The search remembers its last start, so ask for one start's walks in a row. */
export interface Walks {
  readonly day: string;
  era: Era;
  ground: DayGround;
  search: WalkSearch;
  readonly found: Map<string, Looked>;
  readonly goals: Map<string, Goals>;
  start: { readonly key: string; readonly snaps: readonly Snap[] };
}

/** Where a walk ends: the place by its key, and its gates; without gates its outline. */
export interface WalkEnd {
  readonly place: string;
  readonly outline: Outline | null;
  readonly gates: readonly Gate[];
}

/** A gate may stand this far within its campus or before it: its own wall so near stops nobody, metres. */
const gateDepth = 10;
/** Remembered walks of a day; days of a county; counties with the same roads. */
const mostWalks = 50_000;
const mostDays = 6;
const mostCounties = 2;

interface Known {
  readonly key: readonly unknown[];
  readonly days: readonly Walks[];
}
const cache = new WeakMap<readonly unknown[], readonly Known[]>();

const keyOf = ({ registers, pack }: County): readonly unknown[] => {
  const { barrier, water, school, kindergarten, nursery } = registers;
  return [barrier, water, school, kindergarten, nursery, pack];
};

const isOf = ({ key }: Known, its: readonly unknown[]): boolean => key.every((part, i) => part === its[i]);

/** The walks of a county that were made so far. */
function knownDays(county: County): readonly Walks[] {
  const key = keyOf(county);
  return cache.get(county.registers.road)?.find((known) => isOf(known, key))?.days ?? [];
}

/** These are the county's walks from now on, the last asked first. */
export function keepWalks(county: County, days: readonly Walks[]): void {
  const { road } = county.registers;
  const key = keyOf(county);
  const others = (cache.get(road) ?? []).filter((known) => !isOf(known, key));
  const own = days.length > 0 ? [{ key, days: days.slice(0, mostDays) }] : [];
  cache.set(road, [...own, ...others].slice(0, mostCounties));
}

/** The county's walks, to be altered and kept for another: should they be asked for again, they are made again. */
export function takeWalks(county: County): readonly Walks[] {
  const days = knownDays(county);
  if (days.length > 0) keepWalks(county, []);
  return days;
}

/** The county's walks on a day, made when first asked for; days between which nothing changes share them. */
export function walksOn(county: County, day: string): Walks {
  const days = knownDays(county);
  const last = days[0];
  if (last && isIn(last.era, day)) return last;
  const walks = days.find(({ era }) => isIn(era, day)) ?? emptyWalks(county, day);
  keepWalks(county, [walks, ...days.filter((other) => other !== walks)]);
  return walks;
}

function emptyWalks(county: County, day: string): Walks {
  const ground = dayGroundOf(county, day);
  const start = { key: "", snaps: [] };
  const era = eraOf(county, day);
  return { day, era, ground, search: walkSearch(ground), found: new Map(), goals: new Map(), start };
}

/** From a spot to the nearest of the gates of a place; without gates to its boundary. */
export function walkBetween(walks: Walks, from: Position, to: WalkEnd): FoundWalk | NoWalk {
  const end = `${to.place}:${to.gates.map(({ at }) => at.join()).join(" ")}`;
  const key = `${from[0]},${from[1]}>${end}`;
  const known = walks.found.get(key);
  if (known !== undefined) return known.walk;
  const goals = goalsOf(walks, to, end);
  const walk = look(walks, from, goals.ways);
  if (walks.found.size >= mostWalks) walks.found.clear();
  walks.found.set(key, { from, goals, walk });
  return walk;
}

function look(walks: Walks, from: Position, goals: readonly Goal[]): FoundWalk | NoWalk {
  const key = from.join();
  if (walks.start.key !== key) {
    const snaps = snapsOf(walks.ground, from, exempting(walks, from, ""));
    walks.start = { key, snaps };
    startFrom(walks.search, snaps);
  }
  if (walks.start.snaps.length === 0 || goals.length === 0) return "no-road-near";
  const walk: Walk | null = walkTo(walks.search, goals);
  if (walk === null) return "no-walk-within-2-km";
  return { metres: walk.metres, path: walk.path, gate: goals[walk.goal]?.gate ?? -1 };
}

function goalsOf(walks: Walks, to: WalkEnd, key: string): Goals {
  const known = walks.goals.get(key);
  if (known) return known;
  const { place, gates, outline } = to;
  const made: Goals =
    gates.length > 0
      ? { surround: surroundOf(gates), ways: gates.flatMap(({ at }, gate) => goalsAtGate(walks, at, gate, place)) }
      : { surround: outline?.bbox ?? surroundOf([]), ways: goalsAtBoundary(walks, place, outline) };
  walks.goals.set(key, made);
  return made;
}

const surroundOf = (gates: readonly Gate[]): Surround => [
  Math.min(...gates.map(({ at }) => at[0])),
  Math.min(...gates.map(({ at }) => at[1])),
  Math.max(...gates.map(({ at }) => at[0])),
  Math.max(...gates.map(({ at }) => at[1])),
];

const goalsAtGate = (walks: Walks, at: Position, gate: number, place: string): Goal[] =>
  snapsOf(walks.ground, at, exempting(walks, at, place)).map((snap) => ({ ...snap, gate }));

function goalsAtBoundary({ ground }: Walks, place: string, outline: Outline | null): Goal[] {
  if (!outline) return [];
  const passes: Passes = (owner) => ground.campuses[owner]?.place === place;
  return snapsOfOutline(ground, outline, passes).map((snap) => ({ ...snap, gate: -1 }));
}

/** Walls that a way from this end may cross: of what it stands in, and of its own place close by. */
export const exempting =
  ({ ground }: Pick<Walks, "ground">, at: Position, place: string): Passes =>
  (owner, metres) => {
    const campus = ground.campuses[owner];
    if (!campus) return false;
    return campus.place === place ? metres <= gateDepth : contains(campus.outline, at);
  };
