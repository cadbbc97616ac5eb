/** How one leaves the roads for a stop: straight from the road, or on foot from where one must park. */

import { radians } from "../../geo/ellipsoid.ts";
import { isFree } from "../../geo/walk/passage.ts";
import type { Snap } from "../../geo/walk/snap.ts";
import { startFrom, type WalkSearch, walkTo } from "../../geo/walk/walk.ts";
import type { Position } from "../rules/finding.ts";
import type { RoundGround } from "./round-ground.ts";

export interface Access {
  /** On the road, without the way on foot. */
  readonly spot: Snap;
  /** Metres on foot between there and the stop. */
  readonly onFoot: number;
  /** From the stop to the road. */
  readonly path: readonly Position[];
}

/** As far as one goes on foot from where one parks, metres. */
const footWithin = 1_000;

const shortestOf = (snaps: readonly Snap[]): Snap | null =>
  snaps.reduce<Snap | null>((best, snap) => (best === null || snap.metres < best.metres ? snap : best), null);

const onTheRoad = (snap: Snap): Snap => ({ ...snap, metres: 0, end: snap.road });

/** The straight way to the nearest road of the round. */
function straightAccess(snaps: readonly Snap[]): Access | null {
  const snap = shortestOf(snaps);
  return snap && { spot: onTheRoad(snap), onFoot: snap.metres, path: [snap.end, snap.road] };
}

/** Junctions about a spot at which a walked segment meets a driven one. */
function parkingAbout({ driven, walked }: RoundGround, [lon, lat]: Position): { foot: Snap; car: Snap }[] {
  const { network } = driven;
  const [byLat, byLon] = [footWithin / 110_500, footWithin / (110_500 * Math.max(0.01, Math.cos(lat * radians)))];
  const near = network.boxes?.search(lon - byLon, lat - byLat, lon + byLon, lat + byLat) ?? [];
  const found = new Map<number, { foot: Snap; car: Snap }>();
  for (const segment of near) {
    if (!isFree(driven.passage, segment)) continue;
    for (const [node, share] of [
      [network.from[segment] ?? 0, 0],
      [network.to[segment] ?? 0, 1],
    ] as const) {
      const at: Position = [network.lons[node] ?? 0, network.lats[node] ?? 0];
      const links = network.links.subarray(network.first[node], network.first[node + 1]);
      const foot = found.has(node) ? undefined : links.find((link) => isFree(walked.passage, link));
      if (foot === undefined) continue;
      const spot = (on: number, its: number): Snap => ({ segment: on, share: its, metres: 0, end: at, road: at });
      found.set(node, { foot: spot(foot, network.from[foot] === node ? 0 : 1), car: spot(segment, share) });
    }
  }
  return [...found.values()];
}

/** On foot over paths to the nearest junction with a driven road. `search` is over the walked roads. */
function parkedAccess(ground: RoundGround, search: WalkSearch, at: Position, onFoot: readonly Snap[]): Access | null {
  if (onFoot.length === 0) return null;
  const parking = parkingAbout(ground, at);
  startFrom(search, onFoot, footWithin);
  const walk = walkTo(
    search,
    parking.map(({ foot }) => foot),
  );
  const spot = walk ? parking[walk.goal] : undefined;
  return walk && spot ? { spot: spot.car, onFoot: walk.metres, path: walk.path } : null;
}

/** Null: no road within reach. `ways` are the straight ways from the stop over one ground or the other. */
export function accessOf(
  ground: RoundGround,
  search: WalkSearch,
  at: Position,
  ways: (over: RoundGround["driven"]) => readonly Snap[],
): Access | null {
  const straight = straightAccess(ways(ground.driven));
  if (straight || ground.driven === ground.walked) return straight;
  return parkedAccess(ground, search, at, ways(ground.walked));
}
