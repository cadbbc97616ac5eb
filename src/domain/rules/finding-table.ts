/**
 * Findings as columns: what lists, charts and maps of a province read without making 200,000 findings. A worker's
 * answer brings its columns with it; of others they are made here.
 */

import type { County } from "../county.ts";
import { verdicts } from "../labels.ts";
import { recordKey } from "../lookups/by-id.ts";
import { rowsOf } from "../lookups/rows.ts";
import type { AnyRecord } from "../registers/column.ts";
import type { Finding, Findings, Position } from "./finding.ts";

export interface FindingTable {
  readonly size: number;
  /** The finding of a number, from 0 in the order of a report; the same object each time. */
  readonly at: (finding: number) => Finding | undefined;
  readonly venue: (finding: number) => string;
  readonly venueAt: (finding: number) => Position | null;
  /** Index of `verdicts`. */
  readonly verdict: Uint8Array;
  /** Index of `rules`. */
  readonly rule: Uint16Array;
  readonly rules: readonly string[];
  /** NaN: there is none. */
  readonly distance: Float64Array;
  /** Row of the venue in the county that was judged; null: not known. */
  readonly venueRow: Int32Array | null;
  /** Index of `places`; -1: none. */
  readonly place: Int32Array;
  readonly places: readonly string[];
}

const tables = new WeakMap<Findings, FindingTable>();

/** Findings that have their columns already. */
export function lendTable(findings: Findings, table: FindingTable): void {
  tables.set(findings, table);
}

/** Texts numbered in the order in which they are first met. */
export class Numbering {
  readonly texts: string[] = [];
  readonly #numbers = new Map<string, number>();

  of(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    this.#numbers.set(text, this.texts.length);
    return this.texts.push(text) - 1;
  }
}

function tableFrom(list: readonly Finding[]): FindingTable {
  const [rules, places] = [new Numbering(), new Numbering()];
  return {
    size: list.length,
    at: (i) => list[i],
    venue: (i) => list[i]?.venue ?? "",
    venueAt: (i) => list[i]?.venueAt ?? null,
    verdict: Uint8Array.from(list, ({ verdict }) => verdicts.indexOf(verdict)),
    rule: Uint16Array.from(list, ({ rule }) => rules.of(rule)),
    rules: rules.texts,
    distance: Float64Array.from(list, ({ distance }) => distance ?? Number.NaN),
    venueRow: null,
    place: Int32Array.from(list, ({ place }) => (place === null ? -1 : places.of(place))),
    places: places.texts,
  };
}

export function tableOf(findings: Findings): FindingTable {
  const known = tables.get(findings);
  if (known) return known;
  const made = tableFrom(findings.findings);
  tables.set(findings, made);
  return made;
}

const numbered = new WeakMap<Findings, Int32Array<ArrayBuffer>>();

/** The row of each finding's venue in the county that was judged, to be sent along with the findings. */
export function numberVenues(county: County, findings: Findings): Int32Array<ArrayBuffer> {
  const known = numbered.get(findings);
  if (known) return known;
  const rows = rowsOf<AnyRecord>(county.registers.venue, recordKey);
  const { findings: list } = findings;
  const made = new Int32Array(list.length);
  for (let i = 0; i < list.length; i++) made[i] = rows.of((list[i] as Finding).venue);
  numbered.set(findings, made);
  return made;
}

/** Those that were numbered before. */
export const venueRowsOf = (findings: Findings): Int32Array<ArrayBuffer> | null => numbered.get(findings) ?? null;
