import { describe, expect, it } from "vitest";
import { evidenceLine, siteLines, siteRings, zonesOf } from "../../../src/desks/venues/map-parts.ts";
import { markedChanged, marksOf } from "../../../src/desks/venues/venue-marks.ts";
import { check } from "../../../src/domain/rules/check.ts";
import { zones } from "../../../src/domain/rules/drawn-zones.ts";
import { evidence } from "../../../src/domain/rules/evidence.ts";
import { site } from "../../../src/domain/rules/site.ts";
import { VenueTable } from "../../../src/domain/venue-table.ts";
import {
  at,
  box,
  county,
  day,
  kindergarten,
  plan50,
  plan200,
  school,
  spot,
  venue,
} from "../../domain/county-builder.ts";

const sample = county(
  {
    school: [school("S1", { geometry: box(-50, 0, 50, 100), accuracy: 5 })],
    kindergarten: [kindergarten("K1", { geometry: box(950, 0, 1050, 100), accuracy: 5 })],
    venue: [
      venue("V1", { geometry: at(0, 120), accuracy: 5 }),
      venue("V2", { geometry: at(0, 180), accuracy: 5, categories: ["liquor", "tobacco"] }),
      venue("V3"),
    ],
  },
  { rules: [plan50, plan200] },
);
const findings = check(sample, { asOf: day, all: true });
const table = new VenueTable(sample, findings);

describe("the map of the Venues desk", () => {
  it("DV17 draws every venue that has a position once; what the list does not show is pale", () => {
    const inside = findings.findings.flatMap(({ verdict }, i) => (verdict === "inside" ? [i] : []));
    const drawn = marksOf(table, Int32Array.from(inside));
    const marks = markedChanged(drawn, Uint8Array.of(0, 1, 0));
    expect(marks[0]).toBe(drawn.marks[0]);
    // Marks that look as before are the same.
    expect(marksOf(table, Int32Array.from(inside)).marks[1]).toBe(drawn.marks[1]);
    expect(marks.map(({ id, verdict, category, dim, changed }) => [id, verdict, category, dim, changed])).toEqual([
      ["V1", "inside", "tobacco", undefined, undefined],
      ["V2", "outside", "liquor", true, true],
    ]);
  });

  it("DV18 draws a rule's zone about what it protects and no other place; the tried one is dotted", () => {
    const drawn = zones(sample, { places: ["S1", "K1"], distances: [50, 200] });
    const tried = zones(sample, { places: ["S1", "K1"], distances: [80] });
    const style = (all: ReturnType<typeof zonesOf>) =>
      all.features.map(({ properties: { distance, style: its } }) => `${its} ${distance}`).sort();
    expect(style(zonesOf(sample, [plan50, plan200], drawn, null, null))).toEqual(["dash 200", "solid 50", "solid 50"]);
    expect(style(zonesOf(sample, [plan50, plan200], drawn, plan200, tried))).toEqual([
      "dash 200",
      "dotted 80",
      "solid 50",
      "solid 50",
    ]);
  });

  it("DV19 draws the measuring line from the door to the boundary with both doubts", () => {
    const sheet = evidence(sample, { asOf: day, rule: plan50, venue: "V1" });
    if (!sheet) throw new Error("no evidence");
    expect(evidenceLine(sheet)).toMatchObject([{ label: "20.0 m ± 7.1", verdict: "inside", fromRing: 5, toRing: 5 }]);
    const unplaced = evidence(sample, { asOf: day, rule: plan50, venue: "V3" });
    if (!unplaced) throw new Error("no evidence");
    expect(evidenceLine(unplaced)).toEqual([]);
  });

  it("DV20 a spot has a ring a rule in force, and a line a deciding place", () => {
    const answer = site(sample, { asOf: day, at: spot(0, 150), accuracy: 5, categories: ["internetCafe", "tobacco"] });
    expect(
      siteRings(answer)
        .map(({ properties }) => `${properties.style} ${properties.distance}`)
        .sort(),
    ).toEqual(["spot 200", "spot 50"]);
    expect(
      siteLines(answer)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(["site/plan-200-new", "site/plan-50"]);
  });
});
