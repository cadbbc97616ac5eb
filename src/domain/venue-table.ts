/** The findings of a day with their venues: rows made when they are looked at, and columns for what concerns all. */

import type { County } from "./county.ts";
import { recordOf, rowOf, rowsIn } from "./lookups/register-rows.ts";
import type { Venue } from "./registers/venues.ts";
import type { Findings } from "./rules/finding.ts";
import { type FindingTable, numberVenues, tableOf } from "./rules/finding-table.ts";
import { byCodeUnit } from "./rules/rules-on-day.ts";
import { rowMaker, type VenueRow } from "./venue-rows.ts";

const nobody = -1;

/** Finding numbers of each venue, one after the other: those of row v from `start[v]` to `start[v + 1]`. */
interface ByVenue {
  readonly start: Int32Array;
  readonly findings: Int32Array;
}

function byVenue(venueRow: Int32Array, venues: number): ByVenue {
  const start = new Int32Array(venues + 1);
  for (const row of venueRow) if (row >= 0) start[row + 1] = (start[row + 1] ?? 0) + 1;
  for (let row = 0; row < venues; row++) start[row + 1] = (start[row + 1] ?? 0) + (start[row] ?? 0);
  const next = start.slice();
  const findings = new Int32Array(start[venues] ?? 0);
  for (const [finding, row] of venueRow.entries()) {
    if (row < 0) continue;
    const at = next[row] ?? 0;
    findings[at] = finding;
    next[row] = at + 1;
  }
  return { start, findings };
}

export class VenueTable {
  readonly county: County;
  readonly findings: Findings;
  readonly columns: FindingTable;
  /** Row of each finding's venue in the register; -1: it is not there. */
  readonly venueRow: Int32Array;
  /** Rows of the register. */
  readonly venues: number;
  readonly #rowOf: ReturnType<typeof rowMaker>;
  readonly #rows: (VenueRow | null)[];
  readonly #ruleRank: readonly number[];
  #byVenue: ByVenue | null = null;
  #all: readonly VenueRow[] | null = null;

  constructor(county: County, findings: Findings) {
    this.county = county;
    this.findings = findings;
    this.columns = tableOf(findings);
    this.venueRow = this.columns.venueRow ?? numberVenues(county, findings);
    this.venues = rowsIn(county, "venue").length;
    this.#rowOf = rowMaker(county, findings.asOf);
    this.#rows = new Array(this.columns.size);
    const sorted = [...this.columns.rules].sort(byCodeUnit);
    this.#ruleRank = this.columns.rules.map((rule) => sorted.indexOf(rule));
  }

  get size(): number {
    return this.columns.size;
  }

  /** Null: there is no such finding, or its venue is not in the register. */
  row(finding: number): VenueRow | null {
    const known = this.#rows[finding];
    if (known !== undefined) return known;
    const own = this.columns.at(finding);
    const venue = this.#venueOf(finding);
    const row = own && venue ? this.#rowOf(own, venue) : null;
    if (own) this.#rows[finding] = row;
    return row;
  }

  /** A register that has changed since the findings were made is looked through by id. */
  #venueOf(finding: number): Venue | undefined {
    const id = this.columns.venue(finding);
    const venue = rowsIn(this.county, "venue").at(this.venueRow[finding] ?? nobody);
    return venue?.id === id ? venue : recordOf(this.county, "venue", id);
  }

  /** Every row, all made. */
  all(): readonly VenueRow[] {
    this.#all ??= this.rows(Int32Array.from({ length: this.size }, (_, i) => i));
    return this.#all;
  }

  rows(findings: Iterable<number>): readonly VenueRow[] {
    const rows: VenueRow[] = [];
    for (const finding of findings) {
      const row = this.row(finding);
      if (row) rows.push(row);
    }
    return rows;
  }

  /** Numbers of the findings of a venue. */
  ofVenue(id: string): readonly number[] {
    const row = rowOf(this.county, "venue", id);
    if (row < 0) return [];
    this.#byVenue ??= byVenue(this.venueRow, this.venues);
    const { start, findings } = this.#byVenue;
    return [...findings.subarray(start[row], start[row + 1])];
  }

  /** Numbers of the findings that a place decides. */
  ofPlace(id: string): readonly number[] {
    const { place, places } = this.columns;
    const wanted = places.indexOf(id);
    const found: number[] = [];
    if (wanted >= 0) for (let i = 0; i < place.length; i++) if (place[i] === wanted) found.push(i);
    return found;
  }

  /** By row of the register, the gravest finding of the venue among those given; -1: none. */
  gravest(findings: Int32Array | null): Int32Array {
    const kept = new Int32Array(this.venues).fill(nobody);
    const count = findings?.length ?? this.size;
    for (let i = 0; i < count; i++) {
      const finding = findings ? (findings[i] ?? nobody) : i;
      const venue = this.venueRow[finding] ?? nobody;
      if (venue < 0) continue;
      const before = kept[venue] ?? nobody;
      if (before < 0 || this.#graver(finding, before)) kept[venue] = finding;
    }
    return kept;
  }

  /** Of findings of one venue the gravest; null: there are none. */
  gravestOf(findings: readonly number[]): number | null {
    return findings.reduce<number | null>((best, one) => (best === null || this.#graver(one, best) ? one : best), null);
  }

  /** Of two findings of one venue: by verdict, then the nearer, then by rule. */
  #graver(a: number, b: number): boolean {
    const { verdict, distance, rule } = this.columns;
    const [p, q] = [verdict[a] ?? 0, verdict[b] ?? 0];
    if (p !== q) return p < q;
    const [near, far] = [distance[a] ?? Number.NaN, distance[b] ?? Number.NaN];
    // A finding without a distance comes after those with one.
    if (near !== far && !(Number.isNaN(near) && Number.isNaN(far))) return near < far || Number.isNaN(far);
    return (this.#ruleRank[rule[a] ?? 0] ?? 0) < (this.#ruleRank[rule[b] ?? 0] ?? 0);
  }
}
