import { describe, expect, it } from "vitest";
import { findingFor } from "../../../src/desks/venues/row-for.ts";
import { check } from "../../../src/domain/rules/check.ts";
import { VenueTable } from "../../../src/domain/venue-table.ts";
import { at, box, county, day, kindergarten, plan50, plan200, venue } from "../../domain/county-builder.ts";

const cafe = { categories: ["internetCafe"], established: "2024-01-01", accuracy: 1 } as const;
const sample = county(
  {
    kindergarten: [kindergarten("K1", { geometry: box(-50, 0, 50, 100) })],
    venue: [venue("V1", { ...cafe, geometry: at(0, 250) }), venue("V2", { ...cafe, geometry: at(0, 900) })],
  },
  { rules: [plan50, plan200] },
);
const table = new VenueTable(sample, check(sample, { asOf: day, all: true }));
const rule = (id: string, wanted?: string, open: string | null = null) => {
  const selection = wanted ? ({ kind: "finding", id, rule: wanted } as const) : ({ kind: "venue", id } as const);
  return table.columns.at(findingFor(table, selection, open) ?? -1)?.rule;
};

describe("what a selection means", () => {
  it("DV21 is the named rule's finding, even outside", () => {
    expect(rule("V1", "plan-50")).toBe("plan-50");
    expect(rule("V1", "plan-200-new")).toBe("plan-200-new");
  });

  it("DV22 of a venue by itself is its gravest finding, and outside all rules that of the open one", () => {
    expect(rule("V1")).toBe("plan-200-new");
    expect(rule("V2", undefined, "plan-50")).toBe("plan-50");
    expect(rule("V2", undefined, "plan-200-new")).toBe("plan-200-new");
  });

  it("DV23 of an unknown venue is nothing; of an unknown rule the venue's gravest", () => {
    expect(rule("V9")).toBeUndefined();
    expect(rule("V1", "no-rule")).toBe("plan-200-new");
  });
});
