/** Outlines that trap a careless measure: concave, holed, overlapping, two at once, across a canal. */

import { middleOf } from "../lines.ts";
import { ringOf } from "../places/position.ts";
import { along, type LonLat, toPlane, type Xy } from "../plane.ts";
import { offSide, toRingExactly } from "./exact.ts";
import { corner, quietLot } from "./ground.ts";
import type { Stage } from "./stage.ts";

const shop = [["tobacco", "2014-03-22"]] as const;
const polygon = (ring: readonly Xy[]): GeoJSON.Polygon => ({ type: "Polygon", coordinates: [ringOf(ring)] });
const millimetres = (value: number) => Math.round(value * 1000) / 1000;

/** Index of the side of a closed ring that runs nearest to a spot of the board. */
function sideNear(ring: readonly LonLat[], at: Xy): number {
  const away = (i: number) => {
    const [p, q] = [toPlane(...(ring[i] as LonLat)), toPlane(...(ring[i + 1] as LonLat))];
    return Math.hypot((p[0] + q[0]) / 2 - at[0], (p[1] + q[1]) / 2 - at[1]);
  };
  return Array.from({ length: ring.length - 1 }, (_, i) => i).reduce((best, i) => (away(i) < away(best) ? i : best));
}

export function concave(stage: Stage): void {
  const lot = quietLot(stage.chance, stage.world, { width: [118, 128], depth: [100, 112] });
  const at = (u: number, v: number) => corner(lot, u, v);
  const ring = [at(0, 0), at(1, 0), at(1, 1), at(0.76, 1), at(0.76, 0.24), at(0.24, 0.24), at(0.24, 1), at(0, 1)];
  const place = stage.school(polygon(ring), { accuracy: 0.2 });
  const inner = sideNear(place.ring, at(0.5, 0.24));
  const venue = stage.venue({
    at: offSide(place.ring, inner, 0.5, 18),
    trade: "小卖部",
    accuracy: 0.2,
    categories: shop,
  });
  stage.expect(
    "plan-50",
    venue,
    "U 形校园，店在缺口里、轮廓之外：距边界 18 m，不是 0",
    "A U-shaped campus, the shop in its mouth and outside the outline: 18 m, not 0",
    {
      verdict: "inside",
      reason: "distance",
      distance: 18,
      tolerance: 0.01,
      place: place.id,
    },
  );
}

export function courtyard(stage: Stage): void {
  const lot = quietLot(stage.chance, stage.world, { width: [138, 150], depth: [120, 132] });
  const at = (u: number, v: number) => corner(lot, u, v);
  const hole = ringOf([at(0.3, 0.3), at(0.7, 0.3), at(0.7, 0.7), at(0.3, 0.7)], -1);
  const place = stage.school({ type: "Polygon", coordinates: [ringOf(lot.ring), hole] }, { accuracy: 0.2 });
  const at12 = offSide(hole, 0, 0.5, 12);
  const venue = stage.venue({ at: at12, trade: "小卖部", accuracy: 0.2, categories: shop });
  stage.expect(
    "plan-50",
    venue,
    "店在校园天井（轮廓的洞）里：洞在轮廓之外，距洞边 12 m",
    "The shop stands in a courtyard, a hole of the outline: 12 m from the hole's edge",
    {
      verdict: "inside",
      reason: "distance",
      distance: millimetres(toRingExactly(hole, at12)),
      tolerance: 0.01,
      place: place.id,
    },
  );
}

export function overlapping(stage: Stage): void {
  const lot = quietLot(stage.chance, stage.world, { width: [170, 180], depth: [110, 120] });
  const at = (u: number, v: number) => corner(lot, u, v);
  const one = stage.school(polygon([at(0, 0), at(0.58, 0), at(0.58, 0.8), at(0, 0.8)]), { accuracy: 0.2 });
  const other = stage.school(polygon([at(0.46, 0.2), at(1, 0.2), at(1, 1), at(0.46, 1)]), { accuracy: 0.2 });
  const both = stage.venue({
    at: offSide(one.ring, sideNear(one.ring, at(0.58, 0.4)), 0.6, -8),
    trade: "小卖部",
    accuracy: 0.2,
    categories: shop,
  });
  stage.expect(
    "plan-50",
    both,
    "两校轮廓重叠，店在重叠处：0 m，在区内",
    "Two campuses overlap and the shop stands in both: 0 m, inside",
    {
      verdict: "inside",
      distance: 0,
      tolerance: 0.01,
    },
  );
  const beside = stage.venue({
    at: offSide(other.ring, sideNear(other.ring, at(1, 0.6)), 0.5, 30),
    trade: "便利店",
    accuracy: 0.2,
    categories: shop,
  });
  stage.expect(
    "plan-50",
    beside,
    "同两校，店在较远一侧：由 30 m 的那一所判定",
    "The same two, the shop on the far side: decided by the one 30 m away",
    {
      verdict: "inside",
      reason: "distance",
      distance: 30,
      tolerance: 0.01,
      place: other.id,
    },
  );
}

/** Nearer place clear at 60 m ± 2, farther one in doubt at 62 m ± 20. */
export function betweenTwo(stage: Stage): void {
  const lot = quietLot(stage.chance, stage.world, { width: [62, 70], depth: [212, 220] });
  const deep = Math.hypot(lot.ring[3][0] - lot.ring[0][0], lot.ring[3][1] - lot.ring[0][1]);
  const at = (u: number, v: number) => corner(lot, u, v / deep);
  const near = stage.school(polygon([at(0, 0), at(1, 0), at(1, 46), at(0, 46)]), { accuracy: 2 });
  const venueAt = offSide(near.ring, sideNear(near.ring, at(0.5, 46)), 0.5, 60);
  const far = stage.school(polygon([at(0, 168), at(1, 168), at(1, deep), at(0, deep)]), { accuracy: 20 });
  const venue = stage.venue({ at: venueAt, trade: "便利店", categories: shop });
  const distance = millimetres(toRingExactly(far.ring, venueAt));
  stage.expect(
    "plan-50",
    venue,
    "两校之间：近的 60 m ± 2 在区外，远的 62 m ± 20 须实测；由远的判定",
    "Between two schools: the nearer at 60 m ± 2 is clear, the farther at 62 m ± 20 needs a survey and decides",
    {
      verdict: "survey",
      reason: "accuracy",
      distance,
      tolerance: 0.01,
      place: far.id,
      surveyFirst: "place",
    },
  );
}

export function acrossCanal(stage: Stage): void {
  const { at, direction, bank, canal } = stage.world.network.quiet;
  const spot = (down: number, side: number): Xy => along(along(at, direction, down), bank, side);
  const wall = canal.width / 2 + 3;
  const ring = [spot(-45, wall), spot(45, wall), spot(45, wall + 88), spot(-45, wall + 88)];
  stage.world.site.take(ring);
  stage.world.site.reserve(middleOf(ring));
  const place = stage.school(polygon(ring), { accuracy: 0.2 });
  const side = sideNear(place.ring, spot(0, wall));
  const venue = stage.venue({
    at: offSide(place.ring, side, 0.5, 45),
    trade: "便利店",
    accuracy: 0.2,
    categories: shop,
  });
  stage.expect(
    "plan-50",
    venue,
    "隔渠相望：直线 45 m，绕桥步行约 400 m；本规则量直线，在区内",
    "Across a canal: 45 m straight, about 400 m on foot round the bridge; this rule measures straight, inside",
    {
      verdict: "inside",
      reason: "distance",
      distance: 45,
      tolerance: 0.01,
      place: place.id,
    },
  );
}
