import { describe, expect, it } from "vitest";
import { contains, nearestOnBoundary } from "../../src/geo/distance.ts";
import { isFault, outlineOf } from "../../src/geo/outline.ts";
import { polygon, prepared } from "./prepared.ts";

const faultOf = (geometry: GeoJSON.Geometry) => {
  const outline = outlineOf(geometry);
  return isFault(outline) ? outline : null;
};
const ring = (...coordinates: GeoJSON.Position[]): GeoJSON.Polygon => ({ type: "Polygon", coordinates: [coordinates] });

describe("what is wrong with an outline", () => {
  it.each<[string, GeoJSON.Geometry]>([
    ["no polygons", { type: "MultiPolygon", coordinates: [] }],
    ["no rings", { type: "Polygon", coordinates: [] }],
    ["no vertices", { type: "Polygon", coordinates: [[]] }],
    ["a position without numbers", { type: "Point", coordinates: [] }],
    ["no points", { type: "MultiPoint", coordinates: [] }],
    ["no lines", { type: "MultiLineString", coordinates: [] }],
  ])("G10 empty: %s", (_, geometry) => expect(faultOf(geometry)).toEqual({ fault: "empty" }));

  it("G11 a coordinate that is no number", () => {
    for (const bad of [Number.NaN, Number.POSITIVE_INFINITY])
      expect(faultOf(ring([106, 38], [106.1, bad], [106.1, 38], [106, 38]))).toEqual({ fault: "not-finite" });
  });

  it("G12 out of range: swapped axes, and outlines about a pole, each with its position", () => {
    expect(faultOf({ type: "Point", coordinates: [38.2, 106.2] })).toEqual({
      fault: "out-of-range",
      at: [38.2, 106.2],
    });
    expect(faultOf(ring([0, 80], [120, 80], [-120, 80], [0, 80]))?.fault).toBe("out-of-range");
    expect(faultOf({ type: "Point", coordinates: [0, 89.95] })?.fault).toBe("out-of-range");
  });

  it("G13 an unclosed ring is a fault with the vertex that dangles", () => {
    expect(faultOf(ring([106, 38], [106.1, 38], [106.1, 38.1]))).toEqual({ fault: "open", at: [106.1, 38.1] });
  });

  it("G14 no area: too few distinct vertices, or all on one line", () => {
    expect(faultOf(ring([106, 38], [106, 38], [106, 38], [106, 38]))?.fault).toBe("degenerate");
    expect(faultOf(ring([106, 38], [106.1, 38], [106, 38]))?.fault).toBe("degenerate");
    expect(faultOf(ring([106, 38], [106.1, 38], [106.2, 38], [106, 38]))?.fault).toBe("degenerate");
    expect(
      faultOf({
        type: "LineString",
        coordinates: [
          [106, 38],
          [106, 38],
        ],
      })?.fault,
    ).toBe("degenerate");
  });

  it("G15 a ring that crosses itself says where", () => {
    const bow = faultOf(
      polygon([
        [0, 0],
        [2, 2],
        [2, 0],
        [0, 2],
      ]),
    );
    expect(bow?.fault).toBe("crossing");
    expect(bow?.at?.[0]).toBeCloseTo(106.201, 9);
    expect(bow?.at?.[1]).toBeCloseTo(38.301, 9);
  });

  it("G16 crossings through a shared vertex, on an edge, by overlap, by a spike, and of a hole with its outer ring", () => {
    const shapes = [
      polygon([
        [0, 0],
        [1, 1],
        [2, 2],
        [2, 0],
        [1, 1],
        [0, 2],
      ]),
      polygon([
        [0, 0],
        [4, 0],
        [4, 4],
        [2, 0],
        [1, -1],
        [0, 4],
      ]),
      polygon([
        [0, 0],
        [4, 0],
        [4, 2],
        [3, 0],
        [1, 0],
        [0, 2],
      ]),
      polygon([
        [0, 0],
        [2, 0],
        [2, 2],
        [3, 3],
        [2, 2],
        [0, 2],
      ]),
      polygon(
        [
          [0, 0],
          [4, 0],
          [4, 4],
          [0, 4],
        ],
        [
          [3, 1],
          [5, 1],
          [5, 2],
          [3, 2],
        ],
      ),
    ];
    for (const shape of shapes) expect(faultOf(shape)?.fault).toBe("crossing");
  });

  it("G17 touching is not crossing: a ring that meets itself in a vertex, a hole that touches the outer ring", () => {
    const shapes = [
      polygon([
        [0, 0],
        [2, 0],
        [2, 2],
        [1, 0.5],
        [0, 2],
      ]),
      polygon([
        [0, 0],
        [4, 0],
        [2, 2],
        [4, 4],
        [0, 4],
        [2, 2],
      ]),
      polygon(
        [
          [0, 0],
          [4, 0],
          [4, 4],
          [0, 4],
        ],
        [
          [0, 2],
          [2, 1],
          [2, 3],
        ],
      ),
      polygon(
        [
          [0, 0],
          [4, 0],
          [4, 4],
          [0, 4],
        ],
        [
          [0, 0],
          [2, 1],
          [1, 2],
        ],
      ),
    ];
    for (const shape of shapes) expect(faultOf(shape)).toBeNull();
  });

  it("G18 many edges are searched by an index, and answer the same", () => {
    const zigzag = Array.from({ length: 300 }, (_, index): [number, number] => [index / 10, index % 2]);
    const back: [number, number][] = [
      [30, -3],
      [0, -3],
    ];
    expect(faultOf(polygon([...zigzag, ...back]))).toBeNull();
    const broken = zigzag.map(([x, y], index): [number, number] => (index === 151 ? [x, -4] : [x, y]));
    expect(faultOf(polygon([...broken, ...back]))?.fault).toBe("crossing");
  });

  it("G19 a collection has no outline", () => {
    expect(faultOf({ type: "GeometryCollection", geometries: [] })).toEqual({ fault: "type" });
  });
});

