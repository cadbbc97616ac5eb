/** Judges the pairs of a span: those inside a rule's distance or in doubt, as columns. */

import { forEachNear, type Near } from "../../../geo/bulk/near.ts";
import { emptyPairs, type PairColumns, resized } from "../../../geo/bulk/pair-columns.ts";
import { gravity } from "../gravest.ts";
import { highOf, lowOf, pairDoubt, verdictOf } from "../interval.ts";
import type { BulkRule, BulkWork } from "./bulk-work.ts";
import type { Span } from "./span.ts";

/** The pairs of the span by rule, in no order that may matter; their weights are `gravity`: inside or survey. */
export const judgeSpan = (work: BulkWork, { places, nears }: Span): PairColumns[] =>
  nears.map(({ rule, near }) => judgeRule(work, places, rule, near));

function judgeRule(work: BulkWork, places: Uint32Array, rule: BulkRule, near: Near): PairColumns {
  const { placeAccuracy, extent, since } = work;
  const { distance, concerns, firmTo, doubtTo } = rule;
  const missing = Number.NaN;
  let pairs = emptyPairs(256);
  let size = 0;
  // Where one concern is all venues', their column need not be read: far from each other in memory, they are slow.
  const alike = firmTo.length === 1;
  forEachNear(near, (venue, shape, signed, venueAccuracy) => {
    const place = places[shape] ?? 0;
    const concern = alike ? 0 : (concerns[venue] ?? 0) - 1;
    const opened = since[place] ?? 0;
    const firm = opened <= (firmTo[concern] ?? missing);
    if (!firm && !(opened <= (doubtTo[concern] ?? missing))) return;
    const doubt = pairDoubt(venueAccuracy, placeAccuracy[place] ?? missing);
    const low = lowOf(signed, doubt, extent[place] ?? missing);
    if (low > distance) return;
    const verdict = verdictOf(rule, low, highOf(signed, doubt), distance);
    if (verdict === "outside") return;
    if (size === pairs.spots.length) pairs = resized(pairs, 2 * size);
    pairs.spots[size] = venue;
    pairs.shapes[size] = place;
    pairs.weights[size] = verdict === "inside" && firm ? gravity.inside : gravity.survey;
    pairs.signed[size++] = signed;
  });
  return resized(pairs, size);
}
