/** Findings as an officer reads them: with the venue, the deciding place, the township and the case. */

import { casesOn as casesStanding } from "./cases/case-on-day.ts";
import { caseStateOn, dueThisWeek, overdueDays } from "./cases/case-states.ts";
import { byId, type County, protectedPlaces } from "./county.ts";
import type { Case, CaseState } from "./registers/cases.ts";
import type { Venue } from "./registers/venues.ts";
import type { Finding, Findings } from "./rules/finding.ts";

export interface VenueRow {
  readonly finding: Finding;
  readonly venue: Venue;
  /** Name of the deciding place; null: none within reach. */
  readonly place: string | null;
  /** The case of this venue under this rule; of several the open one, else the last opened. */
  readonly record: Case | null;
  /** Its state on the day. */
  readonly state: CaseState | null;
  /** Days past its deadline; 0: not overdue. */
  readonly overdue: number;
  /** Its deadline runs out this week. */
  readonly thisWeek: boolean;
}

/** With where it stands, which takes every venue's polygon to find: lists and filters are made of these. */
export interface PlacedRow extends VenueRow {
  /** Id of the township whose polygon holds the venue; null: in none. */
  readonly township: string | null;
}

/** By `rule/venue`, the case that stands on the day. */
function casesOn(county: County, day: string): ReadonlyMap<string, Case> {
  const kept = new Map<string, Case>();
  const weight = (record: Case): string => (caseStateOn(record, day) === "closed" ? "0" : "1") + record.opened;
  for (const record of casesStanding(county, day)) {
    if (caseStateOn(record, day) === null) continue;
    const key = `${record.rule}/${record.venue}`;
    const before = kept.get(key);
    if (!before || weight(record) > weight(before)) kept.set(key, record);
  }
  return kept;
}

/** Makes the row of a finding and its venue. */
export function rowMaker(county: County, day: string): (finding: Finding, venue: Venue) => VenueRow {
  const places = new Map(protectedPlaces(county).map(({ id, name }) => [id, name]));
  const cases = casesOn(county, day);
  return (finding, venue) => {
    const record = cases.get(finding.id) ?? null;
    return {
      finding,
      venue,
      place: finding.place === null ? null : (places.get(finding.place) ?? finding.place),
      record,
      state: record ? caseStateOn(record, day) : null,
      overdue: record ? overdueDays(record, day) : 0,
      thisWeek: record !== null && dueThisWeek(record, day),
    };
  };
}

/** One row a finding, in the findings' order. `townships`: township id by venue id. */
export function venueRows(
  county: County,
  findings: Findings,
  townships: Readonly<Record<string, string | null>>,
): readonly PlacedRow[] {
  const venues = byId(county, "venue");
  const rowOf = rowMaker(county, findings.asOf);
  return findings.findings.flatMap((finding) => {
    const venue = venues.get(finding.venue);
    return venue ? [{ ...rowOf(finding, venue), township: townships[venue.id] ?? null }] : [];
  });
}
