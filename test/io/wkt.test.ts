import { describe, expect, it } from "vitest";
import { readWkt, writeWkt } from "../../src/io/wkt.ts";

describe("well-known text", () => {
  it("I14 is read in every common spelling", () => {
    const point = { type: "Point", coordinates: [106.2, -38] };
    for (const text of ["POINT(106.2 -38)", " point ( 106.2  -38 ) ", "SRID=4326;POINT (106.2 -38)"])
      expect(readWkt(text)).toEqual(point);
    expect(readWkt("POINT Z (1 2 3)")).toEqual({ type: "Point", coordinates: [1, 2, 3] });
    const points = {
      type: "MultiPoint",
      coordinates: [
        [1, 2],
        [3, 4],
      ],
    };
    expect(readWkt("MULTIPOINT (1 2, 3 4)")).toEqual(points);
    expect(readWkt("MULTIPOINT ((1 2), (3 4))")).toEqual(points);
    expect(readWkt("POLYGON ((0 0, 4 0, 4 4, 0 0), (1 1, 2 1, 2 2, 1 1))")).toMatchObject({
      type: "Polygon",
      coordinates: [{ length: 4 }, { length: 4 }],
    });
    expect(readWkt("MULTIPOLYGON (((0 0, 4 0, 4 4, 0 0)), ((9 9, 8 8, 9 8, 9 9)))")).toMatchObject({
      coordinates: [{ length: 1 }, { length: 1 }],
    });
  });

  it("I14 is refused when it is not whole", () => {
    for (const text of [
      "",
      "POINT",
      "POINT ()",
      "POINT (1)",
      "POINT (1 2, 3 4)",
      "POINT (1 x)",
      "POINT EMPTY",
      "CIRCLE (1 2)",
      "POLYGON (0 0, 1 1, 0 1, 0 0)",
      "POLYGON ((0 0, 1 1)",
      "LINESTRING (1 2, 3)",
      "POINT (1 2) x",
      "LINESTRING (1 2, 3 4) (5 6)",
      "POINT (NaN 2)",
    ])
      expect([text, readWkt(text)]).toEqual([text, null]);
  });

  it("I14 comes back number for number", () => {
    for (const text of [
      "POINT (106.1234567 38.7654321)",
      "LINESTRING (1 2, 3 4)",
      "MULTIPOLYGON (((0 0, 4 0, 4 4, 0 0)), ((9 9, 8 8, 9 8, 9 9)))",
    ]) {
      const geometry = readWkt(text);
      expect(geometry && writeWkt(geometry)).toBe(text);
    }
  });
});
