/**
 * The findings of the day, filtered and sorted as the address says: the same for list, map and chart. Filtered and
 * sorted on the second thread, which answers with numbers of findings; here a row is made when it is looked at.
 */

import { useDeferredValue, useMemo, useRef } from "react";
import type { County } from "../../domain/county.ts";
import { verdicts } from "../../domain/labels.ts";
import type { Finding, Findings, Profile, VerdictCounts } from "../../domain/rules/finding.ts";
import type { Rule } from "../../domain/rules/rule.ts";
import { changedAt } from "../../domain/rules/what-if.ts";
import type { VenueList, VenueListAsk } from "../../domain/venue-list.ts";
import { type VenueOrder, venueOrders } from "../../domain/venue-orders.ts";
import type { VenueRow } from "../../domain/venue-rows.ts";
import { VenueTable } from "../../domain/venue-table.ts";
import type { Filters } from "../../state/view.ts";
import { useAppState, useCounty, useDay } from "../../ui/context.ts";
import { type Answered, useAnswer } from "../../ui/use-answer.ts";

const noRows: readonly VenueRow[] = [];
const tables = new WeakMap<Findings, VenueTable>();

/**
 * Made once for panel, detail and map together. While the findings of a county just changed are on their way, those
 * of before keep the county that they were made of.
 */
function tableFor(county: County, findings: Findings): VenueTable {
  const known = tables.get(findings);
  if (known && (known.county === county || findings.revision !== county.revision)) return known;
  const table = new VenueTable(county, findings);
  tables.set(findings, table);
  return table;
}

/** The rules that decided, in the order in which the county lists its rules: the main one first. */
function inCountyOrder(county: County, findings: Findings): readonly Rule[] {
  const order = new Map(county.rules.map(({ id }, i) => [id, i]));
  return [...findings.rules].sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
}

export interface AllRows {
  readonly answer: Answered<Findings>;
  /** Null until the findings are there. */
  readonly table: VenueTable | null;
  /** Every row: made all at once when this is read. */
  readonly rows: readonly VenueRow[];
  readonly rules: readonly Rule[];
  /** The rule whose bar is open: that of the filter, else the first in force. */
  readonly rule: Rule | null;
}

