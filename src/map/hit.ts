/** Which sign lies under the pointer: arithmetic on what is in sight, no second drawing pass. */

import { radiusOf, totalOf } from "./cluster-arcs.ts";
import type { Item } from "./clusters.ts";
import type { LngLat } from "./scene.ts";
import { project } from "./web-mercator.ts";

/** A disc's radius in pixels at a zoom: 16 px signs far off, 22 to 24 close up. */
export const markRadius = (zoom: number): number => {
  if (zoom <= 14) return 7;
  return zoom >= 16 ? 10 : 7 + ((zoom - 14) / 2) * 3;
};

/** The nearest sign that the spot touches, with `slack` pixels to spare; among equals the topmost. */
export function hit(items: readonly Item[], at: LngLat, zoom: number, slack = 3): Item | null {
  const [x, y] = project(at, zoom);
  let best: Item | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const item of items) {
    const [ix, iy] = project(item.at, zoom);
    const reach = (item.kind === "cluster" ? radiusOf(totalOf(item.counts)) : markRadius(zoom)) + slack;
    const away = Math.hypot(ix - x, iy - y);
    if (away <= reach && away <= least) {
      best = item;
      least = away;
    }
  }
  return best;
}
