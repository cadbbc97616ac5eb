/** Where a walk under a rule ends, and that walk from any spot. */

import type { County } from "../../county.ts";
import type { Position } from "../finding.ts";
import type { Gate } from "../gates.ts";
import type { PlaceColumns } from "../places-on-day.ts";
import type { Rule } from "../rule.ts";
import { noWalk, straightLow, type WalkEnds, type WalkReading, walkReading } from "./walk-reading.ts";
import { walksOn } from "./walks.ts";

/**
 * From a spot (`accuracy` in metres, 95 %) on foot to a place, by its index. `upTo`: a walk whose straight low
 * lies beyond it is not looked for; its reading is then that of no walk, with `none` null.
 */
export type WalkTo = (from: Position, accuracy: number, place: number, upTo?: number) => WalkReading;

/**
 * A walk ends at the gates that the rule names, any gate where it names none, or at the boundary where the
 * rule measures on foot to that.
 */
export function walkOfRule(
  county: County,
  rule: Rule,
  places: PlaceColumns,
  gatesOf: (place: number) => readonly Gate[],
  day: string,
): WalkTo {
  const toBoundary = rule.measure === "walking" && rule.placeEnd === "boundary";
  return (from, accuracy, place, upTo = Number.POSITIVE_INFINITY) => {
    const gates = toBoundary ? [] : gatesOf(place);
    const gateUnknown = !toBoundary && gates.length === 0;
    const ends: WalkEnds = { from, accuracy, places, place, gates, gateUnknown };
    const low = straightLow(ends);
    if (low > upTo) return noWalk(low, null, gateUnknown);
    // The ground is not laid out for nothing.
    if (county.registers.road.length === 0) return noWalk(low, "no-road-near", gateUnknown);
    return walkReading(walksOn(county, day), ends);
  };
}
