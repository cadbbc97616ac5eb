/** Finds ground for a campus: a rectangle along a road that crosses no road, no water and no other campus. */

import type { Ground } from "../ground/ground.ts";
import { lengthOf, middleOf, pointAlong, radiusOf, sides, spaced, toRing, within } from "../lines.ts";
import { along, apart, left, type Xy } from "../plane.ts";
import type { Random } from "../random.ts";
import type { Edge } from "../roads/strand.ts";
import { SegmentGrid } from "../segment-grid.ts";

export interface Lot {
  /** Front left, front right, back right, back left, seen from the road. */
  readonly ring: readonly [Xy, Xy, Xy, Xy];
  readonly edge: Edge;
}

export interface LotSize {
  readonly width: readonly [number, number];
  readonly depth: readonly [number, number];
}

/** Metres from the middle of a road to the wall beside it. */
const setback: Record<Edge["class"], number> = {
  main: 15,
  street: 10,
  country: 9,
  canalside: 8,
  path: 6,
  motorway: 40,
  rail: 40,
};

interface Taken {
  readonly ring: readonly Xy[];
  readonly middle: Xy;
  readonly radius: number;
}

/** What stands on the land so far. */
export class Site {
  readonly roads = new SegmentGrid(120);
  readonly waters = new SegmentGrid(300);
  readonly #ground: Ground;
  readonly #taken: Taken[] = [];
  readonly #reserved: Xy[] = [];

  constructor(ground: Ground, edges: readonly Edge[]) {
    this.#ground = ground;
    edges.forEach((edge, i) => {
      this.roads.add(edge.line, i);
    });
    ground.waters.forEach((water, i) => {
      this.waters.add(water.line, i);
    });
  }

  take(ring: readonly Xy[]): void {
    this.#taken.push({ ring, middle: middleOf(ring), radius: radiusOf(ring) });
  }

  /** Keeps ordinary campuses and shops away, so that an example is decided by what it is about. */
  reserve(at: Xy): void {
    this.#reserved.push(at);
  }

  isReserved(at: Xy, metres: number): boolean {
    return this.#reserved.some((one) => apart(one, at) < metres);
  }

  /** Smallest distance from a point to a taken ring, 0 within; infinite beyond `reach`. */
  toTaken(at: Xy, reach: number): number {
    let best = Number.POSITIVE_INFINITY;
    for (const one of this.#taken) {
      if (apart(one.middle, at) > one.radius + reach) continue;
      if (within(one.ring, at)) return 0;
      best = Math.min(best, toRing(one.ring, at));
    }
    return best <= reach ? best : Number.POSITIVE_INFINITY;
  }

  isDry(at: Xy, spare: number): boolean {
    for (const one of this.waters.about(at, at, 260)) {
      const water = this.#ground.waters[one.owner];
      if (water && toRing([one.p, one.q], at) < water.width / 2 + spare) return false;
    }
    return true;
  }

  /** Free of roads, water and other rings by the given metres. */
  isFree(ring: readonly Xy[], fromOthers: number): boolean {
    const middle = middleOf(ring);
    const radius = radiusOf(ring);
    for (const one of this.#taken)
      if (apart(one.middle, middle) < one.radius + radius + fromOthers) {
        if (apart(one.middle, middle) < one.radius) return false;
        if (ring.some((at) => toRing(one.ring, at) < fromOthers || within(one.ring, at))) return false;
        if (one.ring.some((at) => toRing(ring, at) < fromOthers || within(ring, at))) return false;
      }
    for (const [p, q] of sides(ring)) {
      if (this.roads.crosses(p, q) || this.waters.crosses(p, q)) return false;
      for (const at of spaced([p, q], 14)) if (this.roads.nearest(at, 5.5) || !this.isDry(at, 7)) return false;
    }
    return true;
  }
}

/** A lot on one of the edges that `choose` offers; null after many tries. */
export function findLot(
  random: Random,
  site: Site,
  choose: () => Edge,
  size: LotSize,
  fits: (middle: Xy) => boolean,
  tries = 500,
): Lot | null {
  for (let n = 0; n < tries; n++) {
    const edge = choose();
    const shrink = 1 - 0.35 * (n / tries);
    const [width, depth] = [random.between(...size.width) * shrink, random.between(...size.depth) * shrink];
    const length = lengthOf(edge.line);
    if (length < width * 0.7) continue;
    const { at, direction } = pointAlong(edge.line, random.between(0.1, 0.9) * length);
    const d: Xy = random.chance(0.5) ? direction : [-direction[0], -direction[1]];
    const inward: Xy = left(d);
    const front = along(at, inward, setback[edge.class] + random.between(0, 3));
    const [a, b] = [along(front, d, -width / 2), along(front, d, width / 2)];
    const ring: Lot["ring"] = [a, b, along(b, inward, depth), along(a, inward, depth)];
    if (!fits(middleOf(ring))) continue;
    if ([a, b].some((corner) => !site.roads.nearest(corner, setback[edge.class] + 9))) continue;
    if (site.isFree(ring, 14)) return { ring, edge };
  }
  return null;
}
