/** The roads of a round on a day: where one drives, and where one goes on foot. */

import { buildNetwork, type Network } from "../../geo/walk/network.ts";
import { passageOf } from "../../geo/walk/passage.ts";
import { type County, standsOn } from "../county.ts";
import type { Road } from "../registers/roads.ts";
import type { DayGround } from "../rules/walking/walk-ground.ts";
import { walksOn } from "../rules/walking/walks.ts";
import type { RoundWay } from "./round-types.ts";

/** Both over one network, so that one may go on in the other where one stands. */
export interface RoundGround {
  readonly driven: DayGround;
  readonly walked: DayGround;
}

/**
 * Motorways are left out: where one gets on and off them the registers do not say. Nor do they know one-way
 * streets or turns, so a way back is as long as the way there.
 */
const driven: ReadonlySet<Road["class"]> = new Set(["main", "street", "country"] as const);
const neither: ReadonlySet<Road["class"]> = new Set(["motorway", "rail"] as const);

type Drawn = Road & { readonly geometry: NonNullable<Road["geometry"]> };
const isDrawn = (road: Road): road is Drawn => road.geometry !== undefined && !neither.has(road.class);

interface Joined {
  readonly roads: readonly Drawn[];
  readonly network: Network;
}
const networks = new WeakMap<readonly Road[], Joined>();

function joined(list: readonly Road[]): Joined {
  const known = networks.get(list);
  if (known) return known;
  const roads = list.filter(isDrawn);
  const made = { roads, network: buildNetwork(roads.map(({ geometry }) => geometry)) };
  networks.set(list, made);
  return made;
}

export function roundGround(county: County, day: string, way: RoundWay): RoundGround {
  // Its walls and campuses are those of every walk; the roads are more.
  const { ground } = walksOn(county, day);
  const { roads, network } = joined(county.registers.road);
  const over = (goes: (road: Road) => boolean): DayGround => ({
    ...ground,
    roads,
    network,
    passage: passageOf(network, (line) => isOpen(roads[line], day, goes), ground.fences),
    onlyAtEnds: (line) => roads[line]?.bridge === "yes",
  });
  const walked = over(({ walkable }) => walkable !== "no");
  return { walked, driven: way === "walk" ? walked : over(({ class: kind }) => driven.has(kind)) };
}

const isOpen = (road: Road | undefined, day: string, goes: (road: Road) => boolean): boolean =>
  road !== undefined && goes(road) && standsOn(road.since, road.until, day);
