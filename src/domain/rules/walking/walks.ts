/** The shortest walks of a county on a day, each looked for once. */

import { contains } from "../../../geo/distance.ts";
import type { Passes, WalkGround } from "../../../geo/walk/ground.ts";
import { type Snap, snapsOf, snapsOfOutline } from "../../../geo/walk/snap.ts";
import { startFrom, type Walk, type WalkSearch, walkSearch, walkTo } from "../../../geo/walk/walk.ts";
import type { County } from "../../county.ts";
import type { Position } from "../finding.ts";
import type { Gate } from "../gates.ts";
import { type PlaceColumns, placeColumns } from "../places-on-day.ts";
import { eraOf, type WalkMap, walkGroundOf, walkMapOf } from "./walk-ground.ts";

export type NoWalk = "no-road-near" | "no-walk-within-2-km";

export interface FoundWalk {
  /** Both straight ways to the roads included. */
  readonly metres: number;
  readonly path: readonly Position[];
  /** Index of the gate that is nearest on foot; -1: it ends at the boundary. */
  readonly gate: number;
}

/** Walks on one day. The search remembers its last start, so ask for one start's walks in a row. */
export interface Walks {
  readonly ground: WalkGround;
  readonly places: PlaceColumns;
  readonly search: WalkSearch;
  readonly found: Map<string, FoundWalk | NoWalk>;
  readonly goals: Map<string, readonly Goal[]>;
  start: { readonly key: string; readonly snaps: readonly Snap[] };
}

interface Goal extends Snap {
  readonly gate: number;
}

/** A gate may stand this far within its campus or before it: its own wall so near stops nobody, metres. */
const gateDepth = 10;
/** Remembered walks of a day, and days of a county. */
const mostWalks = 50_000;
const mostDays = 6;

interface Known {
  readonly key: readonly unknown[];
  readonly map: WalkMap;
  readonly days: Map<number, Walks>;
}
const cache = new WeakMap<readonly unknown[], Known>();

/** The county's walks on a day, made when first asked for; days between which nothing changes share them. */
export function walksOn(county: County, day: string): Walks {
  const { road, barrier, water } = county.registers;
  const key = [barrier, water, placeColumns(county)];
  let known = cache.get(road);
  if (!known?.key.every((part, i) => part === key[i])) {
    known = { key, map: walkMapOf(county), days: new Map() };
    cache.set(road, known);
  }
  const era = eraOf(known.map, day);
  const walks = known.days.get(era) ?? emptyWalks(known.map, day);
  known.days.delete(era);
  known.days.set(era, walks);
  for (const oldest of known.days.keys()) {
    if (known.days.size <= mostDays) break;
    known.days.delete(oldest);
  }
  return walks;
}

function emptyWalks(map: WalkMap, day: string): Walks {
  const ground = walkGroundOf(map, day);
  const start = { key: "", snaps: [] };
  return { ground, places: map.places, search: walkSearch(ground), found: new Map(), goals: new Map(), start };
}

/** From a spot to the nearest of the gates of a place; without gates to its boundary. */
export function walkBetween(walks: Walks, from: Position, place: number, gates: readonly Gate[]): FoundWalk | NoWalk {
  const end = `${place}:${gates.map(({ at }) => at.join()).join(" ")}`;
  const key = `${from[0]},${from[1]}>${end}`;
  const known = walks.found.get(key);
  if (known !== undefined) return known;
  const found = look(walks, from, goalsOf(walks, place, gates, end));
  if (walks.found.size >= mostWalks) walks.found.clear();
  walks.found.set(key, found);
  return found;
}

function look(walks: Walks, from: Position, goals: readonly Goal[]): FoundWalk | NoWalk {
  const key = from.join();
  if (walks.start.key !== key) {
    const snaps = snapsOf(walks.ground, from, exempting(walks.places, from, -1));
    walks.start = { key, snaps };
    startFrom(walks.search, snaps);
  }
  if (walks.start.snaps.length === 0 || goals.length === 0) return "no-road-near";
  const walk: Walk | null = walkTo(walks.search, goals);
  if (walk === null) return "no-walk-within-2-km";
  return { metres: walk.metres, path: walk.path, gate: goals[walk.goal]?.gate ?? -1 };
}

function goalsOf(walks: Walks, place: number, gates: readonly Gate[], key: string): readonly Goal[] {
  const known = walks.goals.get(key);
  if (known) return known;
  const goals = gates.flatMap(({ at }, gate) =>
    snapsOf(walks.ground, at, exempting(walks.places, at, place)).map((snap): Goal => ({ ...snap, gate })),
  );
  const made = gates.length > 0 ? goals : goalsAtBoundary(walks, place);
  walks.goals.set(key, made);
  return made;
}

function goalsAtBoundary({ ground, places }: Walks, place: number): Goal[] {
  const outline = places.outlines[place];
  if (!outline) return [];
  const passes: Passes = (owner) => owner === place;
  return snapsOfOutline(ground, outline, passes).map((snap) => ({ ...snap, gate: -1 }));
}

/** Walls that a way from this end may cross: of what it stands in, and of its own place close by. */
const exempting =
  ({ outlines }: PlaceColumns, at: Position, place: number): Passes =>
  (owner, metres) => {
    if (owner === place && owner >= 0) return metres <= gateDepth;
    const outline = outlines[owner];
    return outline ? contains(outline, at) : false;
  };
