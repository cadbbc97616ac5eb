/** Which cases an officer asked for, and how many there are of each urgency. */

import { fold } from "../search.ts";
import type { VenueFilter } from "../venue-filter.ts";
import type { CaseRow } from "./case-rows.ts";

/** What a case may be asked by: the conditions of venues that a case has too. */
export type CaseFilter = Pick<VenueFilter, "township" | "rule" | "categories" | "verdicts" | "caseState" | "text">;

function inState({ state, overdue, thisWeek, record }: CaseRow, wanted: CaseFilter["caseState"]): boolean {
  switch (wanted) {
    case null:
      return true;
    case "none":
      return false;
    case "open":
      return state !== "closed";
    case "overdue":
      return overdue > 0;
    case "week":
      return thisWeek;
    case "listed":
      return state !== "closed" && record.listed === "yes";
    default:
      return state === wanted;
  }
}

const holdsText = ({ record, venue, place, bureau }: CaseRow, wanted: string): boolean =>
  [record.id, record.note, venue?.name, record.venue, venue?.licence, venue?.creditCode, venue?.address, place, bureau]
    .filter((text) => text !== null && text !== undefined)
    .some((text) => fold(text).includes(wanted));

/** All conditions but the state: what the counts of states are counted over. */
export function passesButState(row: CaseRow, filter: CaseFilter): boolean {
  const { township, rule, categories, verdicts, text } = filter;
  if (township !== null && row.township !== township) return false;
  if (rule !== null && row.record.rule !== rule) return false;
  if (categories.length > 0 && !(row.venue?.categories ?? []).some((one) => categories.includes(one))) return false;
  // The verdict asked for is today's.
  if (verdicts.length > 0 && !(row.finding && verdicts.includes(row.finding.verdict))) return false;
  const wanted = fold(text);
  return wanted === "" || holdsText(row, wanted);
}

export const passesCase = (row: CaseRow, filter: CaseFilter): boolean =>
  inState(row, filter.caseState) && passesButState(row, filter);

export interface CaseFigures {
  readonly open: number;
  /** Due from today to Sunday. */
  readonly week: number;
  readonly overdue: number;
  /** Under listed supervision and open. */
  readonly listed: number;
}

/** `overdue` cases are not due this week: no case is counted as both. */
export function caseFigures(rows: readonly CaseRow[]): CaseFigures {
  const figures = { open: 0, week: 0, overdue: 0, listed: 0 };
  for (const row of rows) {
    if (row.state === "closed") continue;
    figures.open++;
    if (row.thisWeek) figures.week++;
    if (row.overdue > 0) figures.overdue++;
    if (row.record.listed === "yes") figures.listed++;
  }
  return figures;
}

/** The figures of each bureau or township that has an open case, the most burdened first; null: not known. */
export function figuresBy(
  rows: readonly CaseRow[],
  by: "bureau" | "township",
): readonly (readonly [key: string | null, figures: CaseFigures])[] {
  const groups = new Map<string | null, CaseRow[]>();
  for (const row of rows) {
    if (row.state === "closed") continue;
    const group = groups.get(row[by]);
    if (group) group.push(row);
    else groups.set(row[by], [row]);
  }
  return [...groups]
    .map(([key, group]) => [key, caseFigures(group)] as const)
    .sort(([p, a], [q, b]) => b.overdue - a.overdue || b.open - a.open || ((p ?? "~") < (q ?? "~") ? -1 : 1));
}
