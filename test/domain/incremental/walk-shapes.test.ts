import { describe, expect, it } from "vitest";
import { applyChange } from "../../../src/domain/change/apply.ts";
import type { Change } from "../../../src/domain/change/change.ts";
import { touched } from "../../../src/domain/change/touched.ts";
import { advance } from "../../../src/domain/incremental/advance.ts";
import { mayPass, walkShapes } from "../../../src/domain/incremental/walk-shapes.ts";
import { walksOn } from "../../../src/domain/rules/walking/walks.ts";
import { box, county, day, school, spot } from "../county-builder.ts";

const canal: Change = {
  why: "test",
  puts: [{ register: "water", record: { id: "w", geometry: box(0, 0, 4_000, 4_000) } }],
  removals: [],
} as unknown as Change;

function shapesOf(change: Change) {
  const from = county({});
  return walkShapes({ from, to: applyChange(from, change, 2).county, touched: touched(change) }) ?? [];
}

describe("which walks a changed shape may alter", () => {
  it("SP5 a wide water alters walks by its edge, none in its middle", () => {
    const may = (east: number, north: number) =>
      shapesOf(canal).some((shape) => mayPass(shape, spot(east, north) as [number, number], 300));
    expect([may(0, 2_000), may(90, 2_000), may(-90, 4_000)]).toEqual([true, true, true]);
    expect([may(2_000, 2_000), may(-300, 2_000)]).toEqual([false, false]);
  });

  it("SP6 a fence alters walks as long as the way to it, and none that are shorter", () => {
    const geometry = { type: "LineString", coordinates: [spot(0, 0), spot(0, 50)] };
    const fence = { why: "test", puts: [{ register: "barrier", record: { id: "b", geometry } }], removals: [] };
    const [shape] = shapesOf(fence as unknown as Change);
    const may = (east: number, metres: number | null) =>
      shape && mayPass(shape, spot(east, 0) as [number, number], metres);
    expect([may(400, 400), may(1_900, null)]).toEqual([true, true]);
    expect([may(600, 400), may(2_300, null)]).toEqual([false, false]);
  });

  it("SP7 the walks of a county go along with its change: of the earlier one they are made anew when asked for", () => {
    const road = [
      {
        id: "r",
        class: "street" as const,
        geometry: { type: "LineString" as const, coordinates: [spot(0, 0), spot(500, 0)] },
      },
    ];
    const from = county({ road, school: [school("s", { geometry: box(100, 20, 150, 60) })] });
    const walks = walksOn(from, day);
    const put = { register: "school", record: school("s", { geometry: box(110, 20, 160, 60) }) };
    const { county: to } = advance(from, { why: "test", puts: [put], removals: [] } as unknown as Change, 2);
    expect(walksOn(to, day)).toBe(walks);
    expect(walksOn(from, day)).not.toBe(walks);
  });
});
