import { describe, expect, it } from "vitest";
import { forEachNear, type Near } from "../../../src/geo/bulk/near.ts";
import { nearOf, shapesInOrder } from "../../../src/geo/bulk/near-of.ts";
import { groundOfOutlines } from "../../../src/geo/bulk/prepare.ts";
import { nearestOnBoundary } from "../../../src/geo/distance.ts";
import type { Outline } from "../../../src/geo/outline.ts";
import { prepared } from "../prepared.ts";
import { moved, seeded, shape } from "../shapes.ts";

type Pair = readonly [point: number, outline: number, signed: number];

const inOrder = (pairs: Pair[]): Pair[] => pairs.sort((a, b) => a[0] - b[0] || a[1] - b[1]);

function pairsOf(near: Near): Pair[] {
  const pairs: Pair[] = [];
  forEachNear(near, (spot, index, signed) => pairs.push([spot, index, signed]));
  return inOrder(pairs);
}

/** Spots that have a position, all measurable shapes. */
function nearOfAll(outlines: readonly (Outline | null)[], reaches: Float64Array, lon: Float64Array, lat: Float64Array) {
  const ground = groundOfOutlines(outlines);
  const order = shapesInOrder(ground);
  const placed = Uint32Array.from(lon.keys()).filter((spot) => Number.isFinite(lon[spot]));
  return nearOf({ ground, reaches, order }, { lon, lat, spread: new Float64Array(lon.length) }, placed);
}

const bulk = (...scene: Parameters<typeof nearOfAll>): Pair[] => pairsOf(nearOfAll(...scene));

function oneByOne(outlines: readonly (Outline | null)[], reaches: Float64Array, lon: Float64Array, lat: Float64Array) {
  const pairs: Pair[] = [];
  lon.forEach((x, point) => {
    outlines.forEach((outline, index) => {
      if (outline === null) return;
      const { signed } = nearestOnBoundary(outline, [x, lat[point]!]);
      if (signed <= reaches[index]!) pairs.push([point, index, signed]);
    });
  });
  return pairs;
}

/** Shapes and spots scattered over some kilometres about a centre. */
function scatter(seed: number, centre: readonly [number, number], reachOf: (random: () => number) => number) {
  const random = seeded(seed);
  const somewhere = () => moved(centre, 12_000 * (random() - 0.5), 12_000 * (random() - 0.5));
  const outlines = Array.from({ length: 60 }, () =>
    random() < 0.05 ? null : prepared(shape(random, somewhere(), 1200).geometry),
  );
  const spots = Array.from({ length: 90 }, somewhere);
  const lon = Float64Array.from(spots, ([x], index) => (index % 40 === 7 ? Number.NaN : ((x + 540) % 360) - 180));
  const lat = Float64Array.from(spots, ([, y]) => y);
  return { outlines, reaches: Float64Array.from(outlines, () => reachOf(random)), lon, lat };
}

describe("the bulk engine", () => {
  it.each([
    ["in the county, 250 m", [106.2, 38.3], () => 250],
    ["with reaches from 0 to 5 km", [106.2, 38.3], (random: () => number) => 5000 * random() ** 3],
    ["with one reach in ten without end", [106.2, 38.3], (random: () => number) => (random() < 0.1 ? Infinity : 60)],
    ["with reaches below zero: only deep inside", [106.2, 38.3], (random: () => number) => -100 * random()],
    ["at the equator", [20, 0.01], () => 400],
    ["at 60°", [-100, 60], () => 400],
    ["near a pole", [-100, 84], () => 400],
    ["with reaches over a pole", [10, 89.5], () => 60_000],
    ["on the antimeridian", [180, 40], () => 400],
  ] as const)("G40 finds the same pairs with the same distances as one by one: %s", (_, centre, reachOf) => {
    for (let seed = 1; seed <= 2; seed++) {
      const { outlines, reaches, lon, lat } = scatter(seed, centre, reachOf);
      const pairs = bulk(outlines, reaches, lon, lat);
      expect(pairs).toEqual(oneByOne(outlines, reaches, lon, lat));
      expect(pairs.length).toBeGreaterThan(5);
    }
  });

  it("G41 a spot exactly at the reach is in, just beyond it out", () => {
    const outline = prepared({ type: "Point", coordinates: [106.2, 38.3] });
    const signed = nearestOnBoundary(outline, [106.201, 38.3005]).signed;
    const spot = [Float64Array.of(106.201), Float64Array.of(38.3005)] as const;
    expect(bulk([outline], Float64Array.of(signed), ...spot)).toEqual([[0, 0, signed]]);
    expect(bulk([outline], Float64Array.of(signed - 1e-9), ...spot)).toEqual([]);
  });

  it("G42 runs in steps to the same pairs", () => {
    const { outlines, reaches, lon, lat } = scatter(9, [106.2, 38.3], () => 500);
    const near = nearOfAll(outlines, reaches, lon, lat);
    const pairs: Pair[] = [];
    for (let from = 0; from < near.order.length; from += 17)
      forEachNear(
        near,
        (spot, index, signed) => pairs.push([spot, index, signed]),
        from,
        Math.min(from + 17, near.order.length),
      );
    expect(inOrder(pairs)).toEqual(bulk(outlines, reaches, lon, lat));
  });

  it("G43 no outlines, no points, spots off the grid: no pairs", () => {
    const outline = prepared({ type: "Point", coordinates: [106.2, 38.3] });
    const none = new Float64Array(0);
    expect(bulk([], none, Float64Array.of(1), Float64Array.of(2))).toEqual([]);
    expect(bulk([null], Float64Array.of(5), Float64Array.of(1), Float64Array.of(2))).toEqual([]);
    expect(bulk([outline], Float64Array.of(5), none, none)).toEqual([]);
    expect(bulk([outline], Float64Array.of(5), Float64Array.of(-74, 106.2, 500), Float64Array.of(-38, 89, 38))).toEqual(
      [],
    );
  });

  it("G44 a reach that is no number, or one too few, is a mistake of the program", () => {
    const outline = prepared({ type: "Point", coordinates: [106.2, 38.3] });
    const none = new Float64Array(0);
    expect(() => bulk([outline], Float64Array.of(Number.NaN), none, none)).toThrow(RangeError);
    expect(() => bulk([outline], none, none, none)).toThrow("expected 1 reaches, got 0");
  });

  it("G45 visits a pair once, also where boxes cut at the antimeridian meet again", () => {
    const polar = prepared({ type: "Point", coordinates: [10, 89.5] });
    const lon = Float64Array.from({ length: 36 }, (_, index) => index * 10 - 179.5);
    const pairs = bulk(
      [polar],
      Float64Array.of(120_000),
      lon,
      lon.map(() => 89.6),
    );
    expect(pairs.map(([point]) => point)).toEqual([...lon.keys()]);

    const small = Array.from({ length: 50 }, (_, index) =>
      prepared({ type: "Point", coordinates: [179, index / 100] }),
    );
    const wide = prepared({ type: "Point", coordinates: [179.1, 0.2] });
    const reaches = Float64Array.from([...small.map(() => 50), 100_500, 50]);
    const seam = Float64Array.of(-179.9999, 179.9999, 179);
    const found = bulk(
      [...small, wide, null],
      reaches,
      seam,
      seam.map(() => 0.2),
    );
    expect(found.map(([point, outline]) => [point, outline])).toEqual([
      [0, 50],
      [1, 50],
      [2, 20],
      [2, 50],
    ]);
  });
});
