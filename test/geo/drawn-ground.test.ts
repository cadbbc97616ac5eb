import { describe, expect, it } from "vitest";
import { areaInCommon, bandsOver, crossingsOf } from "../../src/geo/band-areas.ts";
import { nearestPart, withinAll } from "../../src/geo/disc-parts.ts";
import { nearestOnBoundary, straight } from "../../src/geo/distance.ts";
import { grown, type Rings } from "../../src/geo/grown.ts";
import { merged, overlapGroups } from "../../src/geo/merged.ts";
import { isFault, outlineOf } from "../../src/geo/outline.ts";
import { at, box, spot } from "../domain/county-builder.ts";

const campus = box(-50, -30, 50, 70);
const ringsOf = (one: GeoJSON.Polygon): Rings => one.coordinates;
const areaOf = (polygons: readonly Rings[], other = polygons): number => {
  const lats = [...polygons, ...other].flat(2).map(([, lat = 0]) => lat);
  const bands = bandsOver(Math.min(...lats), Math.max(...lats));
  return areaInCommon(crossingsOf(polygons, bands), crossingsOf(other, bands), bands);
};

describe("drawn ground", () => {
  it.each([200, 50, -20])("ST10 a shape grown by %d m ends there, to the chords of its arcs", (metres) => {
    const outline = outlineOf(campus);
    if (isFault(outline)) throw new Error("the campus is sound");
    const [[ring = []] = []] = grown(campus, metres);
    expect(ring.length).toBeGreaterThan(4);
    for (const [lon = 0, lat = 0] of ring) {
      const { signed } = nearestOnBoundary(outline, [lon, lat]);
      expect(Math.abs(signed - metres)).toBeLessThan(0.01);
    }
  });

  it("ST11 nothing is left of an area that is too narrow, nor within nothing of a point or line", () => {
    expect(grown(campus, -60)).toEqual([]);
    expect(grown(at(0, 0), 0)).toEqual([]);
    expect(grown({ type: "LineString", coordinates: [spot(0, 0), spot(100, 0)] }, -5)).toEqual([]);
    expect(grown(campus, Number.NEGATIVE_INFINITY)).toEqual([]);
    expect(grown({ type: "Point", coordinates: [Number.NaN, 38] }, 50)).toEqual([]);
  });

  it("ST12 polygons that overlap become one, those that lie apart stay apart", () => {
    const boxes = [box(0, 0, 100, 100), box(50, 50, 150, 150), box(500, 0, 600, 100)].map(ringsOf);
    const groups = overlapGroups(boxes);
    expect(groups.map((group) => group.length).sort()).toEqual([1, 2]);
    const all = groups.flatMap(merged);
    expect(all).toHaveLength(2);
    expect(areaOf(all) / 27_500).toBeCloseTo(1, 2);
    expect(overlapGroups([])).toEqual([]);
  });

  it("ST13 areas are right to a hundredth, and those in common are counted once", () => {
    const [one, two] = [ringsOf(box(0, 0, 1000, 1000)), ringsOf(box(500, 500, 1500, 1500))];
    expect(areaOf([one]) / 1_000_000).toBeCloseTo(1, 2);
    expect(areaOf([one], [two]) / 250_000).toBeCloseTo(1, 1);
    const hole: Rings = [one[0] ?? [], ringsOf(box(250, 250, 750, 750))[0] ?? []];
    expect(areaOf([hole]) / 750_000).toBeCloseTo(1, 2);
    expect(areaOf([])).toBe(0);
  });

  it("ST14 of two discs each has the part nearest its centre", () => {
    const [here, there] = [spot(0, 0), spot(60, 0)];
    const [[ring = []] = []] = nearestPart(here, 100, [there]);
    for (const [lon = 0, lat = 0] of ring) {
      expect(straight([lon, lat], here)).toBeLessThan(100.01);
      expect(straight([lon, lat], here)).toBeLessThan(straight([lon, lat], there) + 0.01);
    }
    expect(nearestPart(here, 0, [])).toEqual([]);
    expect(nearestPart(here, 100, [here])[0]?.[0]).toHaveLength(129);
  });

  it("ST15 what lies within a distance of every corner is the discs' common part, or nothing", () => {
    const corners = [spot(0, 0), spot(100, 0), spot(50, 80)];
    const [[ring = []] = []] = withinAll(corners, 90);
    expect(ring.length).toBeGreaterThan(6);
    for (const [lon = 0, lat = 0] of ring)
      for (const corner of corners) expect(straight([lon, lat], corner)).toBeLessThan(90.01);
    expect(withinAll(corners, 45)).toEqual([]);
    expect(withinAll([spot(0, 0), spot(99, 0), spot(50, 99)], 50)).toEqual([]);
    expect(withinAll([], 50)).toEqual([]);
  });
});