describe("what is mended in silence", () => {
  const square = polygon([
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
  ]);

  it("G20 repeated vertices", () => {
    const repeated = prepared(
      polygon([
        [0, 0],
        [0, 0],
        [1, 0],
        [1, 1],
        [1, 1],
        [0, 1],
      ]),
    );
    expect(repeated.vertices).toBe(4);
    expect([...repeated.chain]).toEqual([...prepared(square).chain]);
  });

  it("G21 wrong winding, of outer rings and of holes", () => {
    const [outer, hole] = [
      [
        [0, 0],
        [4, 0],
        [4, 4],
        [0, 4],
      ],
      [
        [1, 1],
        [3, 1],
        [3, 3],
        [1, 3],
      ],
    ] as [number, number][][];
    for (const shape of [polygon(outer!, hole!), polygon([...outer!].reverse(), [...hole!].reverse())]) {
      expect(contains(prepared(shape), [106.2005, 38.302])).toBe(true);
      expect(contains(prepared(shape), [106.202, 38.302])).toBe(false);
    }
  });

  it("G22 edges over 500 m follow the shortest line, not the parallel", () => {
    const outline = prepared(
      polygon([
        [0, 0],
        [40, 0],
        [40, 20],
        [0, 20],
      ]),
    );
    expect(outline.vertices).toBe(4);
    expect(outline.last.length).toBeGreaterThan(20);
    expect(
      Math.max(...outline.lats.filter((_, index) => outline.lons[index]! > 106.21 && outline.lons[index]! < 106.23)),
    ).toBeGreaterThan(38.32);
  });
});

describe("shapes besides a plain polygon", () => {
  it("G23 a hole is outside, at the distance to its edge", () => {
    const outline = prepared(
      polygon(
        [
          [0, 0],
          [4, 0],
          [4, 4],
          [0, 4],
        ],
        [
          [1, 1],
          [3, 1],
          [3, 3],
          [1, 3],
        ],
      ),
    );
    expect(nearestOnBoundary(outline, [106.2012, 38.302]).signed).toBeCloseTo(0.2 * 87.47, 1);
    expect(nearestOnBoundary(outline, [106.2008, 38.302]).signed).toBeCloseTo(-0.2 * 87.47, 1);
  });

  it("G24 inside any polygon of several is inside, also where they overlap or one has a hole", () => {
    const [a, b] = [
      polygon(
        [
          [0, 0],
          [4, 0],
          [4, 4],
          [0, 4],
        ],
        [
          [1, 1],
          [3, 1],
          [3, 3],
          [1, 3],
        ],
      ),
      polygon([
        [1.5, 1.5],
        [5, 1.5],
        [5, 2.5],
        [1.5, 2.5],
      ]),
    ];
    const outline = prepared({ type: "MultiPolygon", coordinates: [a.coordinates, b.coordinates] });
    expect(contains(outline, [106.202, 38.302])).toBe(true);
    expect(contains(outline, [106.2035, 38.302])).toBe(true);
    expect(contains(outline, [106.2012, 38.302])).toBe(false);
  });

  it("G25 lines and points have no inside", () => {
    const line = prepared({
      type: "LineString",
      coordinates: [
        [106.2, 38.3],
        [106.201, 38.3],
        [106.201, 38.301],
        [106.2, 38.3],
      ],
    });
    const points = prepared({
      type: "MultiPoint",
      coordinates: [
        [106.2, 38.3],
        [106.3, 38.3],
      ],
    });
    expect(line.kind).toBe("line");
    expect(points.kind).toBe("point");
    expect(nearestOnBoundary(line, [106.2008, 38.3003]).signed).toBeGreaterThan(0);
    expect(contains(line, [106.2008, 38.3003])).toBe(false);
    expect(nearestOnBoundary(points, [106.3, 38.3])).toEqual({ signed: 0, at: [106.3, 38.3] });
    expect(nearestOnBoundary(points, [106.29, 38.3]).at[0]).toBeCloseTo(106.3, 9);
    expect(contains(points, [106.2, 38.3])).toBe(false);
  });

  it("G26 the antimeridian is no seam", () => {
    const outline = prepared({
      type: "Polygon",
      coordinates: [
        [
          [179.999, 10],
          [-179.999, 10],
          [-179.999, 10.002],
          [179.999, 10.002],
          [179.999, 10],
        ],
      ],
    });
    const shifted = prepared({
      type: "Polygon",
      coordinates: [
        [
          [99.999, 10],
          [100.001, 10],
          [100.001, 10.002],
          [99.999, 10.002],
          [99.999, 10],
        ],
      ],
    });
    expect(outline.radius).toBeCloseTo(shifted.radius, 6);
    for (const [lon, lat] of [
      [179.9995, 10.001],
      [-179.998, 10.001],
      [-179.9995, 10.001],
      [179.9, 10],
    ] as const)
      expect(nearestOnBoundary(outline, [lon, lat]).signed).toBeCloseTo(
        nearestOnBoundary(shifted, [(lon + 640) % 360, lat]).signed,
        5,
      );
  });
});
