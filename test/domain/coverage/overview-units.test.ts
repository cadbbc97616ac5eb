import { describe, expect, it } from "vitest";
import { csvText } from "../../../src/cli/csv-text.ts";
import { clauseCounts, clauseStateOrder } from "../../../src/domain/coverage/clause-counts.ts";
import { coverage } from "../../../src/domain/coverage/coverage.ts";
import type { ClauseState, CoverageCell } from "../../../src/domain/coverage/coverage-types.ts";
import { overview } from "../../../src/domain/coverage/overview.ts";
import { ranked } from "../../../src/domain/coverage/ranking.ts";
import { coverageCsv, coverageHeader, coverageRows } from "../../../src/domain/coverage/rows.ts";
import { reachedPercent, shownCell, shownValue } from "../../../src/domain/coverage/shown-value.ts";
import type { Case } from "../../../src/domain/registers/cases.ts";
import { at, box, day, kindergarten, school, venue } from "../county-builder.ts";
import { adcode, both, east, indicator, west } from "./two-townships.ts";

const campus = (x: number) => box(x, 0, x + 100, 100);
const late: Case = { id: "c1", rule: "plan-50", venue: "V1", state: "notified", opened: "2026-09-01", deadline: day };

/** In the east S1 fails (V1, tobacco and bar); in the west K1 is clear; V8 is a neighbour inside. */
const county = both(["perimeter", "casesClosed", "station"], {
  school: [school("S1", { geometry: campus(100) })],
  kindergarten: [kindergarten("K1", { geometry: campus(-900) })],
  venue: [
    venue("V1", { geometry: at(150, -30), categories: ["tobacco", "bar"], established: "2026-11-10" }),
    venue("V8", { geometry: at(160, -30), context: true }),
  ],
  case: [{ ...late, deadline: "2026-11-01" }],
});
const shown = overview(county, { asOf: day });

describe("a township alone", () => {
  it("DO1 its headlines count its own places, venues and cases", () => {
    const values = (unit: string) => shown.units[unit]?.headlines.map(({ id, value }) => [id, value]);
    expect(values(east.id)).toEqual([
      ["perimeter", 0],
      ["venuesInside", 1],
      ["casesOverdue", 1],
    ]);
    expect(values(west.id)).toEqual([
      ["perimeter", 100],
      ["venuesInside", 0],
      ["casesOverdue", 0],
    ]);
  });

  it("DO2 townships add up to the county, and only the county's own venues count", () => {
    const [a, b] = [shown.units[west.id]?.perimeter, shown.units[east.id]?.perimeter];
    expect(b).toMatchObject({ rule: "plan-50", compliant: 0, failing: 1, venues: 1 });
    expect(b?.insideByCategory).toMatchObject({ tobacco: 1, bar: 1, lottery: 0 });
    for (const part of ["compliant", "undetermined", "failing", "venues"] as const)
      expect((a?.[part] ?? Number.NaN) + (b?.[part] ?? Number.NaN), part).toBe(shown.perimeter[part]);
  });

  it("DO3 a change names the township that it concerns, a county-wide one names none", () => {
    const units = shown.changes.map(({ text, unit }) => [text.zh.slice(0, 4), unit]);
    expect(units).toContainEqual(["东镇新登", east.id]);
    expect(units).toContainEqual(["西镇仍无", west.id]);
    const closed = overview(both(["casesClosed"], { case: [{ ...late, state: "closed", closed: "2026-11-20" }] }), {
      asOf: day,
    }).changes;
    expect(closed).toHaveLength(1);
    expect(closed[0]).not.toHaveProperty("unit");
  });

  it("DO4 a count opens the indicator that tells more of it, where the pack has it", () => {
    const opens = shown.headlines.map(({ id, indicator }) => [id, indicator]);
    expect(opens).toEqual([
      ["perimeter", "perimeter"],
      ["venuesInside", "perimeter"],
      ["casesOverdue", "casesClosed"],
    ]);
    expect(overview(both([], {}), { asOf: day }).headlines.map((it) => it.indicator)).toEqual([null, null]);
  });
});

