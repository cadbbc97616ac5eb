/** Outlines of 4 to 14 vertices drawn into a lot: straight, cut, stepped, L- and U-shaped. */

import { mix, type Xy } from "../plane.ts";
import type { Random } from "../random.ts";
import type { Lot } from "./lots.ts";

/** Shares of the lot's width (from the left) and depth (from the road). */
type Shape = readonly (readonly [number, number])[];

const shapes: readonly { readonly weight: number; readonly draw: (random: Random) => Shape }[] = [
  {
    weight: 5,
    draw: () => [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 1],
    ],
  },
  {
    weight: 3,
    draw: (r) => {
      const [x, y] = [r.between(0.72, 0.9), r.between(0.7, 0.9)];
      return [
        [0, 0],
        [1, 0],
        [1, y],
        [x, 1],
        [0, 1],
      ];
    },
  },
  {
    weight: 3,
    draw: (r) => {
      const [x, y] = [r.between(0.55, 0.75), r.between(0.45, 0.7)];
      return [
        [0, 0],
        [1, 0],
        [1, y],
        [x, y],
        [x, 1],
        [0, 1],
      ];
    },
  },
  {
    weight: 2,
    draw: (r) => {
      const [x, y] = [r.between(0.3, 0.45), r.between(0.18, 0.35)];
      return [
        [x, 0],
        [1, 0],
        [1, 1],
        [0, 1],
        [0, y],
        [x, y],
      ];
    },
  },
  {
    weight: 2,
    draw: (r) => {
      const [x1, x2, y] = [r.between(0.3, 0.4), r.between(0.6, 0.7), r.between(0.7, 0.85)];
      return [
        [0, 0],
        [1, 0],
        [1, 1],
        [x2, 1],
        [x2, y],
        [x1, y],
        [x1, 1],
        [0, 1],
      ];
    },
  },
  {
    weight: 2,
    draw: (r) => {
      const [x, y1, y2] = [r.between(0.78, 0.9), r.between(0.3, 0.4), r.between(0.6, 0.75)];
      return [
        [0, 0],
        [x, 0],
        [x, y1],
        [1, y1],
        [1, y2],
        [x, y2],
        [x, 1],
        [0.5, 1],
        [0.5, 0.93],
        [0, 0.93],
      ];
    },
  },
  {
    weight: 1,
    draw: (r) => {
      const c = r.between(0.08, 0.16);
      return [
        [c, 0],
        [1 - c, 0],
        [1, c],
        [1, 0.5],
        [0.96, 0.62],
        [1, 0.75],
        [1, 1 - c],
        [1 - c, 1],
        [0.5, 0.97],
        [c, 1],
        [0, 1 - c],
        [0, c],
      ];
    },
  },
];

/** Small unevenness, always inward, metres at most. */
const uneven = 1.6;

export function campusRing(random: Random, { ring }: Lot): Xy[] {
  const shape = random.weighted(shapes, (one) => one.weight).draw(random);
  const [a, b, c, d] = ring;
  const width = Math.hypot(b[0] - a[0], b[1] - a[1]);
  const depth = Math.hypot(d[0] - a[0], d[1] - a[1]);
  return shape.map(([u, v]) => {
    const du = (random.between(0, uneven) / width) * (u < 0.5 ? 1 : -1);
    const dv = (random.between(0, uneven) / depth) * (v < 0.5 ? 1 : -1);
    const [s, t] = [u + du, v + dv];
    return mix(mix(a, b, s), mix(d, c, s), t);
  });
}
