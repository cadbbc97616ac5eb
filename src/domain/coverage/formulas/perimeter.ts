/** Places with no venue inside the clear-out zone / all protected places. */

import { perimeterOn } from "../perimeter.ts";
import { type Formula, tally } from "../tally.ts";
import { townshipIn } from "../townships.ts";

/** Failing with any venue inside; undetermined with one in doubt, or when the place cannot be checked. */
export const perimeter: Formula = (county, day) =>
  perimeterOn(county, day).places.map(({ place, outcome }) => {
    const township = townshipIn(county, place.kind)[place.id] ?? null;
    return tally({ register: place.kind, id: place.id, township }, outcome);
  });
