/** All planted examples, in the order of `planted.json`. */

import { random } from "../random.ts";
import type { World } from "../world.ts";
import { acrossTheLine } from "./border.ts";
import { doubtfulFifty, firmFifty, pointOnly } from "./fifty.ts";
import { paperwork } from "./paperwork.ts";
import { acrossCanal, betweenTwo, concave, courtyard, overlapping } from "./shapes.ts";
import { type Firsts, Stage } from "./stage.ts";
import { gardenCameLater, newAtTwoHundred, newOnThisSpot } from "./two-hundred.ts";

export function plant(world: World, firsts: Firsts): Stage {
  const stage = new Stage(world, random(world.seed, "planted"), firsts);
  acrossCanal(stage);
  overlapping(stage);
  betweenTwo(stage);
  courtyard(stage);
  concave(stage);
  firmFifty(stage);
  doubtfulFifty(stage);
  pointOnly(stage);
  newAtTwoHundred(stage);
  newOnThisSpot(stage);
  gardenCameLater(stage);
  acrossTheLine(stage);
  paperwork(stage);
  return stage;
}

/** `planted.json`: what is planted, and the answer that is right. */
export const plantedJson = (stage: Stage) => ({ pack: 1, unchecked: stage.unchecked, cases: stage.cases });
