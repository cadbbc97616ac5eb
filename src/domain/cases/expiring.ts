/** Licences that run out soon for a category which a rule lists inside its zone: the renewal is the moment to act. */

import { addDays, daysBetween } from "../calendar.ts";
import { ruleKey } from "../change/change.ts";
import { byId, type County, groupedBy } from "../county.ts";
import type { Licence } from "../registers/venues.ts";
import type { Findings } from "../rules/finding.ts";
import { byCodeUnit } from "../rules/rules-on-day.ts";
import { type PlacedRow, rowMaker } from "../venue-rows.ts";

export interface Expiring {
  readonly licence: Licence;
  /** The finding that is inside, of several the first. */
  readonly row: PlacedRow;
  /** Days from the day of the findings to the last valid one; 0: today. */
  readonly left: number;
}

/** How far ahead a licence is looked at, days: a quarter of a year. */
export const soon = 90;

/** What is asked of the venues; none: all of them. `townships`: township id by venue id. */
export interface ExpiringAsk {
  readonly townships: Readonly<Record<string, string | null>>;
  readonly keeps: (row: PlacedRow) => boolean;
  readonly days?: number;
}

/** Of venues inside a zone, those licences of the rule's categories that run out soon; soonest first. */
export function expiringInside(
  county: County,
  { findings, asOf }: Pick<Findings, "findings" | "asOf">,
  { townships, keeps, days = soon }: ExpiringAsk,
): readonly Expiring[] {
  const venues = byId(county, "venue");
  const licences = groupedBy(county, "licence", "venue");
  const from = new Map(county.rules.map((rule) => [ruleKey(rule), rule.from]));
  const rowOf = rowMaker(county, asOf);
  const last = addDays(asOf, days);
  const runsOut = ({ validTo }: Licence): boolean => validTo !== undefined && validTo >= asOf && validTo <= last;
  const found = new Map<string, Expiring>();
  for (const finding of findings) {
    if (finding.verdict !== "inside") continue;
    const categories = from.get(`${finding.rule}@${finding.ruleSince}`) ?? [];
    const own = (licences.get(finding.venue) ?? []).filter(
      (licence) => runsOut(licence) && categories.includes(licence.category) && !found.has(licence.id),
    );
    const venue = own.length > 0 ? venues.get(finding.venue) : undefined;
    if (!venue) continue;
    const row: PlacedRow = { ...rowOf(finding, venue), township: townships[venue.id] ?? null };
    if (!keeps(row)) continue;
    for (const licence of own)
      found.set(licence.id, { licence, row, left: daysBetween(asOf, licence.validTo ?? asOf) });
  }
  return [...found.values()].sort((a, b) => a.left - b.left || byCodeUnit(a.licence.id, b.licence.id));
}
