/** The findings of the day as rows, filtered and sorted as the address says: the same for list, map and chart. */

import { useDeferredValue, useMemo } from "react";
import type { County } from "../../domain/county.ts";
import type { Finding, Findings, Profile, VerdictCounts } from "../../domain/rules/finding.ts";
import type { Rule } from "../../domain/rules/rule.ts";
import { changedAt } from "../../domain/rules/what-if.ts";
import {
  countByRule,
  passes,
  passesButVerdict,
  sortRows,
  type VenueOrder,
  venueOrders,
} from "../../domain/venue-filter.ts";
import { type VenueRow, venueRows } from "../../domain/venue-rows.ts";
import type { Filters } from "../../state/view.ts";
import { useAppState, useCounty, useDay } from "../../ui/context.ts";
import { type Answered, useAnswer } from "../../ui/use-answer.ts";

const noTownships = {};
const noRows: readonly VenueRow[] = [];
const kept = new WeakMap<Findings, { county: County; townships: object; rows: readonly VenueRow[] }>();

/** Made once for panel, detail and map together. */
function rowsOf(county: County, findings: Findings, townships: Readonly<Record<string, string | null>>) {
  const known = kept.get(findings);
  if (known?.county === county && known.townships === townships) return known.rows;
  const rows = venueRows(county, findings, townships);
  kept.set(findings, { county, townships, rows });
  return rows;
}

/** The rules that decided, in the order in which the county lists its rules: the main one first. */
function inCountyOrder(county: County, findings: Findings): readonly Rule[] {
  const order = new Map(county.rules.map(({ id }, i) => [id, i]));
  return [...findings.rules].sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
}

export interface AllRows {
  readonly answer: Answered<Findings>;
  readonly rows: readonly VenueRow[];
  readonly rules: readonly Rule[];
  /** The rule whose bar is open: that of the filter, else the first in force. */
  readonly rule: Rule | null;
}

export function useAllRows(): AllRows {
  const county = useCounty();
  const answer = useAnswer("findings", { asOf: useDay(), all: true });
  const townships = useAnswer("townships", {}).value?.["venue"] ?? noTownships;
  const wanted = useAppState((state) => state.view.filters.rule);
  const findings = answer.value;
  const rules = useMemo(() => (county && findings ? inCountyOrder(county, findings) : []), [county, findings]);
  return {
    answer,
    rows: county && findings ? rowsOf(county, findings, townships) : noRows,
    rules,
    rule: rules.find(({ id }) => id === wanted) ?? rules[0] ?? null,
  };
}

/** How far a rule's bar reaches, metres: 200, or twice the rule's distance. */
export const barEnd = (rule: Rule): number => Math.max(200, 2 * (rule.distance ?? 0));

/** The tried distance of a rule; null: none, or the rule's own. */
export function useTried(rule: Rule | null): number | null {
  const whatIf = useAppState((state) => state.view.whatIf);
  const tried = rule ? whatIf[rule.id] : undefined;
  return rule === null || tried === undefined || tried === rule.distance || tried > barEnd(rule) ? null : tried;
}

export function useProfile(rule: Rule | null): Answered<Profile> {
  const asOf = useDay();
  return useAnswer("profile", rule ? { asOf, rule, limit: barEnd(rule) } : null);
}

const nothing: ReadonlySet<string> = new Set();

/** Venues that the tried distance of the open rule would change, by id. */
export function useChanged(rule: Rule | null): ReadonlySet<string> {
  const county = useCounty();
  const tried = useDeferredValue(useTried(rule));
  const profile = useProfile(rule).value;
  return useMemo(() => {
    if (!county || tried === null || profile?.rule.id !== rule?.id || !profile) return nothing;
    const changed = changedAt(profile, tried);
    return new Set(county.registers.venue.flatMap(({ id }, i) => (changed[i] ? [id] : [])));
  }, [county, tried, profile, rule]);
}

export interface Shown extends AllRows {
  /** What the list shows, in its order. */
  readonly shown: readonly VenueRow[];
  /** The same without regard to the verdict: what charts of verdicts count. */
  readonly counted: readonly VenueRow[];
  /** Of each rule, under the same conditions: what the rules' own lines say. */
  readonly ofRule: ReadonlyMap<string, VerdictCounts>;
  readonly changed: ReadonlySet<string>;
  readonly order: VenueOrder;
}

/** What is asked of the rows, all that `shown`, `counted` and `ofRule` follow from. */
interface Wanted {
  readonly rows: readonly VenueRow[];
  readonly filters: Filters;
  readonly order: VenueOrder;
  readonly rule: Rule | null;
  /** The venues to keep, where only those are wanted that would change. */
  readonly changes: ReadonlySet<string> | null;
}
type Selected = Pick<Shown, "shown" | "counted" | "ofRule">;

function select({ rows, filters, order, rule, changes }: Wanted): Selected {
  const ofAny = rows.filter((row) => passesButVerdict(row, { ...filters, rule: null }));
  const counted = filters.rule === null ? ofAny : ofAny.filter(({ finding }) => finding.rule === filters.rule);
  const wouldChange = ({ finding }: VenueRow) =>
    changes === null || (finding.rule === rule?.id && changes.has(finding.venue));
  const shown = sortRows(
    counted.filter((row) => passes(row, filters) && wouldChange(row)),
    order,
  );
  return { shown, counted, ofRule: countByRule(ofAny) };
}

let last: { readonly wanted: Wanted; readonly selected: Selected } | null = null;

/** Panel and map ask for the same: it is selected once for both. */
function selectOnce(wanted: Wanted): Selected {
  const known = last?.wanted;
  const same = known && (Object.keys(wanted) as (keyof Wanted)[]).every((key) => known[key] === wanted[key]);
  if (last && same) return last.selected;
  last = { wanted, selected: select(wanted) };
  return last.selected;
}

export function useShown(): Shown {
  const all = useAllRows();
  const { rows, rule } = all;
  const filters = useAppState((state) => state.view.filters);
  const wanted = useAppState((state) => state.view.order);
  const order = venueOrders.find((one) => one === wanted) ?? "gravest";
  const changed = useChanged(rule);
  const changes = filters.changes ? changed : null;
  const selected = useMemo(
    () => selectOnce({ rows, filters, order, rule, changes }),
    [rows, filters, order, rule, changes],
  );
  return { ...all, ...selected, changed, order };
}

export const selectionOf = ({ venue, rule }: Finding) => ({ kind: "finding", id: venue, rule }) as const;
