/** Fences across paths: dated, so that a walk of one year may be closed in the next. */

import type { Barrier } from "../../../domain/registers/roads.ts";
import { dayBetween } from "../dates.ts";
import { pointAlong } from "../lines.ts";
import { rounded } from "../places/position.ts";
import { along, left } from "../plane.ts";
import { random } from "../random.ts";
import type { World } from "../world.ts";

const total = 14;

export function barriers(world: World): Barrier[] {
  const chance = random(world.seed, "barriers");
  const paths = ["640121001", "640121100", "640121102"]
    .flatMap((id) => world.edgesOf.get(id) ?? [])
    .filter(({ edge, length }) => edge.class === "path" && length > 40);
  return chance
    .shuffled(paths)
    .slice(0, total)
    .map(({ edge, length }, i) => {
      const { at, direction } = pointAlong(edge.line, length * chance.between(0.3, 0.7));
      const side = left(direction);
      const since = dayBetween(chance, "2019-03-01", "2025-12-01");
      return {
        id: `B${String(i + 1).padStart(2, "0")}`,
        name: i % 3 === 2 ? `样本临时围挡 ${i + 1}` : `样本围栏 ${i + 1}`,
        permanent: i % 3 === 2 ? "no" : "yes",
        since,
        ...(i % 3 === 2 ? { until: dayBetween(chance, "2026-03-01", "2027-03-01") } : {}),
        geometry: {
          type: "LineString",
          coordinates: [along(at, side, -7), along(at, side, 7)].map((one) => rounded(one, 7)),
        },
        approximate: true,
      };
    });
}
