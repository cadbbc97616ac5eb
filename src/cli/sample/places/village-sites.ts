/** Where the villages and communities lie: in the towns, or spread over the fields of their own township. */

import { type Ground, type TownshipGround, townshipAt } from "../ground/ground.ts";
import { toRing, within } from "../lines.ts";
import { apart, type Xy } from "../plane.ts";
import type { Random } from "../random.ts";
import { toLine } from "../roads/country.ts";
import type { Town } from "../roads/town-grid.ts";

export interface VillageSite {
  readonly id: string;
  readonly name: string;
  readonly township: string;
  readonly at: Xy;
  /** Among the streets of a town rather than on its own. */
  readonly inTown: boolean;
}

/** Random points of a ring that pass, best spread: each is the one of many tries farthest from the others. */
function spread(random: Random, ring: readonly Xy[], taken: readonly Xy[], fits: (at: Xy) => boolean): Xy {
  const [xs, ys] = [ring.map((p) => p[0]), ring.map((p) => p[1])];
  let best: Xy | null = null;
  let room = -1;
  for (let tries = 0, passed = 0; tries < 6000 && passed < 14; tries++) {
    const at: Xy = [random.between(Math.min(...xs), Math.max(...xs)), random.between(Math.min(...ys), Math.max(...ys))];
    if (!within(ring, at) || !fits(at)) continue;
    passed++;
    const free = Math.min(...taken.map((one) => apart(one, at)), 1e9);
    if (free > room) [best, room] = [at, free];
  }
  if (!best) throw new Error("no room for a village");
  return best;
}

export function villageSites(random: Random, ground: Ground, towns: readonly Town[]): VillageSite[] {
  const taken: Xy[] = [];
  const inTown = (at: Xy, depth: number) => towns.some((town) => town.depthAt(at) < depth);
  const dry = (at: Xy) => ground.waters.every((one) => toLine(one.line, at) > one.width / 2 + 150);
  const rural = (township: TownshipGround) => (at: Xy) =>
    !inTown(at, 1.3) && toRing(township.ring, at) > 320 && dry(at);
  const urban = (at: Xy) => inTown(at, 0.85) && dry(at) && townshipAt(ground, at) !== null;
  return ground.villages.map((village) => {
    const township = ground.townships.find((one) => one.id === village.township);
    if (!township) throw new Error(`village ${village.id} names no township`);
    const farm = township.kind === "stateFarm";
    const town = farm || (village.kind === "community" && township.id !== "640121101");
    const at = farm ? township.seat : spread(random, township.ring, taken, town ? urban : rural(township));
    taken.push(at);
    return { id: village.id, name: village.name, township: village.township, at, inTown: town };
  });
}
