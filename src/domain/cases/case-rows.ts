/** Cases as an officer reads them: as they stand on the day, with the venue, today's finding and the bureau. */

import { daysBetween } from "../calendar.ts";
import { byId, type County, protectedPlaces } from "../county.ts";
import type { CaseStep } from "../registers/case-steps.ts";
import type { Case, CaseState } from "../registers/cases.ts";
import type { Venue } from "../registers/venues.ts";
import type { Finding, Findings } from "../rules/finding.ts";
import { byCodeUnit } from "../rules/rules-on-day.ts";
import { caseOnDay, stepsOf } from "./case-on-day.ts";
import { caseStateOn, dueThisWeek, overdueDays } from "./case-states.ts";
import { type Difference, differences, frozenIn } from "./frozen.ts";
import { bureauOfVenue } from "./open-case.ts";

export interface CaseRow {
  /** As it stood on the day. */
  readonly record: Case;
  /** Taken by that day, oldest first. */
  readonly steps: readonly CaseStep[];
  readonly state: CaseState;
  /** Null: the register no longer has it. */
  readonly venue: Venue | null;
  /** Name of the place that decided when the case was opened, else today. */
  readonly place: string | null;
  /** Township id of the venue; null: in none. */
  readonly township: string | null;
  /** The bureau that handles it, else the one that licenses the venue. */
  readonly bureau: string | null;
  /** Days to the deadline of an open case, negative when it has passed; null: none runs. */
  readonly left: number | null;
  readonly overdue: number;
  readonly thisWeek: boolean;
  /** Today's; null: no rule judges the venue that day. */
  readonly finding: Finding | null;
  /** In what it differs from the frozen one; empty where nothing was frozen. */
  readonly differs: readonly Difference[];
}

function daysLeft(record: Case, state: CaseState, day: string): number | null {
  if (state === "closed" || record.deadline === undefined) return null;
  const left = daysBetween(day, record.deadline);
  return Number.isNaN(left) ? null : left;
}

/** Today's findings of the venues that have a case: of a province the others are many. */
function findingsOf(county: County, { findings }: Findings): ReadonlyMap<string, Finding> {
  const wanted = new Set(county.registers.case.map(({ rule, venue }) => `${rule}/${venue}`));
  const judged = new Map<string, Finding>();
  if (wanted.size === 0) return judged;
  for (const finding of findings) if (wanted.has(finding.id)) judged.set(finding.id, finding);
  return judged;
}

/** One row a case that was opened by the day of the findings. `townships`: township id by venue id. */
export function caseRows(
  county: County,
  findings: Findings,
  townships: Readonly<Record<string, string | null>>,
): readonly CaseRow[] {
  const day = findings.asOf;
  const venues = byId(county, "venue");
  const places = new Map(protectedPlaces(county).map(({ id, name }) => [id, name]));
  const judged = findingsOf(county, findings);
  return county.registers.case.flatMap((whole): CaseRow[] => {
    const all = stepsOf(county, whole.id);
    const record = caseOnDay(whole, all, day);
    const state = caseStateOn(record, day);
    if (state === null) return [];
    const finding = judged.get(`${record.rule}/${record.venue}`) ?? null;
    const frozen = frozenIn(record);
    const place = frozen?.place ?? finding?.place ?? null;
    return [
      {
        record,
        steps: all.filter((step) => step.day <= day),
        state,
        venue: venues.get(record.venue) ?? null,
        place: place === null ? null : (places.get(place) ?? place),
        township: townships[record.venue] ?? null,
        bureau: record.bureau ?? bureauOfVenue(county, record.venue, record.rule),
        left: daysLeft(record, state, day),
        overdue: overdueDays(record, day),
        thisWeek: dueThisWeek(record, day),
        finding,
        differs: frozen ? differences(frozen, finding) : [],
      },
    ];
  });
}

/** What is due first comes first; then open cases without a deadline, oldest first; then closed ones, newest first. */
export function inOrderOfDue(a: CaseRow, b: CaseRow): number {
  const rank = (row: CaseRow): number => (row.state === "closed" ? 2 : row.left === null ? 1 : 0);
  const byRank = rank(a) - rank(b);
  if (byRank !== 0) return byRank;
  if (a.left !== null && b.left !== null && a.left !== b.left) return a.left - b.left;
  const [p, q] = a.state === "closed" ? [b, a] : [a, b];
  const dayOf = ({ record, state }: CaseRow): string => (state === "closed" && record.closed) || record.opened;
  return byCodeUnit(dayOf(p), dayOf(q)) || byCodeUnit(a.record.id, b.record.id);
}
