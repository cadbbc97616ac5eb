import { describe, expect, it } from "vitest";
import type { County } from "../../../src/domain/county.ts";
import { at, county, kindergarten, licence, venue } from "../county-builder.ts";
import { campus, findingOf, verdict } from "./verdict-of.ts";

describe("new venues", () => {
  const yard = { kindergarten: [kindergarten("K", { geometry: campus, since: "2000-09-01" })] };
  const cafe = (id: string, established: string | undefined, distance = 120) => {
    const { established: _, ...rest } = venue(id, { categories: ["internetCafe"], geometry: at(0, -distance) });
    return established === undefined ? rest : { ...rest, established };
  };
  const under = (id: string, it: County) => verdict(it, id, "plan-200-new");

  it("V14 is less than 200 m: exactly 200 m passes", () => {
    const it = county({ ...yard, venue: [cafe("A", "2023-01-01", 199.99), cafe("B", "2023-01-01", 200)] });
    expect(under("A", it)).toEqual(["inside", "distance"]);
    expect(under("B", it)).toEqual(["outside", "distance"]);
  });

  it("V15 concerns venues from the plan's date on, and a missing date neither acquits nor accuses", () => {
    const it = county({
      ...yard,
      venue: [
        cafe("before", "2022-05-05"),
        cafe("on", "2022-05-06"),
        cafe("unknown", undefined),
        cafe("far", undefined, 300),
      ],
    });
    expect(under("before", it)).toBeNull();
    expect(under("on", it)).toEqual(["inside", "distance"]);
    expect(under("unknown", it)).toEqual(["survey", "date"]);
    expect(under("far", it)).toEqual(["outside", "distance"]);
    expect(findingOf(it, "unknown", "plan-200-new")?.surveyFirst).toBeNull();
  });

  it("V16 is about a category on a spot, not about a firm", () => {
    const it = county({
      ...yard,
      venue: [
        cafe("moved", "2015-01-01"),
        venue("took-up", { categories: ["tobacco", "internetCafe"], geometry: at(0, -120) }),
        cafe("old", "2015-01-01"),
      ],
      licence: [
        licence("moved", "internetCafe", { siteSince: "2024-02-01" }),
        licence("took-up", "tobacco", { siteSince: "2015-01-01" }),
        licence("took-up", "internetCafe", { siteSince: "2024-02-01" }),
      ],
    });
    expect(under("moved", it)?.[0]).toBe("inside");
    expect(under("took-up", it)?.[0]).toBe("inside");
    expect(under("old", it)).toBeNull();
    expect(verdict(it, "took-up", "plan-200-new", "2024-01-31")).toBeNull();
  });

  it("V17 passes over a kindergarten that opened after the venue, and keeps one that opened no one knows when", () => {
    const late = county({
      kindergarten: [kindergarten("K", { geometry: campus, since: "2025-09-01" })],
      venue: [cafe("A", "2023-01-01")],
    });
    expect(under("A", late)).toEqual(["outside", null]);
    const undated = county({
      kindergarten: [kindergarten("K", { geometry: campus })],
      venue: [cafe("A", "2023-01-01")],
    });
    expect(under("A", undated)?.[0]).toBe("inside");
    const same = county({
      kindergarten: [kindergarten("K", { geometry: campus, since: "2023-01-01" })],
      venue: [cafe("A", "2023-01-01")],
    });
    expect(under("A", same)?.[0]).toBe("inside");
  });

  it("V18 judges firmly as soon as one category is definitely new", () => {
    const both = venue("A", { categories: ["internetCafe", "entertainment"], geometry: at(0, -120) });
    const { established: _, ...undated } = both;
    const it = county({
      ...yard,
      venue: [undated],
      licence: [licence("A", "entertainment", { siteSince: "2024-01-01" })],
    });
    expect(under("A", it)).toEqual(["inside", "distance"]);
  });

  it("V19 doubts a category whose licences contradict each other about the plan's date", () => {
    const it = county({
      ...yard,
      venue: [cafe("A", "2015-01-01")],
      licence: [
        licence("A", "internetCafe", { number: "1", siteSince: "2016-01-01" }),
        licence("A", "internetCafe", { number: "2", siteSince: "2024-01-01" }),
      ],
    });
    expect(under("A", it)).toEqual(["survey", "date"]);
  });

  it("V19 doubts a kindergarten that opened between two days that a category's licences name", () => {
    const opened = (since: string) =>
      county({
        kindergarten: [kindergarten("K", { geometry: campus, since })],
        venue: [cafe("A", "2023-01-01")],
        licence: ["2023-01-01", "2024-01-01"].map((siteSince, i) =>
          licence("A", "internetCafe", { number: `${i}`, siteSince }),
        ),
      });
    expect(under("A", opened("2022-09-01"))).toEqual(["inside", "distance"]);
    expect(under("A", opened("2023-09-01"))).toEqual(["survey", "date"]);
    expect(under("A", opened("2024-09-01"))).toEqual(["outside", null]);
  });

  it("V20 keeps the reason accuracy where geometry alone is in doubt, whatever the dates", () => {
    const it = county({ ...yard, venue: [{ ...cafe("A", undefined, 199), accuracy: 5 }] });
    expect(under("A", it)).toEqual(["survey", "accuracy"]);
  });
});
