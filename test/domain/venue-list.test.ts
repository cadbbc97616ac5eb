import { describe, expect, it } from "vitest";
import { townshipIn } from "../../src/domain/coverage/townships.ts";
import { finish } from "../../src/domain/engine.ts";
import { check } from "../../src/domain/rules/check.ts";
import { numberVenues } from "../../src/domain/rules/finding-table.ts";
import { gravestOfVenue, passes, passesButVerdict, sortRows, type VenueFilter } from "../../src/domain/venue-filter.ts";
import { venueListSteps } from "../../src/domain/venue-list.ts";
import { venueOrders } from "../../src/domain/venue-orders.ts";
import { venueRows } from "../../src/domain/venue-rows.ts";
import { VenueTable } from "../../src/domain/venue-table.ts";
import { findingsTransfer } from "../../src/io/wire-findings.ts";
import { countyPack } from "../golden/county-pack.ts";

const asOf = "2026-11-24";
const county = countyPack();
const findings = check(county, { asOf, all: true });
const rows = venueRows(county, findings, townshipIn(county, "venue"));
const all: VenueFilter = { township: null, rule: null, categories: [], verdicts: [], caseState: null, text: "" };
const [township] = county.registers.township;
const [rule] = findings.rules;
if (!township || !rule) throw new Error("the shipped county lacks what is asked for");

/** As the page has them: columns that came over from the second thread. */
function sent() {
  numberVenues(county, findings);
  const [wire, transfer] = findingsTransfer.serialize(findings);
  return findingsTransfer.deserialize(structuredClone(wire, { transfer }));
}

const filters: readonly Partial<VenueFilter>[] = [
  {},
  { rule: rule.id },
  { verdicts: ["inside", "survey"] },
  { township: township.id, verdicts: ["inside"] },
  { categories: ["internetCafe"], rule: rule.id },
  { caseState: "open" },
  { text: "网吧" },
];

describe("which findings a list shows, as numbers", () => {
  it.each(filters)("PV2 are those that pass, in every order: %o", (own) => {
    const filter = { ...all, ...own };
    const passing = rows.filter((row) => passes(row, filter));
    for (const order of venueOrders) {
      const { shown, kept, size } = finish(venueListSteps(county, { asOf, filter, order }, findings));
      expect([...shown].map((i) => findings.findings[i]?.id)).toEqual(
        sortRows(passing, order).map(({ finding }) => finding.id),
      );
      expect(size).toBe(rows.length);
      const any = { ...filter, rule: null };
      expect(rows.map((row) => Number(passesButVerdict(row, any)))).toEqual(kept ? [...kept] : rows.map(() => 1));
    }
  });

  it.each(["found here", "sent over"])("PV3 make the rows, the venue's own and the gravest of each: %s", (where) => {
    const table = new VenueTable(county, where === "sent over" ? sent() : findings);
    const bare = rows.map(({ township: _, ...row }) => row);
    expect(table.all()).toEqual(bare);
    expect(table.row(7)).toBe(table.all()[7]);
    const gravest = gravestOfVenue(rows);
    const found = table.gravest(null);
    county.registers.venue.forEach(({ id }, row) => {
      const finding = found[row] ?? -1;
      expect(table.columns.at(finding)?.id).toBe(gravest.get(id)?.finding.id);
    });
    for (const { venue } of rows.slice(0, 20)) {
      const own = rows.flatMap((row, i) => (row.venue.id === venue.id ? [i] : []));
      expect(table.ofVenue(venue.id)).toEqual(own);
      expect(table.gravestOf(own)).toBe(rows.indexOf(gravest.get(venue.id) as (typeof rows)[number]));
    }
    const place = rows.find(({ finding }) => finding.place !== null)?.finding.place ?? "";
    expect(table.ofPlace(place)).toEqual(rows.flatMap(({ finding }, i) => (finding.place === place ? [i] : [])));
    expect(table.ofVenue("nobody")).toEqual([]);
  });

  it("PV3 find the venue by its id where the register has changed since", () => {
    const [first, ...others] = county.registers.venue;
    const later = { ...county, registers: { ...county.registers, venue: others } };
    const table = new VenueTable(later, sent());
    for (const i of [0, 5, 500]) {
      const { venue } = rows[i] as (typeof rows)[number];
      expect(table.row(i)?.venue ?? null).toEqual(venue.id === first?.id ? null : venue);
    }
  });
});
