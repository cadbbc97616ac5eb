/** Licences that run out soon for a category which a rule lists inside its zone: the renewal is the moment to act. */

import { addDays, daysBetween } from "../calendar.ts";
import { type County, groupedBy } from "../county.ts";
import type { Licence } from "../registers/venues.ts";
import { byCodeUnit } from "../rules/rules-on-day.ts";
import type { VenueRow } from "../venue-rows.ts";

export interface Expiring {
  readonly licence: Licence;
  /** The finding that is inside, of several the first. */
  readonly row: VenueRow;
  /** Days from the day of the findings to the last valid one; 0: today. */
  readonly left: number;
}

/** How far ahead a licence is looked at, days: a quarter of a year. */
export const soon = 90;

/** Of venues inside a zone, those licences of the rule's categories that run out within `days`; soonest first. */
export function expiringInside(
  county: County,
  rows: readonly VenueRow[],
  day: string,
  days: number = soon,
): readonly Expiring[] {
  const licences = groupedBy(county, "licence", "venue");
  const from = new Map(county.rules.map((rule) => [`${rule.id}@${rule.since}`, rule.from]));
  const last = addDays(day, days);
  const found = new Map<string, Expiring>();
  for (const row of rows) {
    if (row.finding.verdict !== "inside") continue;
    const categories = from.get(`${row.finding.rule}@${row.finding.ruleSince}`) ?? [];
    for (const licence of licences.get(row.venue.id) ?? []) {
      const { validTo, category, id } = licence;
      if (validTo === undefined || validTo < day || validTo > last || found.has(id)) continue;
      if (categories.includes(category)) found.set(id, { licence, row, left: daysBetween(day, validTo) });
    }
  }
  return [...found.values()].sort((a, b) => a.left - b.left || byCodeUnit(a.licence.id, b.licence.id));
}
