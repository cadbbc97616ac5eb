/** What stands between two ends of a walk on a day: roads, fences, water, campuses. */

import type { WalkGround } from "../../../geo/walk/ground.ts";
import { buildNetwork, type Network } from "../../../geo/walk/network.ts";
import { passageOf } from "../../../geo/walk/passage.ts";
import { buildWalls, type Wall } from "../../../geo/walk/walls.ts";
import { type County, standsOn } from "../../county.ts";
import type { Barrier, Road } from "../../registers/roads.ts";
import { type PlaceColumns, placeColumns, placeStands } from "../places-on-day.ts";

/** Owner of walls that no end is exempt from: fences and water. A campus is owned by its place's index. */
export const nobody = -1;

type Walked = Road & { readonly geometry: NonNullable<Road["geometry"]> };

/** The roads of all days, and every day on which something opens or closes. */
export interface WalkMap {
  readonly roads: readonly Walked[];
  readonly network: Network;
  readonly barriers: readonly Barrier[];
  readonly waters: County["registers"]["water"];
  readonly places: PlaceColumns;
  /** Ascending; between two of them nothing changes. */
  readonly changes: readonly string[];
}

/** Motorways and railways are never walked; nor is a road marked as not walkable. */
const isWalked = (road: Road): road is Walked =>
  road.geometry !== undefined && road.walkable !== "no" && road.class !== "motorway" && road.class !== "rail";

/** Only a permanent barrier lengthens a walk. */
const isPermanent = ({ permanent }: Barrier): boolean => permanent === "yes";

const networks = new WeakMap<readonly Road[], { readonly roads: readonly Walked[]; readonly network: Network }>();

/** The roads of a list that are walked, joined; made once, whatever else of the county changes. */
function joinedRoads(list: readonly Road[]): { readonly roads: readonly Walked[]; readonly network: Network } {
  const known = networks.get(list);
  if (known) return known;
  const roads = list.filter(isWalked);
  const made = { roads, network: buildNetwork(roads.map(({ geometry }) => geometry)) };
  networks.set(list, made);
  return made;
}

export function walkMapOf(county: County): WalkMap {
  const { roads, network } = joinedRoads(county.registers.road);
  const barriers = county.registers.barrier.filter(isPermanent);
  const places = placeColumns(county);
  const dated = [...roads, ...barriers, ...places.places];
  const changes = new Set(dated.flatMap(({ since, until }) => [since ?? "", until ?? ""]));
  changes.delete("");
  return {
    roads,
    network,
    barriers,
    waters: county.registers.water,
    places,
    changes: [...changes].sort(),
  };
}

/** Days with the same number have the same ground. */
export const eraOf = ({ changes }: WalkMap, day: string): number => changes.filter((change) => change <= day).length;

/** The ground of one day. */
export function walkGroundOf({ roads, network, barriers, waters, places }: WalkMap, day: string): WalkGround {
  const fences = barriers.flatMap(({ geometry, since, until }): Wall[] =>
    geometry && standsOn(since, until, day) ? [{ geometry, owner: nobody }] : [],
  );
  const water = waters.flatMap(({ geometry }): Wall[] => (geometry ? [{ geometry, owner: nobody }] : []));
  const campuses = places.places.flatMap((place, owner): Wall[] =>
    place.geometry && places.outlines[owner]?.kind === "area" && placeStands(place, day)
      ? [{ geometry: place.geometry, owner }]
      : [],
  );
  const isOpen = (line: number): boolean => standsOn(roads[line]?.since, roads[line]?.until, day);
  return {
    network,
    passage: passageOf(network, isOpen, buildWalls(fences)),
    onlyAtEnds: (line) => roads[line]?.bridge === "yes",
    walls: buildWalls([...fences, ...water, ...campuses]),
  };
}
