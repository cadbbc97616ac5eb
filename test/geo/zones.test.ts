import { describe, expect, it } from "vitest";
import { nearestOnBoundary } from "../../src/geo/distance.ts";
import { areaOf, flag, pointWithin, zone } from "../../src/geo/zones.ts";
import { polygon, prepared } from "./prepared.ts";
import { moved, seeded, shape, spotAbout } from "./shapes.ts";

describe("zones as drawn", () => {
  it("G70 the flag differs from the deciding distance only within 0.0025 of the distance", () => {
    const random = seeded(6);
    for (let index = 0; index < 60; index++) {
      const one = shape(random, [106.2, 38.3], 200);
      const [outline, metres] = [prepared(one.geometry), [50, 200, 1000][index % 3]!];
      const drawn = zone(one.geometry, metres);
      for (let count = 0; count < 60; count++) {
        const at =
          count % 2 === 0
            ? spotAbout(random, one)
            : moved(
                nearestOnBoundary(outline, spotAbout(random, one)).at,
                metres * random(),
                metres * (random() - 0.5),
              );
        const { signed } = nearestOnBoundary(outline, at);
        if (Math.abs(signed - metres) > 0.0025 * metres) expect(flag(drawn, at)).toBe(signed < metres);
      }
    }
  });

  it("G71 metres below zero or no number are a mistake of the program", () => {
    for (const metres of [-1, Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => zone({ type: "Point", coordinates: [106, 38] }, metres)).toThrow(RangeError);
  });

  it("G72 a point within lies deep inside, also where the centroid lies outside", () => {
    const hook = polygon([
      [0, 0],
      [10, 0],
      [10, 10],
      [9, 10],
      [9, 1],
      [0, 1],
    ]);
    const { signed } = nearestOnBoundary(prepared(hook), pointWithin(hook));
    expect(signed).toBeLessThan(-45);
    const random = seeded(12);
    for (let index = 0; index < 200; index++) {
      const one = shape(random, [106.2, 60 * random()], 3000);
      const at = pointWithin(one.geometry);
      if (one.geometry.type === "Point") expect(at).toEqual(one.geometry.coordinates);
      else {
        const outline = prepared(one.geometry);
        const depth = -nearestOnBoundary(outline, at).signed;
        expect(depth).toBeGreaterThan(0);
        for (let count = 0; count < 20; count++)
          expect(-nearestOnBoundary(outline, spotAbout(random, one)).signed).toBeLessThan(depth * 1.02 + 0.01);
      }
    }
  });

  it("G73 a point within a thin area is still inside it", () => {
    const sliver = polygon([
      [0, 0],
      [20, 20],
      [20.0005, 20],
      [0.0005, 0],
    ]);
    expect(nearestOnBoundary(prepared(sliver), pointWithin(sliver)).signed).toBeLessThan(0);
  });

  it("G74 an area is right to half a percent", () => {
    expect(
      areaOf(
        polygon([
          [0, 0],
          [1, 0],
          [1, 1],
          [0, 1],
        ]),
      ) /
        (87.46 * 111.0),
    ).toBeCloseTo(1, 2);
  });
});
