/** The lanes of a village: a few parallel lanes and their cross lanes, never quite straight. */

import { turned, type Xy } from "../plane.ts";
import type { Random } from "../random.ts";
import type { Strand } from "./strand.ts";

export function hamletLanes(random: Random, centre: Xy, angle: number): Strand[] {
  const [columns, rows] = [random.whole(2, 4), random.whole(2, 3)];
  const steps = (n: number, low: number, high: number) => {
    const out = [0];
    for (let i = 1; i < n; i++) out.push((out[i - 1] ?? 0) + random.between(low, high));
    const middle = out[Math.floor(n / 2)] ?? 0;
    return out.map((one) => one - middle);
  };
  const [us, vs] = [steps(columns + 1, 90, 170), steps(rows + 1, 70, 130)];
  const nodes = us.map((u) =>
    vs.map((v): Xy => {
      const jog: Xy = u === 0 && v === 0 ? [0, 0] : [random.between(-9, 9), random.between(-9, 9)];
      const [x, y] = turned([u + jog[0], v + jog[1]], angle);
      return [centre[0] + x, centre[1] + y];
    }),
  );
  const at = (i: number, j: number) => nodes[i]?.[j] as Xy;
  const strands: Strand[] = [];
  us.forEach((u, i) => {
    vs.forEach((v, j) => {
      const axis = u === 0 || v === 0;
      if (i < us.length - 1 && (v === 0 || !random.chance(0.18)))
        strands.push({ line: [at(i, j), at(i + 1, j)], class: v === 0 ? "street" : "path" });
      if (j < vs.length - 1 && (axis ? u === 0 || !random.chance(0.25) : !random.chance(0.4)))
        strands.push({ line: [at(i, j), at(i, j + 1)], class: u === 0 ? "street" : "path" });
    });
  });
  return strands;
}
