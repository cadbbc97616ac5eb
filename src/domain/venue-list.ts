/**
 * Which findings an officer's list shows, and in which order, as numbers of findings: a page of a province makes rows
 * only of those in sight.
 */

import { byId, type County } from "./county.ts";
import { townshipIn } from "./coverage/townships.ts";
import type { Steps } from "./engine.ts";
import type { Findings } from "./rules/finding.ts";
import { orderOfFindings, passesButVerdict, rowOrder, type VenueFilter } from "./venue-filter.ts";
import type { VenueOrder } from "./venue-orders.ts";
import { type PlacedRow, rowMaker } from "./venue-rows.ts";

export interface VenueListAsk {
  readonly asOf: string;
  readonly filter: VenueFilter;
  readonly order: VenueOrder;
}

/** Numbers of `findings` of that day and revision, `all` of them. */
export interface VenueList {
  readonly asOf: string;
  readonly revision: number;
  /** How many findings there are. */
  readonly size: number;
  /** What the list shows, in its order. */
  readonly shown: Int32Array;
  /** By finding: 1 where all conditions but rule and verdict hold; null: everywhere. */
  readonly kept: Uint8Array | null;
}

type Rows = readonly (PlacedRow | null)[];
/** Findings looked at between two steps. */
const stride = 4_096;
const made = new WeakMap<Findings, Map<boolean, Rows>>();

/** A row for each finding; null: its venue is not in the register. Townships only where they are asked for. */
function* rowsOf(county: County, findings: Findings, placed: boolean): Steps<Rows> {
  const known = made.get(findings) ?? new Map<boolean, Rows>();
  made.set(findings, known);
  const before = known.get(placed) ?? known.get(true);
  if (before) return before;
  const townships = placed ? townshipIn(county, "venue") : {};
  const venues = byId(county, "venue");
  const rowOf = rowMaker(county, findings.asOf);
  const rows: (PlacedRow | null)[] = [];
  for (const finding of findings.findings) {
    const venue = venues.get(finding.venue);
    rows.push(venue ? { ...rowOf(finding, venue), township: townships[venue.id] ?? null } : null);
    if (rows.length % stride === 0) yield { done: rows.length, total: findings.findings.length };
  }
  known.set(placed, rows);
  return rows;
}

const asksAll = ({ township, categories, caseState, text }: VenueFilter): boolean =>
  township === null && categories.length === 0 && caseState === null && text === "";

function* keptBy(county: County, findings: Findings, filter: VenueFilter): Steps<Uint8Array<ArrayBuffer> | null> {
  if (asksAll(filter)) return null;
  const rows = yield* rowsOf(county, findings, filter.township !== null);
  const ofAnyRule = { ...filter, rule: null };
  const kept = new Uint8Array(rows.length);
  for (const [i, row] of rows.entries()) {
    kept[i] = Number(row !== null && passesButVerdict(row, ofAnyRule));
    if (i % stride === 0) yield { done: i, total: rows.length };
  }
  return kept;
}

const orders = new WeakMap<Findings, Map<VenueOrder, readonly number[]>>();

/** All findings in an order, sorted once. */
function* inOrder(county: County, findings: Findings, order: VenueOrder): Steps<readonly number[]> {
  const known = orders.get(findings) ?? new Map<VenueOrder, readonly number[]>();
  orders.set(findings, known);
  const before = known.get(order);
  if (before) return before;
  const list = findings.findings;
  const numbers = list.map((_, i) => i);
  const byFinding = orderOfFindings[order];
  // A report stands in the order of gravity rule by rule: the sort finds runs and merges them.
  if (byFinding) numbers.sort((a, b) => byFinding(list[a] as (typeof list)[number], list[b] as (typeof list)[number]));
  else {
    const rows = yield* rowsOf(county, findings, order === "township");
    const byRow = rowOrder(order);
    const last = (row: PlacedRow | null | undefined): number => (row ? 0 : 1);
    numbers.sort((a, b) => {
      const [p, q] = [rows[a], rows[b]];
      return p && q ? byRow(p, q) : last(p) - last(q);
    });
  }
  known.set(order, numbers);
  return numbers;
}

export function* venueListSteps(county: County, ask: VenueListAsk, findings: Findings): Steps<VenueList> {
  const { filter, order } = ask;
  const kept = yield* keptBy(county, findings, filter);
  const sorted = yield* inOrder(county, findings, order);
  const shown = sorted.filter((i) => {
    const finding = findings.findings[i];
    return (
      finding !== undefined &&
      kept?.[i] !== 0 &&
      (filter.rule === null || finding.rule === filter.rule) &&
      (filter.verdicts.length === 0 || filter.verdicts.includes(finding.verdict))
    );
  });
  const { asOf, revision } = findings;
  return { asOf, revision, size: findings.findings.length, shown: Int32Array.from(shown), kept };
}
