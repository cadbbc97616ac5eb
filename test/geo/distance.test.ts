import { describe, expect, it } from "vitest";
import { contains, farthestVertex, nearestOnBoundary, straight } from "../../src/geo/distance.ts";
import { polygon, prepared } from "./prepared.ts";
import { geodesicMetres, referenceSigned } from "./reference.ts";

const campus = prepared(
  polygon([
    [0, 0],
    [2, 0],
    [2, 1],
    [1, 1],
    [1, 2],
    [0, 2],
  ]),
);
const centreOf = [106.2005, 38.3005] as const;

describe("straight", () => {
  /** Published: Vincenty 1975 and Karney 2013 (arXiv:1109.4448, table 2 and 5 lines; GeodTest and the GeographicLib manual). */
  it.each([
    ["JFK to LHR", [-73.8, 40.6], [-0.5, 51.6], 5551759.4, 0.1],
    ["Wellington to Salamanca", [174.81, -41.32], [-5.5, 40.96], 19959679.26735382, 1e-5],
    ["Karney's near antipodes", [0, -30], [179.8, 29.9], 19989832.82761, 1e-4],
    ["one degree of the equator", [0, 0], [1, 0], 111319.4907932, 1e-6],
    ["the quarter meridian", [0, 0], [0, 90], 10001965.7293127, 1e-6],
  ] as const)("G30 %s", (_, a, b, metres, within) => {
    expect(Math.abs(straight(a, b) - metres)).toBeLessThan(within);
  });

  it("G31 a coordinate that is no number gives NaN", () => {
    expect(straight([Number.NaN, 1], [2, 3])).toBeNaN();
    expect(straight([1, 1], [2, Number.NaN])).toBeNaN();
  });
});

describe("nearestOnBoundary", () => {
  it("G32 is 0 exactly on a vertex, negative within, positive outside", () => {
    expect(nearestOnBoundary(campus, [106.2, 38.3]).signed).toBe(0);
    expect(nearestOnBoundary(campus, centreOf).signed).toBeLessThan(-43);
    expect(nearestOnBoundary(campus, [106.2015, 38.3015]).signed).toBeGreaterThan(43);
  });

  it("G33 names the spot it measured to", () => {
    for (const at of [centreOf, [106.21, 38.31], [106.4, 38.5]] as const) {
      const { signed, at: spot } = nearestOnBoundary(campus, at);
      expect(geodesicMetres(at, spot)).toBeCloseTo(Math.abs(signed), 4);
      expect(Math.abs(nearestOnBoundary(campus, spot).signed)).toBeLessThan(1e-4);
    }
  });

  it("G34 no jump where the flat frame hands over to the geodesic, at 2 km", () => {
    for (let metres = 1995; metres < 2005; metres += 0.5) {
      const at = [106.2 - metres / 87_450, 38.3005] as const;
      expect(nearestOnBoundary(campus, at).signed).toBeCloseTo(
        referenceSigned(
          polygon([
            [0, 0],
            [2, 0],
            [2, 1],
            [1, 1],
            [1, 2],
            [0, 2],
          ]),
          at,
        ),
        4,
      );
    }
  });

  it("G35 a spot that is no number, or beyond a pole, has no distance and is not inside", () => {
    for (const at of [
      [Number.NaN, 38.3],
      [106.2, Number.NaN],
      [Number.POSITIVE_INFINITY, 38],
      [38.3, 106.2],
    ] as const) {
      expect(nearestOnBoundary(campus, at).signed).toBeNaN();
      expect(farthestVertex(campus, at)).toBeNaN();
      expect(contains(campus, at)).toBe(false);
    }
  });

  it("G36 near the poles the geodesic serves", () => {
    const shape: GeoJSON.Polygon = {
      type: "Polygon",
      coordinates: [
        [
          [10, 85],
          [10.01, 85],
          [10.01, 85.001],
          [10, 85.001],
          [10, 85],
        ],
      ],
    };
    for (const at of [
      [10.005, 85.0004],
      [10.02, 85],
      [12, 85.01],
      [-170, 89],
    ] as const)
      expect(nearestOnBoundary(prepared(shape), at).signed).toBeCloseTo(referenceSigned(shape, at), 3);
  });
});

describe("farthestVertex and contains", () => {
  it("G37 the farthest vertex is a vertex", () => {
    expect(farthestVertex(campus, [106.2, 38.3])).toBeCloseTo(
      Math.max(geodesicMetres([106.2, 38.3], [106.202, 38.301]), geodesicMetres([106.2, 38.3], [106.201, 38.302])),
      6,
    );
  });

  it("G38 the boundary belongs to the area", () => {
    expect(contains(campus, [106.2, 38.3])).toBe(true);
    expect(contains(campus, [106.2 - 1e-9, 38.3])).toBe(false);
  });
});
