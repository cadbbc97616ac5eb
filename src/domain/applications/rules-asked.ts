/** How each rule of a day stands to an application: it judges it, or decides nothing and is named with the reason. */

import { type County, groupedBy } from "../county.ts";
import type { VenueCategory } from "../registers/venues.ts";
import type { NotJudged } from "../rules/answer-types.ts";
import { type Concern, concernOf, concernOfApplication } from "../rules/concerns.ts";
import { inForce, type Rule } from "../rules/rule.ts";
import { byCodeUnit, numberOf } from "../rules/rules-on-day.ts";
import type { PlacedRow } from "./placed-row.ts";

/** The versions that belong to the day, switched on or not, by id. */
export const rulesOfDay = (county: County, day: string): readonly Rule[] =>
  county.rules.filter((rule) => inForce({ ...rule, enabled: true }, day)).sort((a, b) => byCodeUnit(a.id, b.id));

export const lookedAt = ({ lookAt, distance }: Rule): readonly number[] =>
  lookAt ?? (distance === null ? [] : [distance]);

const speaksOf = (rule: Rule, categories: readonly VenueCategory[]): boolean =>
  categories.some((category) => rule.from.includes(category));

/**
 * Null: the rule names none of the categories. A category that the venue does not have yet is applied for anew;
 * one that it has is renewed, and its own dates say against which places the rule counts.
 */
export function relationTo(
  county: County,
  rule: Rule,
  { venue, kind, categories }: Pick<PlacedRow, "venue" | "kind" | "categories">,
  day: string,
): Concern | NotJudged["why"] | null {
  if (!speaksOf(rule, categories)) return null;
  if (!inForce(rule, day)) return "disabled";
  if (numberOf(rule) === null) return "no-number";
  const held = kind === "renewal" && venue ? venue.categories : [];
  const fresh = categories.filter((category) => !held.includes(category));
  if (rule.appliesTo.includes("new") && speaksOf(rule, fresh)) return concernOfApplication;
  const kept = categories.filter((category) => held.includes(category));
  if (!venue || !speaksOf(rule, kept) || !rule.appliesTo.includes("renewal")) return "other-application";
  const licences = groupedBy(county, "licence", "venue").get(venue.id) ?? [];
  return concernOf(rule, { ...venue, categories: kept }, licences, day) ?? "stood-before";
}
