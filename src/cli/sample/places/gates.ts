/** Gates stand on the wall: the main gate to the road in front, others where a road runs past. */

import { sides } from "../lines.ts";
import { apart, mix, type Xy } from "../plane.ts";
import type { Random } from "../random.ts";
import type { Site } from "./lots.ts";

export interface Gate {
  readonly kind: "main" | "pupil" | "other";
  readonly at: Xy;
}

interface Wall {
  readonly p: Xy;
  readonly q: Xy;
  /** Metres from its middle to the next road. */
  readonly toRoad: number;
}

const somewhere = (random: Random, { p, q }: Wall): Xy => mix(p, q, random.between(0.3, 0.7));

export function gatesOf(random: Random, site: Site, ring: readonly Xy[], kinds: readonly Gate["kind"][]): Gate[] {
  const walls = sides(ring)
    .filter(([p, q]) => apart(p, q) > 8)
    .map(([p, q]): Wall => ({ p, q, toRoad: site.roads.nearest(mix(p, q, 0.5), 60)?.distance ?? 99 }))
    .sort((one, other) => one.toRoad - other.toRoad || apart(other.p, other.q) - apart(one.p, one.q));
  const gates: Gate[] = [];
  for (const kind of kinds) {
    const wall = kind === "main" ? walls[0] : (walls.find((one, i) => i > 0 && one.toRoad < 35) ?? walls[0]);
    if (!wall) continue;
    const at = somewhere(random, wall);
    if (gates.every((one) => apart(one.at, at) > 6)) gates.push({ kind, at });
  }
  return gates;
}