export function useAllRows(): AllRows {
  const county = useCounty();
  const answer = useAnswer("findings", { asOf: useDay(), all: true });
  const wanted = useAppState((state) => state.view.filters.rule);
  const findings = answer.value;
  const rules = useMemo(() => (county && findings ? inCountyOrder(county, findings) : []), [county, findings]);
  const table = county && findings ? tableFor(county, findings) : null;
  return {
    answer,
    table,
    get rows() {
      return table?.all() ?? noRows;
    },
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

/** By row of the register, 1 where the tried distance of the open rule changes the verdict; null: none is tried. */
export function useChanged(rule: Rule | null): Uint8Array | null {
  const tried = useDeferredValue(useTried(rule));
  const profile = useProfile(rule).value;
  return useMemo(
    () => (tried === null || !profile || profile.rule.id !== rule?.id ? null : changedAt(profile, tried)),
    [tried, profile, rule],
  );
}

/** Rows in an order, each made when it is looked at. */
export interface ShownRows {
  readonly length: number;
  /** Numbers of the findings. */
  readonly findings: Int32Array;
  readonly row: (at: number) => VenueRow | null;
  /** All of them: made all at once when this is read. */
  readonly rows: readonly VenueRow[];
}

export interface Shown extends AllRows {
  /** What the list shows, in its order. */
  readonly shown: ShownRows;
  /** The same without regard to the verdict, counted: what charts of verdicts show. */
  readonly counts: VerdictCounts;
  /** Its rows: made all at once when this is read. */
  readonly counted: readonly VenueRow[];
  /** By row of the register: 1 where a rule's finding is counted. */
  readonly countedOf: (rule: string) => Uint8Array;
  /** Of each rule, under the same conditions: what the rules' own lines say. */
  readonly ofRule: ReadonlyMap<string, VerdictCounts>;
  readonly changed: Uint8Array | null;
  readonly order: VenueOrder;
  /** The list itself is on its way, or why it is not there. */
  readonly list: Answered<VenueList>;
}

type Tally = Record<(typeof verdicts)[number], number>;
const tally = (): Tally => ({ inside: 0, survey: 0, outside: 0, unplaced: 0 });

type Counted = Pick<Shown, "counts" | "counted" | "countedOf" | "ofRule">;

/** Everything that follows from which findings hold all conditions but rule and verdict. */
function countedIn(table: VenueTable, kept: Uint8Array | null, only: string | null): Counted {
  const { verdict, rule, rules } = table.columns;
  const tallies = rules.map(tally);
  for (let i = 0; i < table.size; i++) {
    const counts = kept?.[i] === 0 ? undefined : tallies[rule[i] ?? 0];
    if (counts) counts[verdicts[verdict[i] ?? 0] ?? "unplaced"]++;
  }
  const ofRule = new Map(rules.map((id, i) => [id, tallies[i] ?? tally()]));
  const counts = tally();
  for (const [id, own] of ofRule) if (only === null || id === only) for (const it of verdicts) counts[it] += own[it];
  const counted = (i: number, id: string | null): boolean =>
    kept?.[i] !== 0 && (id === null || rules[rule[i] ?? 0] === id);
  let rows: readonly VenueRow[] | null = null;
  return {
    counts,
    ofRule: new Map([...ofRule].filter(([, own]) => verdicts.some((it) => own[it] > 0))),
    get counted() {
      rows ??= table.rows(Array.from({ length: table.size }, (_, i) => i).filter((i) => counted(i, only)));
      return rows;
    },
    countedOf: (id) => {
      const venues = new Uint8Array(table.venues);
      for (let i = 0; i < table.size; i++) if (counted(i, id)) venues[table.venueRow[i] ?? -1] = 1;
      return venues;
    },
  };
}

/** The findings of the list that a tried distance would change. */
function changing(table: VenueTable, list: Int32Array, rule: string, changed: Uint8Array): Int32Array {
  const { rule: ruleOf, rules } = table.columns;
  return list.filter((i) => rules[ruleOf[i] ?? 0] === rule && changed[table.venueRow[i] ?? -1] === 1);
}

const nothing = new Int32Array(0);
const noOne = new Uint8Array(0);
const empty: Counted = { counts: tally(), counted: noRows, countedOf: () => noOne, ofRule: new Map() };

/** What panel and map ask for alike is made once for both. */
function once<K extends readonly unknown[], V>(make: (...key: K) => V): (...key: K) => V {
  let last: { readonly key: K; readonly value: V } | null = null;
  return (...key) => {
    if (last?.key.every((one, i) => one === key[i])) return last.value;
    last = { key, value: make(...key) };
    return last.value;
  };
}
const countedOnce = once(countedIn);
const changingOnce = once(changing);
const rowsOnce = once(
  (table: VenueTable, findings: Int32Array): ShownRows => ({
    length: findings.length,
    findings,
    row: (at) => table.row(findings[at] ?? -1),
    get rows() {
      return table.rows(findings);
    },
  }),
);
const noShown: ShownRows = { length: 0, findings: nothing, row: () => null, rows: noRows };

const askOf = (asOf: string, filters: Filters, order: VenueOrder): VenueListAsk => {
  const { township, rule, categories, verdicts: wanted, caseState, text } = filters;
  return { asOf, filter: { township, rule, categories, verdicts: wanted, caseState, text }, order };
};

interface Listed {
  readonly table: VenueTable;
  readonly list: VenueList;
}

/** A list with the findings that it numbers; while either is on its way, the last two that fitted. */
function useListed(
  table: VenueTable | null,
  order: VenueOrder,
): { readonly answer: Answered<VenueList>; readonly listed: Listed | null } {
  const filters = useAppState((state) => state.view.filters);
  const answer = useAnswer("venueList", table ? askOf(table.findings.asOf, filters, order) : null);
  const last = useRef<Listed | null>(null);
  const { value } = answer;
  if (table && value) {
    const { asOf, revision } = table.findings;
    if (value.asOf === asOf && value.revision === revision && value.size === table.size)
      if (last.current?.table !== table || last.current.list !== value) last.current = { table, list: value };
  }
  const before = last.current;
  const here = before !== null && before.table.county.pack.adcode === table?.county.pack.adcode;
  return { answer, listed: here ? before : null };
}

export function useShown(): Shown {
  const all = useAllRows();
  const { rule } = all;
  const filters = useAppState((state) => state.view.filters);
  const wanted = useAppState((state) => state.view.order);
  const order = venueOrders.find((one) => one === wanted) ?? "gravest";
  const { answer: list, listed } = useListed(all.table, order);
  const changed = useChanged(rule);
  const table = listed?.table ?? null;
  const counted = listed ? countedOnce(listed.table, listed.list.kept, filters.rule) : empty;
  const numbers = listed
    ? filters.changes
      ? changingOnce(listed.table, listed.list.shown, rule?.id ?? "", changed ?? noOne)
      : listed.list.shown
    : nothing;
  const shown = listed ? rowsOnce(listed.table, numbers) : noShown;
  // Getters stay getters: what is not read is not made.
  return {
    answer: all.answer,
    table,
    get rows() {
      return all.rows;
    },
    rules: all.rules,
    rule,
    list,
    shown,
    counts: counted.counts,
    get counted() {
      return counted.counted;
    },
    countedOf: counted.countedOf,
    ofRule: counted.ofRule,
    changed,
    order,
  };
}

export const selectionOf = ({ venue, rule }: Finding) => ({ kind: "finding", id: venue, rule }) as const;
