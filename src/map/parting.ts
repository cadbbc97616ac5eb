/** Clusters part and join without a jump: every new sign starts where the one nearest to it stood. */

import type { Item } from "./clusters.ts";
import type { LngLat } from "./scene.ts";

/** More signs than this change place at once. */
const most = 300;

const keyOf = (item: Item): string => (item.kind === "venue" ? item.venue.id : `#${item.id}`);

/** Where each of `after` starts from, given what stood before. */
export function startsFrom(before: readonly Item[], after: readonly Item[]): LngLat[] {
  if (before.length === 0 || before.length > most || after.length > most) return after.map(({ at }) => at);
  const known = new Map(before.map((item) => [keyOf(item), item.at]));
  return after.map((item) => known.get(keyOf(item)) ?? nearest(before, item.at));
}

function nearest(items: readonly Item[], [lon, lat]: LngLat): LngLat {
  const squeeze = Math.cos((lat * Math.PI) / 180);
  let best: LngLat = [lon, lat];
  let least = Number.POSITIVE_INFINITY;
  for (const { at } of items) {
    const away = ((at[0] - lon) * squeeze) ** 2 + (at[1] - lat) ** 2;
    if (away < least) {
      least = away;
      best = at;
    }
  }
  return best;
}

/** Between two spots; `share` eased out. */
export function under(share: number, [ax, ay]: LngLat, [bx, by]: LngLat): LngLat {
  const eased = 1 - (1 - share) ** 3;
  return [ax + (bx - ax) * eased, ay + (by - ay) * eased];
}
