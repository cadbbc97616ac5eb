/** The county line stops no zone: a venue beyond it beside a school within, and the reverse. */

import { crossing, middleOf, sides, within } from "../lines.ts";
import { ringOf } from "../places/position.ts";
import { along, apart, left, mix, unit, type Xy } from "../plane.ts";
import { offSide } from "./exact.ts";
import type { Stage } from "./stage.ts";

const shop = [["tobacco", "2013-10-09"]] as const;

interface Stretch {
  readonly at: Xy;
  readonly along: Xy;
  readonly inward: Xy;
}

/** Straight stretches of the county line with nothing near. */
function stretches(stage: Stage): Stretch[] {
  const { outlineRing } = stage.world.ground;
  return sides(outlineRing).flatMap(([p, q]) => {
    if (apart(p, q) < 260) return [];
    const at = mix(p, q, 0.5);
    const d = unit(p, q);
    const inward: Xy = within(outlineRing, along(at, left(d), 20)) ? left(d) : [d[1], -d[0]];
    return [{ at, along: d, inward }];
  });
}

/** A rectangle `from` to `to` metres inward of the line (negative: beyond it). */
const strip = ({ at, along: d, inward }: Stretch, from: number, to: number, half: number): Xy[] =>
  [
    [-half, from],
    [half, from],
    [half, to],
    [-half, to],
  ].map(([s = 0, t = 0]) => along(along(at, d, s), inward, t));

function roomAt(stage: Stage, stretch: Stretch, ring: readonly Xy[]): boolean {
  const { outlineRing } = stage.world.ground;
  const clear = sides(ring).every(([p, q]) => sides(outlineRing).every(([a, b]) => !crossing(p, q, a, b)));
  const far =
    !stage.world.site.isReserved(stretch.at, 1200) &&
    stage.world.villages.every((one) => apart(one.at, stretch.at) > 700);
  return (
    clear &&
    far &&
    stage.world.towns.every((town) => town.depthAt(stretch.at) > 1.4) &&
    stage.world.site.isFree(ring, 60)
  );
}

/** The side of a counter-clockwise ring that looks towards `at`. */
function sideTowards(ring: readonly Xy[], at: Xy): number {
  const order = ring.map((_, i) => i);
  const away = (i: number) => apart(mix(ring[i] as Xy, ring[(i + 1) % ring.length] as Xy, 0.5), at);
  return order.reduce((best, i) => (away(i) < away(best) ? i : best));
}

function pair(stage: Stage, from: number, to: number): { ring: Xy[]; stretch: Stretch } {
  for (const stretch of stage.chance.shuffled(stretches(stage))) {
    const drawn = strip(stretch, from, to, 42);
    const twice = drawn.reduce((sum, p, i) => {
      const q = drawn[(i + 1) % 4] as Xy;
      return sum + p[0] * q[1] - q[0] * p[1];
    }, 0);
    const ring = twice > 0 ? drawn : [...drawn].reverse();
    if (!roomAt(stage, stretch, ring)) continue;
    stage.world.site.take(ring);
    stage.world.site.reserve(middleOf(ring));
    return { ring, stretch };
  }
  throw new Error("no quiet stretch of the county line");
}

export function acrossTheLine(stage: Stage): void {
  const home = pair(stage, 18, 92);
  const school = stage.school({ type: "Polygon", coordinates: [ringOf(home.ring)] }, { accuracy: 0.2 });
  const outer = stage.venue({
    at: offSide(school.ring, sideTowards(home.ring, home.stretch.at), 0.5, 44),
    trade: "便利店",
    accuracy: 0.2,
    categories: shop,
    more: { context: true },
  });
  const inside = { verdict: "inside", reason: "distance", tolerance: 0.01 } as const;
  stage.expect(
    "plan-50",
    outer,
    "学校在县内，店在县界外：44 m，照判（不入县分母）",
    "The school within the county, the shop beyond its line: 44 m, judged all the same",
    {
      ...inside,
      distance: 44,
      place: school.id,
    },
  );
  const abroad = pair(stage, -92, -16);
  const neighbour = stage.school(
    { type: "Polygon", coordinates: [ringOf(abroad.ring)] },
    { accuracy: 0.2, context: true },
  );
  const inner = stage.venue({
    at: offSide(neighbour.ring, sideTowards(abroad.ring, abroad.stretch.at), 0.5, 36),
    trade: "便利店",
    accuracy: 0.2,
    categories: shop,
  });
  stage.expect(
    "plan-50",
    inner,
    "店在县内，学校在县界外：36 m，照判",
    "The shop within the county, the school beyond its line: 36 m, judged all the same",
    {
      ...inside,
      distance: 36,
      place: neighbour.id,
    },
  );
}
