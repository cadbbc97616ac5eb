import { describe, expect, it } from "vitest";
import type { Geometry } from "../../../src/domain/registers/column.ts";
import { partsOf, withPart } from "../../../src/map/draw/parts.ts";

const ring = (x: number): number[][] => [
  [x, 38],
  [x + 1, 38],
  [x + 1, 39],
  [x, 38],
];
const shapes: readonly Geometry[] = [
  { type: "Point", coordinates: [1, 2] },
  { type: "MultiPoint", coordinates: ring(3) },
  { type: "LineString", coordinates: ring(4) },
  { type: "MultiLineString", coordinates: [ring(5), ring(6)] },
  { type: "Polygon", coordinates: [ring(7), ring(8)] },
  { type: "MultiPolygon", coordinates: [[ring(9)], [ring(10), ring(11)]] },
];

describe("a shape in parts", () => {
  it("ED22 put together again it is what it was; a part that moved moves alone", () => {
    for (const shape of shapes) {
      const parts = partsOf(shape);
      for (const [index, part] of parts.entries()) expect(withPart(shape, index, part)).toEqual(shape);
      const last = parts.length - 1;
      const moved = partsOf(shapes[0] as Geometry)[0];
      const part = parts[last];
      if (!part || !moved) throw new Error("a shape without parts");
      const other = partsOf(withPart(shape, last, part.type === "Point" ? { ...part, coordinates: [50, 5] } : part));
      expect(other.slice(0, last)).toEqual(parts.slice(0, last));
      expect(other).toHaveLength(parts.length);
    }
  });
});
