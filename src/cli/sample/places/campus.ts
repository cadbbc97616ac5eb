/** One campus: ground, outline or point, gates, and how well it is known. */

import { townshipAt } from "../ground/ground.ts";
import { middleOf, toRing } from "../lines.ts";
import { apart, type Xy } from "../plane.ts";
import type { Random } from "../random.ts";
import type { WeighedEdge, World } from "../world.ts";
import { campusRing } from "./campus-shapes.ts";
import { type Gate, gatesOf } from "./gates.ts";
import { findLot, type LotSize } from "./lots.ts";
import { type Known, known, pointOf, ringOf } from "./position.ts";

export interface Campus extends Known {
  readonly geometry: GeoJSON.Polygon | GeoJSON.Point;
  /** The ground it stands on, drawn or not. */
  readonly ring: readonly Xy[];
  readonly middle: Xy;
  readonly gates: readonly Gate[];
  readonly edge: WeighedEdge["edge"];
  /** Metres the outline may reach beyond the point; only where there is no outline. */
  readonly extent?: number;
}

export interface CampusPlan {
  readonly township: string;
  readonly size: LotSize;
  readonly gates: readonly Gate["kind"][];
  /** Known only as a point. */
  readonly point: boolean;
  /** Farther than this from others of its kind, metres. */
  readonly spacing: number;
  readonly others: readonly Xy[];
  /** Near one of these, where given: schools stand by their villages. */
  readonly near?: readonly Xy[];
}

export function placeCampus(random: Random, world: World, plan: CampusPlan): Campus {
  const edges = (world.edgesOf.get(plan.township) ?? []).filter(({ length }) => length > 30);
  const weight = ({ bustle, length }: WeighedEdge) => (bustle ** 0.7 + 0.02) * Math.min(length, 200);
  const pick = random.sampler(edges, weight);
  for (let spacing = plan.spacing; spacing > 20; spacing *= 0.7) {
    const lot = findLot(
      random,
      world.site,
      () => pick().edge,
      plan.size,
      (at) =>
        plan.others.every((one) => apart(one, at) > spacing) &&
        !world.site.isReserved(at, 520) &&
        townshipAt(world.ground, at)?.id === plan.township &&
        toRing(world.ground.outlineRing, at) > plan.size.width[1] &&
        (!plan.near || plan.near.some((one) => apart(one, at) < 450)),
      160,
    );
    if (!lot) continue;
    const ring = campusRing(random, lot);
    world.site.take(ring);
    const at = middleOf(lot.ring);
    const half = apart(lot.ring[0], lot.ring[2]) / 2;
    const gates = gatesOf(random, world.site, ring, plan.gates);
    if (!plan.point)
      return {
        ...known(random, "outline"),
        geometry: { type: "Polygon", coordinates: [ringOf(ring)] },
        ring,
        middle: at,
        gates,
        edge: lot.edge,
      };
    const extent = Math.ceil(half * random.between(0.6, 1));
    return { ...known(random, "point"), geometry: pointOf(at), ring, middle: at, gates, edge: lot.edge, extent };
  }
  throw new Error(`no ground for a campus in ${plan.township}`);
}
