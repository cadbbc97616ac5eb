/** A county changed, with all that is known of it taken along. */

import { type Applied, applyChange } from "../change/apply.ts";
import type { Change } from "../change/change.ts";
import { touched } from "../change/touched.ts";
import type { County } from "../county.ts";
import { carryAnswers } from "./memory.ts";
import { carryStanding } from "./standing.ts";
import { touchedIn } from "./touch.ts";
import { carryWalks } from "./walks-after.ts";

/** As `applyChange`; the new county answers what the old one was asked by deriving only what the change touches. */
export function advance(county: County, change: Change, revision: number): Applied {
  const applied = applyChange(county, change, revision);
  const between = { from: county, to: applied.county, touched: touched(change) };
  carryStanding(county, applied.county, {
    gone: (register) => touchedIn(between, register, "from"),
    come: (register) => touchedIn(between, register, "to"),
  });
  carryWalks(between);
  carryAnswers(county, applied.county, between.touched);
  return applied;
}
