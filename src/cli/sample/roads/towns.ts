/** The nine seats as towns: the street and 杨和镇 are one town together, 望远镇 the largest. */

import type { Ground } from "../ground/ground.ts";
import { toPlane, type Xy } from "../plane.ts";
import { random } from "../random.ts";
import { type Town, type TownPlan, townGrid } from "./town-grid.ts";

type Spec = Omit<TownPlan, "seat" | "id"> & { readonly seat?: readonly [number, number] };

const specs: Record<string, Spec> = {
  "640121102": { half: [1750, 2500], angle: -0.09, words: ["样本", "示例"], block: [135, 225] },
  "640121100": {
    seat: [106.2462, 38.2812],
    half: [1750, 1650],
    angle: 0.12,
    words: ["样例", "范例"],
    block: [130, 210],
  },
  "640121104": { half: [1050, 800], angle: 0.28, words: ["闽样", "闽例"], block: [130, 200] },
  "640121101": { half: [640, 560], angle: -0.2, words: ["李样", "李例"], block: [115, 180] },
  "640121103": { half: [560, 600], angle: 0.33, words: ["洪样", "洪例"], block: [115, 180] },
  "640121200": { half: [470, 430], angle: 0.18, words: ["胜样", "胜例"], block: [110, 175] },
  "640121400": { half: [450, 380], angle: -0.35, words: ["黄样", "黄例"], block: [110, 180] },
  "640121401": { half: [380, 330], angle: 0.1, words: ["玉样", "玉例"], block: [110, 175] },
};

export function towns(ground: Ground, seed: number): Town[] {
  return ground.townships.flatMap((township) => {
    const spec = specs[township.id];
    if (!spec) return [];
    const seat: Xy = spec.seat ? toPlane(...spec.seat) : township.seat;
    return [townGrid(random(seed, `town ${township.id}`), { ...spec, id: township.id, seat })];
  });
}
