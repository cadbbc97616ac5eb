/** Villages whose numbers this reader may not see: an indicator that counts them is counted without them, and says so. */

import type { County } from "../county.ts";
import { villageTownships } from "./counted.ts";

/** The numbers of a village that a formula counts. */
const counts: Readonly<Record<string, readonly string[]>> = {
  confirmations: ["confirmations", "orphans"],
  agreements: ["agreements", "leftBehind"],
  directorsPer1000: ["children"],
  homeReach: ["children"],
};

/** How many villages of a unit (the county by its adcode) are not in the formula's figure, by unit; absent: all are. */
export function withheldVillages(county: County, formula: string): ReadonlyMap<string, number> {
  const columns = counts[formula] ?? [];
  const found = new Map<string, number>();
  const add = (unit: string) => found.set(unit, (found.get(unit) ?? 0) + 1);
  const townshipOf = villageTownships(county);
  for (const village of county.registers.village) {
    if (village.context || !columns.some((column) => village.suppressed?.includes(column))) continue;
    add(county.pack.adcode);
    const township = townshipOf(village);
    if (township !== null) add(township);
  }
  return found;
}
