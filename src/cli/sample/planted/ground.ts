/** Quiet ground for the examples: by a country road, far from towns, villages and each other. */

import { middleOf, toRing, within } from "../lines.ts";
import { findLot, type Lot, type LotSize } from "../places/lots.ts";
import { apart, type Xy } from "../plane.ts";
import type { Random } from "../random.ts";
import type { World } from "../world.ts";

/** Townships with open country enough. */
const open = ["640121101", "640121102", "640121103", "640121104", "640121200", "640121100"];
/** No other example, village or town nearer than this, metres. */
const aloof = 620;

export function quietLot(random: Random, world: World, size: LotSize, fits: (lot: Lot) => boolean = () => true): Lot {
  const edges = open
    .flatMap((id) => world.edgesOf.get(id) ?? [])
    .filter(({ edge, middle, length }) => edge.class === "country" && length > 120 && isAloof(world, middle));
  for (let tries = 0; tries < 400; tries++) {
    const lot = findLot(
      random,
      world.site,
      () => random.pick(edges).edge,
      size,
      (at) => isAloof(world, at),
      20,
    );
    if (!lot || !fits(lot)) continue;
    world.site.take(lot.ring);
    world.site.reserve(middleOf(lot.ring));
    return lot;
  }
  throw new Error("no quiet ground for an example");
}

/** Corners of a lot by shares of its width and depth. */
export const corner = ({ ring: [a, b, c, d] }: Lot, u: number, v: number): Xy => {
  const front: Xy = [a[0] + (b[0] - a[0]) * u, a[1] + (b[1] - a[1]) * u];
  const back: Xy = [d[0] + (c[0] - d[0]) * u, d[1] + (c[1] - d[1]) * u];
  return [front[0] + (back[0] - front[0]) * v, front[1] + (back[1] - front[1]) * v];
};

function isAloof(world: World, at: Xy): boolean {
  return (
    within(world.ground.outlineRing, at) &&
    toRing(world.ground.outlineRing, at) > 700 &&
    !world.site.isReserved(at, aloof) &&
    world.villages.every((one) => apart(one.at, at) > 520) &&
    world.towns.every((town) => town.depthAt(at) > 1.35) &&
    apart(world.network.quiet.at, at) > 700
  );
}
