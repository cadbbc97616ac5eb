/** Metres about a cluster's centre, as degrees. */

import { type LonLat, round, type Xy } from "../plane.ts";
import type { Random } from "../random.ts";
import type { Cluster } from "./clusters.ts";

const metresPerDegree = 111_195;

export function degreesAt({ lon, lat }: Pick<Cluster, "lon" | "lat">, [x, y]: Xy, decimals: number): LonLat {
  const east = metresPerDegree * Math.cos((lat * Math.PI) / 180);
  return [round(lon + x / east, decimals), round(lat + y / metresPerDegree, decimals)];
}

/** A spot of the town, denser towards its middle; never farther than three spreads. */
export function spotIn(chance: Random, { spread }: Cluster): Xy {
  for (;;) {
    const at: Xy = [spread * chance.normal(), spread * chance.normal()];
    if (Math.hypot(...at) <= 3 * spread) return at;
  }
}