const share = indicator("x");
const cell = (it: Partial<CoverageCell>): CoverageCell => ({
  unit: "u",
  indicator: "x",
  numerator: 1,
  denominator: 2,
  undetermined: 0,
  share: 50,
  shareHigh: 50,
  target: 100,
  state: "below",
  ...it,
});

describe("figures as printed", () => {
  it("DO5 a figure short of its target never prints as the target", () => {
    expect(shownValue(share, 99.7)).toBe("99");
    expect(shownValue(share, 100)).toBe("100");
    expect(shownValue(indicator("x", { target: 60 }), 59.6)).toBe("59");
    expect(shownValue(indicator("x", { target: 60 }), 60.4)).toBe("60");
    expect(shownValue(indicator("x", { unit: "per1000", target: 100 }), 95.43)).toBe("95.4");
    expect(shownValue(indicator("x", { unit: "number", target: 6, better: "lower" }), 6.04)).toBe("6.1");
    expect(shownValue(indicator("x", { unit: "number", target: 0, better: "lower" }), 2)).toBe("2");
  });

  it("DO6 doubt is marked, and no figure stays no figure", () => {
    expect(shownCell(share, cell({ share: 50, shareHigh: 75 }))).toBe("50⁺");
    expect(shownCell(share, cell({ share: 50, shareHigh: 50 }))).toBe("50");
    expect(shownCell(share, cell({ share: null, shareHigh: null }))).toBeNull();
  });

  it("DO7 colour follows the part of the target that is reached, whatever the unit", () => {
    expect(reachedPercent(share, 74.9)).toBe(74.9);
    expect(reachedPercent(indicator("x", { target: 60 }), 45)).toBe(75);
    expect(reachedPercent(indicator("x", { target: 60 }), 80)).toBe(100);
    const falling = indicator("x", { unit: "number", target: 6, better: "lower" });
    expect(reachedPercent(falling, 5)).toBe(100);
    expect(reachedPercent(falling, 8)).toBe(75);
    expect(reachedPercent(indicator("x", { unit: "number", target: 0, better: "lower" }), 2)).toBe(0);
    expect(reachedPercent(share, null)).toBeNull();
    expect(reachedPercent(share, Number.NaN)).toBeNull();
  });
});

describe("order, plan and file", () => {
  it("DO8 a ranking keeps equals in their order and puts units without a figure last, both ways", () => {
    const cells = [cell({ unit: "a", share: 80 }), cell({ unit: "b", share: null }), cell({ unit: "c", share: 20 })];
    const twin = cell({ unit: "d", share: 80 });
    const units = (ranking: "low" | "high") => ranked([...cells, twin], ranking).map(({ unit }) => unit);
    expect(units("low")).toEqual(["c", "a", "d", "b"]);
    expect(units("high")).toEqual(["a", "d", "c", "b"]);
    expect(cells.map(({ unit }) => unit)).toEqual(["a", "b", "c"]);
  });

  it("DO9 every clause is counted once", () => {
    const clauses = (["met", "behind", "behind", "reports"] as const).map((state): ClauseState => {
      const none = { zh: "", en: "" };
      return { clause: "1", title: none, asks: none, state, indicators: [], owedBy: [] };
    });
    const counts = clauseCounts(clauses);
    expect(clauseStateOrder.map((state) => counts[state])).toEqual([1, 0, 2, 0, 1]);
  });

  it("DO10 the table saved from the page is the file that the command writes", () => {
    const odd = both([indicator('a"b,c', { formula: "station" })], {});
    for (const one of [county, odd]) {
      const table = coverage(one, { asOf: day });
      expect(coverageCsv(table)).toBe(csvText(coverageHeader, coverageRows(table)));
    }
    expect(coverageCsv(coverage(county, { asOf: day }))).toContain(`\n${adcode},perimeter,1,2,50,100\n`);
  });
});
