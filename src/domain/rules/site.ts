/** What the rules say of a proposed spot: never "allowed", always also what was not judged. */

import { areaOf } from "../../geo/township.ts";
import type { County } from "../county.ts";
import { townshipIndex } from "../coverage/townships.ts";
import { type Applicant, type Ask, finish } from "../engine.ts";
import type { VenueCategory } from "../registers/venues.ts";
import type { NotJudged, SiteAnswer, SiteRuleAnswer } from "./answer-types.ts";
import { buildFinding } from "./build-finding.ts";
import { type Concern, concernOfApplication, concernOfRenewal } from "./concerns.ts";
import { decideWithNearest, nearestWithin } from "./decide.ts";
import { isUsable } from "./interval.ts";
import { nearPlaces } from "./near-places.ts";
import { scanOfSpot } from "./one-venue.ts";
import { uncheckedPlaces } from "./places-on-day.ts";
import { inForce, type Rule } from "./rule.ts";
import { byCodeUnit, numberOf } from "./rules-on-day.ts";
import { sentenceOf } from "./sentence.ts";

const nearMost = 5;

/** A spot that is no position, or an accuracy that is none, is the caller's error. */
export function site(county: County, ask: Ask<"site">): SiteAnswer {
  const [lon, lat] = ask.at;
  if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90))
    throw new RangeError(`expected lon, lat in degrees, got ${ask.at}`);
  const { judged, others } = rulesForApplicant(county, ask);
  return {
    asOf: ask.asOf,
    at: ask.at,
    accuracy: ask.accuracy,
    categories: ask.categories,
    application: ask.application ?? "new",
    since: sinceOf(ask),
    township: areaOf(townshipIndex(county.registers.township), ask.at),
    rules: judged.map(({ rule, concern }) => judge(county, rule, concern, ask)),
    notJudged: others.map(({ rule, why }) => lookedAt(county, rule, why, ask)),
    placesUnchecked: uncheckedPlaces(county, ask.asOf).length,
  };
}

export interface RulesForApplicant {
  readonly judged: readonly { readonly rule: Rule; readonly concern: Concern }[];
  readonly others: readonly { readonly rule: Rule; readonly why: NotJudged["why"] }[];
}

/** Every rule of the day that names one of the categories, by id: those that judge the application, and the others. */
export function rulesForApplicant(county: County, ask: Applicant): RulesForApplicant {
  if (!isUsable(ask.accuracy)) throw new RangeError(`expected an accuracy in metres, got ${ask.accuracy}`);
  const judged: RulesForApplicant["judged"][number][] = [];
  const others: RulesForApplicant["others"][number][] = [];
  const about = county.rules
    .filter((rule) => isOfDay(rule, ask.asOf) && concerns(rule, ask.categories))
    .sort((a, b) => byCodeUnit(a.id, b.id));
  for (const rule of about) {
    const concern = concernOfApplicant(rule, ask);
    const why = whyNotJudged(rule, ask) ?? (concern ? null : "stood-before");
    if (why) others.push({ rule, why });
    else if (concern) judged.push({ rule, concern });
  }
  return { judged, others };
}

const sinceOf = ({ application, since }: Applicant): string | null =>
  application === "renewal" ? (since ?? null) : null;

const concernOfApplicant = (rule: Rule, ask: Applicant): Concern | null =>
  ask.application === "renewal" ? concernOfRenewal(rule, sinceOf(ask)) : concernOfApplication;

/** Is this the version of the rule that belongs to the day, switched on or not? */
const isOfDay = (rule: Rule, day: string): boolean => inForce({ ...rule, enabled: true }, day);

const concerns = (rule: Rule, categories: readonly VenueCategory[]): boolean =>
  categories.some((category) => rule.from.includes(category));

function whyNotJudged(rule: Rule, { asOf, application = "new" }: Applicant): NotJudged["why"] | null {
  if (!inForce(rule, asOf)) return "disabled";
  if (numberOf(rule) === null) return "no-number";
  return rule.appliesTo.includes(application) ? null : "other-application";
}

function judge(county: County, rule: Rule, concern: Concern, spot: Ask<"site">): SiteRuleAnswer {
  const scan = scanOfSpot(county, rule, spot, numberOf(rule) ?? 0, spot.asOf, concern);
  const [docket] = scan.dockets;
  const [decided] = finish(decideWithNearest(scan));
  if (!docket || !decided) throw new Error(`no docket for rule ${rule.id}`);
  const finding = buildFinding(scan, docket, decided, 0);
  const { verdict } = finding;
  if (verdict === "unplaced") throw new Error(`spot ${spot.at} lost its position`);
  const index = scan.places.places.findIndex((place) => place.id === finding.place);
  const facts = {
    finding,
    rule,
    placeName: scan.places.places[index]?.name ?? null,
    venueAccuracy: spot.accuracy,
    placeAccuracy: scan.places.accuracy[index] ?? null,
    placeExtent: scan.places.extent[index] ?? 0,
    measurement: null,
  };
  return { rule, verdict, finding, sentence: sentenceOf(facts), near: nearPlaces(scan, nearestWithin, nearMost) };
}

/** A rule that decides nothing here still shows how near its nearest place is, straight to the boundary. */
function lookedAt(county: County, rule: Rule, why: NotJudged["why"], spot: Ask<"site">): NotJudged {
  const lookAt = rule.lookAt ?? (rule.distance === null ? [] : [rule.distance]);
  const asked: Rule = { ...rule, measure: "boundary", distance: lookAt.length > 0 ? Math.max(...lookAt) : null };
  const scan = scanOfSpot(county, asked, spot, 0, spot.asOf);
  return { rule, why, lookAt, nearest: nearPlaces(scan, nearestWithin, 1)[0] ?? null };
}
