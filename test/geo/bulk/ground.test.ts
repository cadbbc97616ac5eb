import { describe, expect, it } from "vitest";
import { type Ground, head, headSize, readiness } from "../../../src/geo/bulk/ground.ts";
import { forEachNear } from "../../../src/geo/bulk/near.ts";
import { nearOf, shapesInOrder } from "../../../src/geo/bulk/near-of.ts";
import { shapesOfPart } from "../../../src/geo/bulk/parts.ts";
import { groundOfOutlines, groundOfShapes, prepare } from "../../../src/geo/bulk/prepare.ts";
import { geometryOf, pickShapes, shapesOf } from "../../../src/geo/bulk/shapes.ts";
import { stride } from "../../../src/geo/chain.ts";
import { nearestOnBoundary } from "../../../src/geo/distance.ts";
import { isFault, type Outline, outlineOf } from "../../../src/geo/outline.ts";
import { moved, seeded, shape, star } from "../shapes.ts";

const centre = [106.2, 38.3] as const;

/** A ring of vertices on an ellipse: always convex. */
function convex(random: () => number): [number, number][] {
  const count = 3 + Math.floor(random() * 9);
  const [wide, high] = [10 + 300 * random(), 10 + 300 * random()];
  const middle = moved(centre, 5000 * random(), 5000 * random());
  const ring = Array.from({ length: count }, (_, i) => {
    const angle = (2 * Math.PI * (i + 0.7 * random())) / count;
    return moved(middle, wide * Math.cos(angle), high * Math.sin(angle));
  });
  if (random() < 0.5) ring.reverse();
  return [...ring, ring[0]!];
}

const polygon = (...rings: [number, number][][]): GeoJSON.Polygon => ({ type: "Polygon", coordinates: rings });
const outlineOrNull = (geometry: GeoJSON.Geometry | null): Outline | null => {
  const outline = geometry && outlineOf(geometry);
  return outline && !isFault(outline) ? outline : null;
};

/** What measures a shape: its head and its run of the chain. */
function measuresOf({ heads, chain, kinds }: Ground, index: number) {
  const own = heads.slice(index * headSize, (index + 1) * headSize);
  const run = chain.slice(own[head.first]! * stride, own[head.end]! * stride);
  return { kind: kinds[index], head: own.subarray(0, head.first), run };
}

/** Broken in many ways, some of them mended by the outline itself. */
function spoilt(random: () => number): GeoJSON.Geometry | null {
  const ring = star(random, centre, 20, 120);
  const which = Math.floor(random() * 10);
  switch (which) {
    case 0:
      return null;
    case 1:
      return polygon(ring.slice(0, -1));
    case 2:
      return polygon([ring[0]!, ring[2]!, ring[1]!, ring[3]!, ring[0]!]);
    case 3:
      return polygon([ring[0]!, ring[0]!, ...ring.slice(1)]);
    case 4:
      return polygon(ring.map(([x, y], i) => (i === 1 ? [x, Number.NaN] : [x, y])));
    case 5:
      return { type: "Polygon", coordinates: [] };
    case 6:
      return { type: "MultiPolygon", coordinates: [[ring], []] };
    case 7:
      return polygon([ring[0]!, ring[1]!, ring[0]!]);
    case 8:
      return { type: "GeometryCollection", geometries: [] };
    default:
      return polygon(ring.map(([x]) => [x, 38.3]));
  }
}

describe("shapes made ready in bulk", () => {
  it("BK1 a convex ring and a point come out as their outline does, to the last bit", () => {
    const random = seeded(11);
    const geometries: GeoJSON.Geometry[] = Array.from({ length: 400 }, (_, i) =>
      i % 7 === 0
        ? { type: "Point", coordinates: moved(centre, 900 * random(), 90 * random()) }
        : polygon(convex(random)),
    );
    const whole = groundOfOutlines(geometries.map(outlineOrNull));
    const plain = groundOfShapes(shapesOf(geometries));
    for (const index of geometries.keys()) {
      prepare(plain, index);
      expect(measuresOf(plain, index)).toEqual(measuresOf(whole, index));
    }
    // The short way was taken by nearly all: what is prepared whole is kept.
    expect(plain.outlines.size).toBeLessThan(20);
  });

  it("BK2 all other shapes go the outline's way: what it mends is mended, what it refuses is in no pair", () => {
    const random = seeded(12);
    const geometries = Array.from({ length: 600 }, (_, i) =>
      i % 2 ? spoilt(random) : shape(random, moved(centre, 3000 * random(), 3000 * random()), 900).geometry,
    );
    const outlines = geometries.map(outlineOrNull);
    const ground = groundOfShapes(shapesOf(geometries));
    for (const [index, outline] of outlines.entries()) {
      prepare(ground, index);
      expect(ground.kinds[index] === readiness.none).toBe(outline === null);
      if (outline) expect(measuresOf(ground, index)).toEqual(measuresOf(groundOfOutlines([outline]), 0));
    }
    expect(outlines.filter((outline) => outline === null).length).toBeGreaterThan(100);
  });

  it("BK3 a pair at the very edge of reach and spread is found, one bit beyond it is not", () => {
    const random = seeded(13);
    for (const spread of [0, 0.3, 5, 99, 101, 4000, 1e6]) {
      const geometries = Array.from({ length: 12 }, () => shape(random, centre, 400).geometry);
      const spot = moved(centre, 700 * random(), 700 * random());
      const [lon, lat] = [Float64Array.of(spot[0]), Float64Array.of(spot[1])];
      for (const geometry of geometries) {
        const { signed } = nearestOnBoundary(outlineOrNull(geometry)!, spot);
        const found = (beyond: number): number => {
          const ground = groundOfShapes(shapesOf([geometry]));
          const reaches = Float64Array.of(signed - spread - beyond);
          const chosen = { ground, reaches, order: shapesInOrder(ground) };
          let pairs = 0;
          forEachNear(nearOf(chosen, { lon, lat, spread: Float64Array.of(spread) }, Uint32Array.of(0)), () => pairs++);
          return pairs;
        };
        // Reach and spread are added: their sum may round either way by a bit of the larger.
        expect([found(-1e-9 * (1 + spread)), found(1e-9 * (1 + spread))]).toEqual([1, 0]);
      }
    }
  });

  it("BK4 every shape is in one part, whatever the number of parts", () => {
    const random = seeded(14);
    const geometries = Array.from({ length: 300 }, (_, i) => (i % 10 === 0 ? spoilt(random) : polygon(convex(random))));
    const shapes = shapesOf(geometries);
    for (const parts of [1, 2, 3, 7]) {
      const dealt = Array.from({ length: parts }, (_, part) => [...shapesOfPart(shapes, part, parts)]);
      expect(dealt.flat().sort((a, b) => a - b)).toEqual([...geometries.keys()]);
      if (parts > 1) for (const own of dealt) expect(own.length).toBeGreaterThan(20);
    }
  });

  it("BK5 flat arrays give the geometries back, picked ones too", () => {
    const random = seeded(15);
    const geometries = Array.from({ length: 60 }, () => shape(random, centre, 500).geometry);
    const shapes = shapesOf(geometries);
    const chosen = Uint32Array.from([5, 3, 59, 0, 3]);
    const picked = pickShapes(shapes, chosen);
    for (const [at, index] of chosen.entries()) {
      expect(geometryOf(picked, at)).toEqual(geometryOf(shapes, index));
      expect(outlineOf(geometryOf(picked, at)!)).toEqual(outlineOf(geometries[index]!));
    }
  });
});
