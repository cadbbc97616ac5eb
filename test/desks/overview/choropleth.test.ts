import { describe, expect, it } from "vitest";
import { choroplethOf } from "../../../src/desks/overview/choropleth.ts";
import type { CoverageCell } from "../../../src/domain/coverage/coverage-types.ts";
import { indicator } from "../../domain/coverage/two-townships.ts";

const words = { title: "t", none: "无", unreported: "未报" };
const cell = (unit: string, it: Partial<CoverageCell>): CoverageCell => ({
  unit,
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

describe("the indicator on the map", () => {
  const cells = [
    cell("a", { share: 61.4, shareHigh: 75 }),
    cell("b", { share: null, shareHigh: null, state: "none" }),
    cell("c", { share: null, shareHigh: null, state: "unreported" }),
    cell("a", { indicator: "other", share: 1 }),
  ];

  it("DO30 prints what the table prints, and tells nothing to cover from not reported", () => {
    const { byTownship, unit } = choroplethOf(cells, indicator("x"), words);
    expect(unit).toBe("%");
    expect(byTownship.get("a")).toEqual({ label: "61⁺", share: 0.614, state: "known" });
    expect(byTownship.get("b")).toEqual({ label: "无", share: null, state: "nothing" });
    expect(byTownship.get("c")).toEqual({ label: "未报", share: null, state: "unreported" });
  });

  it("DO31 colours by the part of the target, and prints the figure itself", () => {
    const places = choroplethOf(
      [cell("a", { share: 80, shareHigh: 80 })],
      indicator("x", { unit: "per1000", target: 100 }),
      words,
    );
    expect(places).toMatchObject({ unit: "‰" });
    expect(places.byTownship.get("a")).toEqual({ label: "80", share: 0.8, state: "known" });
    const met = choroplethOf([cell("a", { share: 61, shareHigh: 61 })], indicator("x", { target: 60 }), words);
    expect(met.byTownship.get("a")?.share).toBe(1);
  });
});
