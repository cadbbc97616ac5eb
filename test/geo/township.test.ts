import { describe, expect, it } from "vitest";
import { areaOf, buildAreaIndex } from "../../src/geo/township.ts";
import { seeded } from "./shapes.ts";

const square = (id: string, x: number, y: number, size = 1) => ({
  id,
  geometry: {
    type: "Polygon",
    coordinates: [
      [
        [x, y],
        [x + size, y],
        [x + size, y + size],
        [x, y + size],
        [x, y],
      ],
    ],
  } satisfies GeoJSON.Polygon,
});

describe("the area of a spot", () => {
  const index = buildAreaIndex([square("c", 0, 1), square("b", 1, 0), square("a", 0, 0), square("d", 1, 1)]);

  it("G50 is the one that holds it, and none beyond all", () => {
    expect([
      areaOf(index, [0.5, 0.5]),
      areaOf(index, [1.5, 0.5]),
      areaOf(index, [0.5, 1.5]),
      areaOf(index, [3, 3]),
    ]).toEqual(["a", "b", "c", null]);
    expect(areaOf(index, [Number.NaN, 0.5])).toBeNull();
    expect(areaOf(buildAreaIndex([]), [0, 0])).toBeNull();
  });

  it("G51 on a shared line or corner is the smallest id that touches it, whatever the order of the areas", () => {
    expect([
      areaOf(index, [1, 0.5]),
      areaOf(index, [0.5, 1]),
      areaOf(index, [1, 1]),
      areaOf(index, [1.5, 1]),
      areaOf(index, [2, 2]),
    ]).toEqual(["a", "a", "a", "b", "d"]);
  });

  it("G52 leaves no gap and no overlap along a crooked shared line", () => {
    const random = seeded(4);
    const line = Array.from({ length: 40 }, (_, step) => [step === 0 || step === 39 ? 0 : random() * 0.3, step / 39]);
    const left = {
      id: "left",
      geometry: { type: "Polygon" as const, coordinates: [[[-1, 0], ...line, [-1, 1], [-1, 0]]] },
    };
    const right = {
      id: "right",
      geometry: { type: "MultiPolygon" as const, coordinates: [[[[1, 1], ...[...line].reverse(), [1, 0], [1, 1]]]] },
    };
    const [both, mirror] = [buildAreaIndex([left, right]), buildAreaIndex([{ ...left, id: "z" }, right])];
    for (let count = 0; count < 3000; count++) {
      const step = Math.floor(random() * 39);
      const [a, b, share] = [line[step]!, line[step + 1]!, random()];
      const at = [a[0]! + share * (b[0]! - a[0]!) + (random() - 0.5) * 1e-15, a[1]! + share * (b[1]! - a[1]!)] as const;
      const [owner, mirrored] = [areaOf(both, at), areaOf(mirror, at)];
      expect(owner).not.toBeNull();
      // Off the line both agree; exactly on it each gives the spot to the smaller id.
      expect([
        ["left", "z"],
        ["right", "right"],
        ["left", "right"],
      ]).toContainEqual([owner, mirrored]);
    }
  });

  it("G53 a hole is not the area, its line is; an area within the hole has its own", () => {
    const ring = {
      id: "ring",
      geometry: {
        type: "Polygon" as const,
        coordinates: [...square("", 0, 0, 3).geometry.coordinates, ...square("", 1, 1).geometry.coordinates],
      },
    };
    expect(areaOf(buildAreaIndex([ring]), [1.5, 1.5])).toBeNull();
    expect(areaOf(buildAreaIndex([ring]), [1, 1.5])).toBe("ring");
    expect(areaOf(buildAreaIndex([ring, square("inner", 1, 1)]), [1.5, 1.5])).toBe("inner");
  });
});
