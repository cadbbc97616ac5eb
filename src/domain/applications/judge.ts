/** The rules over many applications at once: the same scan that `site` makes of one spot and `check` of the register. */

import type { County } from "../county.ts";
import type { Steps } from "../engine.ts";
import type { Venue } from "../registers/venues.ts";
import { buildFinding } from "../rules/build-finding.ts";
import type { Concern } from "../rules/concerns.ts";
import { decideWithNearest } from "../rules/decide.ts";
import { type Docket, docketOfSpots, type Scan } from "../rules/docket.ts";
import type { Gravest } from "../rules/gravest.ts";
import { measurementsFor } from "../rules/measurements.ts";
import { type PlaceColumns, placeColumns } from "../rules/places-on-day.ts";
import type { Rule } from "../rules/rule.ts";
import { numberOf } from "../rules/rules-on-day.ts";
import { sentenceOf } from "../rules/sentence.ts";
import { columnsOf } from "../rules/venues-on-day.ts";
import type { RuleSays } from "./application.ts";
import type { PlacedRow } from "./placed-row.ts";

/** Findings made between two looks at whether to go on. */
const stride = 200;

/** What stands in the scan for a row: only a row on its venue's registered spot bears the venue's id. */
function standIn({ row, venue, spot, why, isRegistered, categories }: PlacedRow): Venue {
  return {
    id: isRegistered && venue ? venue.id : `row ${row.row}`,
    name: row.name,
    categories,
    ...(spot && why === null && { accuracy: spot.accuracy, geometry: { type: "Point", coordinates: [...spot.at] } }),
  };
}

/** By row: how the rule concerns it; null: it is not asked. */
export type Concerns = readonly (Concern | null)[];

function docketFor(county: County, rule: Rule, concerns: Concerns, day: string, places: PlaceColumns): Docket {
  const byId = new Map(places.places.map((place) => [place.id, place]));
  return {
    ...docketOfSpots(county, rule, numberOf(rule) ?? 0, day, [], places),
    concerns,
    measured: measurementsFor(county, rule, day, byId),
  };
}

function saysOf(scan: Scan, docket: Docket, decided: Gravest, index: number): RuleSays | null {
  const finding = buildFinding(scan, docket, decided, index);
  const { verdict, reason, distance, low, high, place, placeAt, surveyFirst } = finding;
  if (verdict === "unplaced") return null;
  const at = decided.place[index] ?? -1;
  const placeName = place === null ? null : (scan.places.places[at]?.name ?? null);
  const sentence = sentenceOf({
    finding,
    rule: docket.rule,
    placeName,
    venueAccuracy: scan.venues.accuracy[index] ?? null,
    placeAccuracy: scan.places.accuracy[at] ?? null,
    placeExtent: scan.places.extent[at] ?? 0,
    measurement: decided.measurement.get(index) ?? null,
  });
  return {
    rule: docket.rule.id,
    verdict,
    reason,
    distance,
    low,
    high,
    place,
    placeName,
    placeAt,
    surveyFirst,
    sentence,
  };
}

/** What each rule says of each row, in the order of both. */
export function* judgePlaced(
  county: County,
  rules: readonly { readonly rule: Rule; readonly concerns: Concerns }[],
  rows: readonly PlacedRow[],
  day: string,
): Steps<readonly (readonly RuleSays[])[]> {
  const places = placeColumns(county);
  const scan: Scan = {
    venues: columnsOf(rows.map(standIn), county.pack),
    places,
    dockets: rules.map(({ rule, concerns }) => docketFor(county, rule, concerns, day, places)),
  };
  const decided = yield* decideWithNearest(scan);
  const said: RuleSays[][] = rows.map(() => []);
  for (const [d, docket] of scan.dockets.entries()) {
    const gravest = decided[d];
    if (!gravest) continue;
    for (const [i, row] of said.entries()) {
      const says = docket.concerns[i] ? saysOf(scan, docket, gravest, i) : null;
      if (says) row.push(says);
      if (i % stride === stride - 1) yield { done: rows.length + i + 1, total: 2 * rows.length };
    }
  }
  return said;
}
