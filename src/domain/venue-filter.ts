/** Which rows an officer asked for, and in which order. */

import { type Verdict, verdicts } from "./labels.ts";
import type { CaseState } from "./registers/cases.ts";
import type { VenueCategory } from "./registers/venues.ts";
import type { Finding, VerdictCounts } from "./rules/finding.ts";
import { byCodeUnit } from "./rules/rules-on-day.ts";
import { fold } from "./search.ts";
import type { VenueOrder } from "./venue-orders.ts";
import type { PlacedRow, VenueRow } from "./venue-rows.ts";

/**
 * What is asked; null and empty mean: all. `open`: any state but closed · `week`: due by Sunday · `listed`: open
 * and under listed supervision · `none`: no case.
 */
export interface VenueFilter {
  readonly township: string | null;
  readonly rule: string | null;
  readonly categories: readonly VenueCategory[];
  readonly verdicts: readonly Verdict[];
  readonly caseState: "open" | "overdue" | "week" | "listed" | "none" | CaseState | null;
  readonly text: string;
}

function inState({ state, overdue, thisWeek, record }: VenueRow, wanted: VenueFilter["caseState"]): boolean {
  if (wanted === null) return true;
  if (wanted === "week") return thisWeek;
  if (wanted === "listed") return record?.listed === "yes" && state !== "closed";
  if (wanted === "none") return state === null;
  if (wanted === "open") return state !== null && state !== "closed";
  return wanted === "overdue" ? overdue > 0 : state === wanted;
}

/** Its name, number, licence, credit code, address or deciding place. */
const holdsText = ({ venue, place }: VenueRow, wanted: string): boolean =>
  [venue.name, venue.id, venue.licence, venue.creditCode, venue.address, place].some(
    (text) => text !== null && text !== undefined && fold(text).includes(wanted),
  );

/** All conditions but the verdict: what a chart of verdicts counts. */
export function passesButVerdict(row: PlacedRow, filter: VenueFilter): boolean {
  const { finding, venue, township } = row;
  if (filter.rule !== null && finding.rule !== filter.rule) return false;
  if (filter.township !== null && township !== filter.township) return false;
  if (filter.categories.length > 0 && !venue.categories.some((one) => filter.categories.includes(one))) return false;
  if (!inState(row, filter.caseState)) return false;
  const wanted = fold(filter.text);
  return wanted === "" || holdsText(row, wanted);
}

export const passes = (row: PlacedRow, filter: VenueFilter): boolean =>
  (filter.verdicts.length === 0 || filter.verdicts.includes(row.finding.verdict)) && passesButVerdict(row, filter);

export function countVerdicts(rows: readonly Pick<VenueRow, "finding">[]): VerdictCounts {
  const counts: Record<Verdict, number> = { inside: 0, survey: 0, outside: 0, unplaced: 0 };
  for (const { finding } of rows) counts[finding.verdict]++;
  return counts;
}

/** The same for each rule apart; a rule without rows has no entry. */
export function countByRule(rows: readonly Pick<VenueRow, "finding">[]): ReadonlyMap<string, VerdictCounts> {
  const byRule = new Map<string, Record<Verdict, number>>();
  for (const { finding } of rows) {
    const counts = byRule.get(finding.rule) ?? { inside: 0, survey: 0, outside: 0, unplaced: 0 };
    counts[finding.verdict]++;
    byRule.set(finding.rule, counts);
  }
  return byRule;
}

type Compare<T> = (a: T, b: T) => number;

const far = Number.POSITIVE_INFINITY;
const byNumber = (a: number, b: number): number => (a === b ? 0 : a - b);
const rank = Object.fromEntries(verdicts.map((verdict, i) => [verdict, i])) as Readonly<Record<Verdict, number>>;
const byDistance: Compare<Finding> = (a, b) => byNumber(a.distance ?? far, b.distance ?? far);
const byGravity: Compare<Finding> = (a, b) =>
  rank[a.verdict] - rank[b.verdict] || byDistance(a, b) || byCodeUnit(a.venue, b.venue) || byCodeUnit(a.rule, b.rule);
/** A deadline that no longer runs, or none, comes last. */
const deadlineOf = ({ record, state }: VenueRow): string =>
  (state === "closed" ? undefined : record?.deadline) ?? "9999";

/** By pinyin, and 9 before 10. */
const names = new Intl.Collator("zh-CN", { numeric: true });

/** Orders that need nothing but the findings. */
export const orderOfFindings: Readonly<Partial<Record<VenueOrder, Compare<Finding>>>> = {
  gravest: byGravity,
  nearest: (a, b) => byDistance(a, b) || byGravity(a, b),
};

const orderOfRows: Readonly<Partial<Record<VenueOrder, Compare<PlacedRow>>>> = {
  name: (a, b) => names.compare(a.venue.name, b.venue.name),
  township: (a, b) => byCodeUnit(a.township ?? "~", b.township ?? "~"),
  deadline: (a, b) => byCodeUnit(deadlineOf(a), deadlineOf(b)),
};

/** Of equal rows the gravest comes first. */
export function rowOrder(order: VenueOrder): Compare<PlacedRow> {
  const [ofRows, ofFindings] = [orderOfRows[order], orderOfFindings[order] ?? byGravity];
  return (a, b) => ofRows?.(a, b) || ofFindings(a.finding, b.finding);
}

export const sortRows = (rows: readonly PlacedRow[], order: VenueOrder): readonly PlacedRow[] =>
  [...rows].sort(rowOrder(order));

/** By venue id, its gravest row; of two the nearer. */
export function gravestOfVenue<R extends VenueRow>(rows: readonly R[]): ReadonlyMap<string, R> {
  const kept = new Map<string, R>();
  for (const row of rows) {
    const before = kept.get(row.venue.id);
    if (!before || byGravity(row.finding, before.finding) < 0) kept.set(row.venue.id, row);
  }
  return kept;
}
