/** Every pair of a venue and a place that is inside a rule's distance or in doubt. */

import type { County } from "../county.ts";
import { finish, type Steps } from "../engine.ts";
import { docketOf, type Scan } from "./docket.ts";
import type { Pair } from "./finding.ts";
import { gravity, pairGravity } from "./gravest.ts";
import { distanceOf } from "./interval.ts";
import { scanPairs } from "./pair-scan.ts";
import { placeColumns } from "./places-on-day.ts";
import type { Rule } from "./rule.ts";
import { byCodeUnit, numberOf, rulesOnDay } from "./rules-on-day.ts";
import { venueColumns } from "./venues-on-day.ts";

/** The pairs of the rules in force on `asOf`, or of `rules` in their stead, sorted by rule, venue, place. */
export const pairsOf = (county: County, asOf: string, rules?: readonly Rule[]): readonly Pair[] =>
  finish(pairSteps(county, asOf, rules));

export function* pairSteps(county: County, asOf: string, rules?: readonly Rule[]): Steps<readonly Pair[]> {
  const columns = { venues: venueColumns(county), places: placeColumns(county) };
  const { judged } = rulesOnDay(county, asOf, rules);
  const scan: Scan = {
    ...columns,
    dockets: judged.map((rule) => docketOf(county, rule, numberOf(rule) ?? 0, asOf, columns)),
  };
  const pairs: Pair[] = [];
  yield* scanPairs(scan, (d, venue, place, { signed, low, high }, firm) => {
    const docket = scan.dockets[d];
    const its = scan.places.places[place];
    const weight = docket ? pairGravity(docket, { signed, low, high }, firm) : gravity.none;
    if (!docket || !its || weight < gravity.survey) return;
    pairs.push({
      rule: docket.rule.id,
      venue: scan.venues.venues[venue]?.id ?? "",
      place: its.id,
      placeKind: its.kind,
      verdict: weight === gravity.inside ? "inside" : "survey",
      distance: distanceOf(signed),
      low,
      high,
    });
  });
  return pairs.sort(
    (a, b) => byCodeUnit(a.rule, b.rule) || byCodeUnit(a.venue, b.venue) || byCodeUnit(a.place, b.place),
  );
}
