/** Everything the makers of registers share: the land, the roads, the towns, and what is already built on. */

import { type Ground, readGround, townshipAt } from "./ground/ground.ts";
import { lengthOf, pointAlong } from "./lines.ts";
import { Site } from "./places/lots.ts";
import { type VillageSite, villageSites } from "./places/village-sites.ts";
import { apart, type Xy } from "./plane.ts";
import { random } from "./random.ts";
import { type Network, network } from "./roads/network.ts";
import type { Edge } from "./roads/strand.ts";
import type { Town } from "./roads/town-grid.ts";
import { towns } from "./roads/towns.ts";

/** The day the sample describes. */
export const asOf = "2026-11-24";
export const planDate = "2022-05-06";

export interface World {
  readonly seed: number;
  readonly ground: Ground;
  readonly towns: readonly Town[];
  readonly villages: readonly VillageSite[];
  readonly network: Network;
  readonly site: Site;
  /** Walkable edges whose middle lies in the township; key "" beyond the county line. */
  readonly edgesOf: ReadonlyMap<string, readonly WeighedEdge[]>;
}

export interface WeighedEdge {
  readonly edge: Edge;
  readonly middle: Xy;
  readonly length: number;
  /** How busy: 1 in the heart of a town, near 0 out in the fields. */
  readonly bustle: number;
}

const grade: Partial<Record<Edge["class"], number>> = {
  main: 1.3,
  street: 1,
  path: 0.35,
  country: 0.5,
  canalside: 0.1,
};

function bustleOf(edge: Edge, at: Xy, towns: readonly Town[], villages: readonly VillageSite[]): number {
  const town = Math.min(...towns.map((one) => one.depthAt(at)));
  const village = Math.min(...villages.map((one) => apart(one.at, at)));
  const fromTown = town < 1.1 ? 1.05 - 0.75 * town : 0;
  const fromVillage = village < 380 ? 0.34 * (1 - village / 420) : 0;
  return Math.max(fromTown, fromVillage, 0.002) * (grade[edge.class] ?? 0);
}

function weigh(ground: Ground, edges: readonly Edge[], towns: readonly Town[], villages: readonly VillageSite[]) {
  const lists = new Map<string, WeighedEdge[]>();
  for (const edge of edges) {
    if (edge.bridge || edge.class === "motorway" || edge.name === "样本便桥" || edge.name === "样本渠后路") continue;
    const length = lengthOf(edge.line);
    const middle = pointAlong(edge.line, length / 2).at;
    const key = townshipAt(ground, middle)?.id ?? "";
    const list = lists.get(key) ?? [];
    lists.set(key, list);
    list.push({ edge, middle, length, bustle: bustleOf(edge, middle, towns, villages) });
  }
  return lists;
}

export function makeWorld(seed: number): World {
  const ground = readGround();
  const townList = towns(ground, seed);
  const villages = villageSites(random(seed, "village sites"), ground, townList);
  const net = network(seed, ground, townList, villages);
  const edgesOf = weigh(ground, net.edges, townList, villages);
  return { seed, ground, towns: townList, villages, network: net, site: new Site(ground, net.edges), edgesOf };
}
