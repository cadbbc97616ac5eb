/** Why there is no walk to a place: an answer of its own, never a distance. */

import type { Text } from "../../labels.ts";
import type { NoWalk } from "./walks.ts";

export const noWalkWords: Readonly<Record<NoWalk, Text>> = {
  "no-road-near": { zh: "100 m 内没有走得到的道路", en: "No road can be reached within 100 m" },
  "no-walk-within-2-km": { zh: "2 km 内没有步行路线", en: "No walk of 2 km or less is known" },
};
