/** A unit of the Overview: a township by its id, or the whole county by its adcode. */

import type { County } from "../county.ts";
import type { placedRegisters } from "./townships.ts";
import { townshipIn } from "./townships.ts";

/** Does a record belong to a unit? The county holds every record, a township those that lie in it. */
export function belongsTo(
  county: County,
  register: (typeof placedRegisters)[number],
  unit: string,
): (id: string) => boolean {
  if (unit === county.pack.adcode) return () => true;
  const townshipOf = townshipIn(county, register);
  return (id) => townshipOf[id] === unit;
}
