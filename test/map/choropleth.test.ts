import { expect, it } from "vitest";
import { shareClass } from "../../src/map/layers/choropleth.ts";

const known = (share: number) => shareClass({ share, state: "known" });

it("M20 classes change exactly at 60, 75, 90 and 100 %, without rounding", () => {
  expect([0, 0.5999, 0.6, 0.7499, 0.75, 0.8999, 0.9, 0.9999, 1].map(known)).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5]);
});

it("M21 nothing to cover is dotted, not reported stays blank, neither is 0 %", () => {
  expect(shareClass({ share: null, state: "nothing" })).toBe(0);
  expect(shareClass({ share: null, state: "unreported" })).toBe(-1);
  expect(shareClass({ share: Number.NaN, state: "known" })).toBe(-1);
});
