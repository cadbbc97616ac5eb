/** The ground that one rule refuses or reaches about one place, by the rule's own measure. */

import { nearestPart, withinAll } from "../../geo/disc-parts.ts";
import { disc, grown, type Rings } from "../../geo/grown.ts";
import type { Outline } from "../../geo/outline.ts";
import type { LngLat } from "../../geo/units.ts";
import type { Geometry } from "../registers/column.ts";
import type { Docket } from "../rules/docket.ts";
import type { Gate } from "../rules/gates.ts";
import { pairDoubt } from "../rules/interval.ts";
import { numberOf } from "../rules/rules-on-day.ts";

export interface PlaceEnd {
  readonly geometry: Geometry;
  readonly outline: Outline;
  readonly accuracy: number;
  readonly extent: number;
}

export interface Reaches {
  readonly refused: readonly Rings[];
  readonly reached: readonly Rings[];
}

/** Metres to draw about a place's own shape, and what else a rule refuses or reaches. */
interface RuleReach extends Reaches {
  readonly refusedWithin: number;
  readonly reachedWithin: number;
}

const nowhere: RuleReach = {
  refused: [],
  reached: [],
  refusedWithin: Number.NEGATIVE_INFINITY,
  reachedWithin: Number.NEGATIVE_INFINITY,
};

/** Of several rules about one place, each `firm` or in date doubt: the widest of what is drawn about its shape. */
export function reachesOf(
  rules: readonly { readonly docket: Docket; readonly firm: boolean }[],
  index: number,
  place: PlaceEnd,
  accuracy: number,
): Reaches {
  const each = rules.map(({ docket, firm }) => {
    const its = reachOf(docket, index, place, accuracy);
    // A missing date neither acquits nor accuses.
    return firm ? its : { ...its, refused: [], refusedWithin: nowhere.refusedWithin };
  });
  const widest = (part: "refused" | "reached"): readonly Rings[] => [
    ...grown(place.geometry, Math.max(...each.map((one) => one[`${part}Within`]))),
    ...each.flatMap((one) => one[part]),
  ];
  return { refused: widest("refused"), reached: widest("reached") };
}

/** `accuracy`: of the spot, metres, 95 %. */
function reachOf(docket: Docket, index: number, place: PlaceEnd, accuracy: number): RuleReach {
  const { rule } = docket;
  const distance = numberOf(rule) ?? Number.NaN;
  const gates = docket.gates?.[index] ?? [];
  if (rule.measure === "walking") return onFoot(place, gates, distance, accuracy);
  if (gates.length > 0) return toGates(gates, distance, accuracy);
  const doubt = pairDoubt(accuracy, place.accuracy);
  const own = { ...nowhere, reachedWithin: distance + doubt + place.extent };
  // The gate is somewhere on the place: only what has all of it within the distance is refused.
  if (docket.gates) return { ...own, refused: withinAll(verticesOf(place.outline), distance - doubt - place.extent) };
  return { ...own, refusedWithin: distance - doubt };
}

/** A walk is never shorter than the straight line; how much longer is known only spot by spot. */
function onFoot(place: PlaceEnd, gates: readonly Gate[], distance: number, accuracy: number): RuleReach {
  if (gates.length === 0)
    return { ...nowhere, reachedWithin: distance + pairDoubt(accuracy, place.accuracy) + place.extent };
  return {
    ...nowhere,
    reached: gates.map((gate) => [disc([...gate.at], distance + pairDoubt(accuracy, gate.accuracy))]),
  };
}

/** The nearest gate decides, in its own doubt: each gate has the ground that is nearest to it. */
function toGates(gates: readonly Gate[], distance: number, accuracy: number): RuleReach {
  const about = (metres: (doubt: number) => number) =>
    gates.flatMap((gate) => {
      const others = gates.filter((other) => other !== gate && other.accuracy !== gate.accuracy);
      return nearestPart(
        [...gate.at],
        metres(pairDoubt(accuracy, gate.accuracy)),
        others.map(({ at }) => [...at] as const),
      );
    });
  return { ...nowhere, refused: about((doubt) => distance - doubt), reached: about((doubt) => distance + doubt) };
}

const verticesOf = ({ lons, lats }: Outline): LngLat[] => Array.from(lons, (lon, i) => [lon, lats[i] ?? Number.NaN]);
