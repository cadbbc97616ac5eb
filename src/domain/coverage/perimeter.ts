/** The surroundings of every protected place on a day, under the rule that clears them. */

import { byId, type County, type ProtectedPlace } from "../county.ts";
import { finish, type Steps } from "../engine.ts";
import type { Pair } from "../rules/finding.ts";
import { pairSteps } from "../rules/pairs.ts";
import { placeColumns, placeStands, protects } from "../rules/places-on-day.ts";
import type { Rule } from "../rules/rule.ts";
import { rulesOnDay } from "../rules/rules-on-day.ts";
import { onceADay } from "./by-day.ts";
import type { Surroundings } from "./coverage-types.ts";
import { grouped } from "./grouped.ts";
import type { Outcome } from "./tally.ts";
import { townshipIn } from "./townships.ts";

export interface Perimeter {
  /** The rule that was asked; null: none was in force. */
  readonly rule: Rule | null;
  /** The county's own places that the rule protects that day, neighbours left out. */
  readonly places: readonly { readonly place: ProtectedPlace; readonly outcome: Outcome }[];
  /** Every venue inside, neighbours included, with its nearest place inside. */
  readonly inside: ReadonlyMap<string, Pair>;
}

/**
 * The clear-out rule that decides on a day: `plan-50`, else (another county's rules) the narrowest that concerns
 * every standing venue.
 */
function perimeterRule(county: County, day: string): Rule | null {
  const standing = rulesOnDay(county, day).judged.filter(
    (rule) => rule.establishedFrom === null && rule.appliesTo.includes("existing"),
  );
  const narrowest = [...standing].sort((a, b) => (a.distance ?? 0) - (b.distance ?? 0) || (a.id < b.id ? -1 : 1))[0];
  return standing.find(({ id }) => id === "plan-50") ?? narrowest ?? null;
}

/** Computed once for a county and day. */
export const perimeterOn = onceADay((county, day) => finish(lookAround(county, day)));

/** The same in steps, so that a province's year of month ends can be waited for. */
export function* perimeterSteps(county: County, day: string): Steps<Perimeter> {
  if (!perimeterOn.knows(county, day)) perimeterOn.keep(county, day, yield* lookAround(county, day));
  return perimeterOn(county, day);
}

function* lookAround(county: County, day: string): Steps<Perimeter> {
  const rule = perimeterRule(county, day);
  const pairs = rule ? yield* pairSteps(county, day, [rule]) : [];
  const inside = new Map<string, Pair>();
  const failing = new Set<string>();
  const doubtful = new Set<string>();
  for (const pair of pairs) {
    if (pair.verdict === "survey") doubtful.add(pair.place);
    if (pair.verdict !== "inside") continue;
    failing.add(pair.place);
    const nearest = inside.get(pair.venue);
    if (!nearest || nearerThan(pair, nearest)) inside.set(pair.venue, pair);
  }
  const outcome = (place: ProtectedPlace, checked: boolean): Outcome => {
    if (!rule) return "unreported";
    if (failing.has(place.id)) return "failing";
    return checked && !doubtful.has(place.id) ? "compliant" : "undetermined";
  };
  return { rule, inside, places: ownPlaces(county, rule, day, outcome) };
}

const nearerThan = (a: Pair, b: Pair): boolean =>
  a.distance < b.distance || (a.distance === b.distance && a.place < b.place);

function ownPlaces(
  county: County,
  rule: Rule | null,
  day: string,
  outcome: (place: ProtectedPlace, checked: boolean) => Outcome,
): Perimeter["places"] {
  const { places, unchecked } = placeColumns(county);
  return places.flatMap((place, i) =>
    !place.context && placeStands(place, day) && (rule === null || protects(rule, place))
      ? [{ place, outcome: outcome(place, unchecked[i] === null) }]
      : [],
  );
}

/** Own venues inside and own places, by the unit that holds them: a province asks of a thousand townships. */
const byUnit = onceADay((county: County, day: string) => {
  const { inside, places } = perimeterOn(county, day);
  const venues = byId(county, "venue");
  const own = [...inside.values()].filter(({ venue }) => !venues.get(venue)?.context);
  return {
    venues: new Map(grouped(own, ({ venue }) => townshipIn(county, "venue")[venue])).set(county.pack.adcode, own),
    places: new Map(grouped(places, ({ place }) => townshipIn(county, place.kind)[place.id])).set(
      county.pack.adcode,
      places,
    ),
  };
});

/** Venues inside that are the unit's own to clear: what the headline counts. Null: no rule was in force. */
export const venuesInside = (county: County, day: string, unit = county.pack.adcode): readonly Pair[] | null =>
  perimeterOn(county, day).rule && (byUnit(county, day).venues.get(unit) ?? []);

/**
 * How many of them hold each category that the rule is from, by what they hold now: one with two licences counts
 * under both, so the figures may add up to more than the venues.
 */
export function insideByCategory(
  county: County,
  day: string,
  unit = county.pack.adcode,
): Readonly<Record<string, number>> {
  const { rule } = perimeterOn(county, day);
  const venues = byId(county, "venue");
  const counts: Record<string, number> = Object.fromEntries((rule?.from ?? []).map((category) => [category, 0]));
  for (const { venue } of venuesInside(county, day, unit) ?? []) {
    for (const category of new Set(venues.get(venue)?.categories)) {
      if (category in counts) counts[category] = (counts[category] ?? 0) + 1;
    }
  }
  return counts;
}

/** A unit's protected places by the state of their surroundings, and its venues behind the gaps. */
export function surroundings(county: County, day: string, unit = county.pack.adcode): Surroundings {
  const { rule } = perimeterOn(county, day);
  const own = byUnit(county, day).places.get(unit) ?? [];
  const count = (...outcomes: Outcome[]) => own.filter(({ outcome }) => outcomes.includes(outcome)).length;
  return {
    rule: rule?.id ?? null,
    compliant: count("compliant"),
    undetermined: count("undetermined", "unreported"),
    failing: count("failing"),
    venues: venuesInside(county, day, unit)?.length ?? null,
    insideByCategory: insideByCategory(county, day, unit),
  };
}
