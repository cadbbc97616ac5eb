import { describe, expect, it } from "vitest";
import { check } from "../../src/domain/rules/check.ts";
import {
  countByRule,
  countVerdicts,
  gravestOfVenue,
  passes,
  passesButVerdict,
  sortRows,
  type VenueFilter,
} from "../../src/domain/venue-filter.ts";
import { venueRows } from "../../src/domain/venue-rows.ts";
import { at, county, day, kindergarten, plan50, plan200, venue } from "./county-builder.ts";
import { campus } from "./rules/verdict-of.ts";

const all: VenueFilter = { township: null, rule: null, categories: [], verdicts: [], caseState: null, text: "" };

const sample = county(
  {
    kindergarten: [kindergarten("K1", { name: "示例幼儿园", geometry: campus, accuracy: 0 })],
    venue: [
      venue("V1", { name: "样本网吧 10 号", categories: ["internetCafe"], geometry: at(0, 130), accuracy: 1 }),
      venue("V2", { name: "样本网吧 9 号", categories: ["internetCafe"], geometry: at(0, 220), accuracy: 1 }),
      venue("V3", {
        name: "样本烟店",
        categories: ["tobacco"],
        creditCode: "92A",
        geometry: at(0, 149.5),
        accuracy: 1,
      }),
      venue("V4", { name: "样本酒行", categories: ["liquor"] }),
    ].map((one) => {
      const { geometry, ...rest } = one;
      return one.id === "V4" ? rest : { ...rest, ...(geometry ? { geometry } : {}), established: "2024-01-01" };
    }),
    case: [
      { id: "C1", rule: "plan-50", venue: "V1", state: "closed", opened: "2026-01-01", closed: "2026-02-01" },
      { id: "C2", rule: "plan-50", venue: "V1", state: "notified", opened: "2026-10-01", deadline: "2026-11-18" },
      { id: "C3", rule: "plan-50", venue: "V3", state: "found", opened: "2026-12-01" },
    ],
  },
  { rules: [plan50, plan200] },
);
const rows = venueRows(sample, check(sample, { asOf: day, all: true }), { V1: "T1", V2: "T2" });
const ids = (filter: Partial<VenueFilter>) =>
  rows.filter((row) => passes(row, { ...all, ...filter })).map(({ finding }) => finding.id);

describe("rows of findings", () => {
  it("DV9 carry the place's name, the township and the case that is open", () => {
    const row = rows.find(({ finding }) => finding.id === "plan-50/V1");
    expect(row).toMatchObject({ place: "示例幼儿园", township: "T1", state: "notified", overdue: 6 });
    expect(row?.record?.id).toBe("C2");
  });

  it("DV10 know nothing of a case that was opened after the day", () => {
    expect(rows.find(({ finding }) => finding.id === "plan-50/V3")).toMatchObject({ record: null, state: null });
  });

  it("DV11 pass when every condition holds, each condition on its own", () => {
    expect(ids({})).toHaveLength(rows.length);
    expect(ids({ rule: "plan-200-new" })).toEqual(["plan-200-new/V1", "plan-200-new/V2"]);
    expect(ids({ township: "T1" })).toEqual(["plan-200-new/V1", "plan-50/V1"]);
    expect(ids({ categories: ["tobacco", "liquor"] })).toEqual(["plan-50/V3", "plan-50/V4"]);
    expect(ids({ verdicts: ["unplaced"] })).toEqual(["plan-50/V4"]);
    expect(ids({ caseState: "overdue" })).toEqual(["plan-50/V1"]);
    expect(ids({ caseState: "open" })).toEqual(["plan-50/V1"]);
    expect(ids({ caseState: "closed" })).toEqual([]);
    expect(ids({ caseState: "none", rule: "plan-50" })).toEqual(["plan-50/V3", "plan-50/V2", "plan-50/V4"]);
    expect(ids({ text: "92a" })).toEqual(["plan-50/V3"]);
    expect(ids({ text: "示例幼儿园", verdicts: ["inside"], rule: "plan-50" })).toEqual(["plan-50/V1"]);
  });

  it("DV12 are counted for a chart of verdicts without regard to the verdict asked for", () => {
    const counted = rows.filter((row) => passesButVerdict(row, { ...all, rule: "plan-50", verdicts: ["inside"] }));
    expect(countVerdicts(counted)).toEqual({ inside: 1, survey: 1, outside: 1, unplaced: 1 });
  });

  it("DV28 are counted for each rule apart; the rules together make the whole", () => {
    const byRule = countByRule(rows);
    expect([...byRule.keys()].sort()).toEqual([...new Set(rows.map(({ finding }) => finding.rule))].sort());
    for (const [rule, counts] of byRule)
      expect(counts).toEqual(countVerdicts(rows.filter(({ finding }) => finding.rule === rule)));
    expect(countByRule([]).size).toBe(0);
  });

  it("DV13 sort gravest first by default, by distance, by name with 9 before 10, by deadline with none last", () => {
    const plan = rows.filter(({ finding }) => finding.rule === "plan-50");
    const order = (by: Parameters<typeof sortRows>[1]) => sortRows(plan, by).map(({ venue: it }) => it.id);
    expect(order("gravest")).toEqual(["V1", "V3", "V2", "V4"]);
    expect(order("nearest")).toEqual(["V1", "V3", "V2", "V4"]);
    expect(order("name").indexOf("V2")).toBeLessThan(order("name").indexOf("V1"));
    expect(order("deadline")[0]).toBe("V1");
    expect(order("township")).toEqual(["V1", "V2", "V3", "V4"]);
  });

  it("DV14 give each venue its gravest row over all rules", () => {
    const gravest = gravestOfVenue(rows);
    expect(gravest.size).toBe(4);
    expect(gravest.get("V2")?.finding).toMatchObject({ rule: "plan-200-new", verdict: "inside" });
  });
});
