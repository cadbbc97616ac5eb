/** All that walks of one day need: the network, where it is closed, what stands beside it. */

import type { LngLat } from "../units.ts";
import type { Network } from "./network.ts";
import type { Passage } from "./passage.ts";
import { forEachCrossing, type Walls } from "./walls.ts";

export interface WalkGround {
  readonly network: Network;
  readonly passage: Passage;
  /** By line of the network: one steps on it only at its ends (a bridge). */
  readonly onlyAtEnds: (line: number) => boolean;
  /** What a straight way to the nearest roads may not cross. */
  readonly walls: Walls;
}

/** May a straight way cross a wall of `owner`, `metres` from where it starts? */
export type Passes = (owner: number, metres: number) => boolean;

/** A way ends on its road: what lies this near to the road's line, metres, is the road's own edge. */
const verge = 0.5;

/** Can one go straight from `at` to a spot of the road, `metres` away? */
export function isClear(walls: Walls, at: LngLat, road: LngLat, metres: number, passes: Passes): boolean {
  let clear = true;
  forEachCrossing(walls, at, road, (owner, share) => {
    const gone = share * metres;
    if (metres - gone > verge && !passes(owner, gone)) clear = false;
  });
  return clear;
}
