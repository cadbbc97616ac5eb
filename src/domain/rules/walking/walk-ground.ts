/** What stands between two ends of a walk on a day: roads, fences, water, campuses. */

import type { WalkGround } from "../../../geo/walk/ground.ts";
import { buildNetwork, type Network } from "../../../geo/walk/network.ts";
import { passageOf, recut } from "../../../geo/walk/passage.ts";
import { buildWalls, putUp, takeDown, type Wall, type Walls, wear } from "../../../geo/walk/walls.ts";
import { type County, standsOn } from "../../county.ts";
import type { Road } from "../../registers/roads.ts";
import { placeColumns } from "../places-on-day.ts";
import { type Campus, type DayWall, isPermanent, wallOfBarrier, wallOfPlace, wallOfWater } from "./day-walls.ts";

type Walked = Road & { readonly geometry: NonNullable<Road["geometry"]> };

/** The ground of one day. It is altered in place when the county changes: see `alterWall`. */
export interface DayGround extends WalkGround {
  readonly roads: readonly Walked[];
  readonly fences: Walls;
  /** By owner of walls. */
  readonly campuses: (Campus | null)[];
  /** Owner numbers of walls that stand, by the key of their record. */
  readonly owners: Map<string, number>;
}

/** Motorways and railways are never walked; nor is a road marked as not walkable. */
const isWalked = (road: Road): road is Walked =>
  road.geometry !== undefined && road.walkable !== "no" && road.class !== "motorway" && road.class !== "rail";

interface Joined {
  readonly roads: readonly Walked[];
  readonly network: Network;
}
const networks = new WeakMap<readonly Road[], Joined>();

/** The roads of a list that are walked, joined; made once, whatever else of the county changes. */
function joinedRoads(list: readonly Road[]): Joined {
  const known = networks.get(list);
  if (known) return known;
  const roads = list.filter(isWalked);
  const made = { roads, network: buildNetwork(roads.map(({ geometry }) => geometry)) };
  networks.set(list, made);
  return made;
}

/** Something that counts from one day on, or until another; absent ends are unbounded. */
export interface Dated {
  readonly since?: string;
  readonly until?: string;
}

/** Days on which nothing opens or closes, from `since` up to `until` (exclusive); "": unbounded. */
export interface Era {
  readonly since: string;
  readonly until: string;
}

export const isIn = ({ since, until }: Era, day: string): boolean => since <= day && (until === "" || day < until);

/** The era about a day, as far as these leave it whole. */
export function narrowed(era: Era, day: string, dated: readonly Dated[]): Era {
  let { since, until } = era;
  for (const one of dated)
    for (const turn of [one.since, one.until]) {
      if (!turn) continue;
      if (turn <= day) since = turn > since ? turn : since;
      else until = until === "" || turn < until ? turn : until;
    }
  return { since, until };
}

export function eraOf(county: County, day: string): Era {
  const { road, barrier } = county.registers;
  const dated = [road, barrier.filter(isPermanent), placeColumns(county).places];
  return dated.reduce<Era>((era, some) => narrowed(era, day, some), { since: "", until: "" });
}

const passable = (roads: readonly Walked[], day: string) => (line: number) =>
  standsOn(roads[line]?.since, roads[line]?.until, day);

const present = (wall: DayWall | null): readonly DayWall[] => (wall ? [wall] : []);

export function dayGroundOf(county: County, day: string): DayGround {
  const { roads, network } = joinedRoads(county.registers.road);
  const { places, outlines } = placeColumns(county);
  const standing = [
    ...county.registers.barrier.flatMap((barrier) => present(wallOfBarrier(barrier, day))),
    ...county.registers.water.flatMap((water) => present(wallOfWater(water))),
    ...places.flatMap((place, i) => present(wallOfPlace(place, outlines[i] ?? null, day))),
  ];
  const walls = standing.map(({ geometry }, owner): Wall => ({ geometry, owner }));
  const fences = buildWalls(walls.filter((_, owner) => standing[owner]?.isFence));
  return {
    ...laidOn(roads, network, day, fences),
    fences,
    walls: buildWalls(walls),
    campuses: standing.map(({ campus }) => campus),
    owners: new Map(standing.map(({ key }, owner) => [key, owner])),
  };
}

const laidOn = (roads: readonly Walked[], network: Network, day: string, fences: Walls) => ({
  roads,
  network,
  passage: passageOf(network, passable(roads, day), fences),
  onlyAtEnds: (line: number) => roads[line]?.bridge === "yes",
});

/** The same walls over other roads. */
export const overRoads = (ground: DayGround, list: readonly Road[], day: string): DayGround => {
  const { roads, network } = joinedRoads(list);
  return { ...ground, ...laidOn(roads, network, day, ground.fences) };
};

/** A record's wall before and after a change; null: it walls nobody in. */
export interface WallChange {
  readonly was: DayWall | null;
  readonly is: DayWall | null;
}

/** The ground with one wall changed. */
export function alterWall(ground: DayGround, { was, is }: WallChange, day: string): void {
  const before = was ? ground.owners.get(was.key) : undefined;
  if (was && before !== undefined) {
    for (const walls of [ground.walls, ground.fences]) takeDown(walls, before);
    ground.owners.delete(was.key);
  }
  if (is) {
    const owner = ground.campuses.push(is.campus) - 1;
    ground.owners.set(is.key, owner);
    putUp(ground.walls, { geometry: is.geometry, owner });
    if (is.isFence) putUp(ground.fences, { geometry: is.geometry, owner });
  }
  for (const it of [was, is])
    if (it?.isFence) recut(ground.passage, ground.network, passable(ground.roads, day), ground.fences, it.geometry);
}

/** Walls changed since it was laid out. */
export const wearOf = ({ walls }: DayGround): number => wear(walls);
