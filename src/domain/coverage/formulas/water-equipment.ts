/** Water points with sign, lifebuoy, rope and pole / all. */

import { equipment, type WaterHazard } from "../../registers/waters.ts";
import { countedOn } from "../counted.ts";
import { type Formula, type Outcome, tally } from "../tally.ts";

/** One piece known to be missing fails it; else one not known leaves it open. */
function equipmentOutcome(water: WaterHazard): Outcome {
  const states = equipment.map((piece) => water[piece]);
  if (states.includes("no")) return "failing";
  return states.every((state) => state === "yes") ? "compliant" : "undetermined";
}

export const waterEquipment: Formula = (county, day) =>
  countedOn(county, "waterHazard", day).map((water) => tally(water, equipmentOutcome(water.record)));
