/** All that walks of one day need: the network, where it is closed, what stands beside it. */

import type { LngLat } from "../units.ts";
import type { Network } from "./network.ts";
import { endsOf, isClosed, type Passage } from "./passage.ts";
import { crossingShare, forEachCrossing, type Walls } from "./walls.ts";

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

/** Can one go straight from `at` to a spot of a road, `metres` away, past no wall and over no other road? */
export function isClear(ground: WalkGround, at: LngLat, road: LngLat, metres: number, passes: Passes): boolean {
  let clear = true;
  forEachCrossing(ground.walls, at, road, (owner, share) => {
    const gone = share * metres;
    if (metres - gone > verge && !passes(owner, gone)) clear = false;
  });
  return clear && !meetsRoad(ground, at, road, metres);
}

/** A straight way ends at the first road that it meets: from there one walks on the roads. */
function meetsRoad({ network, passage }: WalkGround, at: LngLat, road: LngLat, metres: number): boolean {
  const [west, east] = at[0] < road[0] ? [at[0], road[0]] : [road[0], at[0]];
  const [south, north] = at[1] < road[1] ? [at[1], road[1]] : [road[1], at[1]];
  return (network.boxes?.search(west, south, east, north) ?? []).some((segment) => {
    if (isClosed(passage, segment)) return false;
    const share = crossingShare(at, road, ...endsOf(network, segment));
    return share !== null && share * metres > verge && (1 - share) * metres > verge;
  });
}
