import { describe, expect, it } from "vitest";
import type { LonLat } from "../../src/cli/sample/plane.ts";
import { toRingExactly } from "../../src/cli/sample/planted/exact.ts";
import type { PlantedCase } from "../../src/cli/sample/planted/stage.ts";
import { straight } from "../../src/geo/geodesic.ts";
import { features, json, rows } from "./sample-pack.ts";

const { cases, unchecked } = json<{ cases: PlantedCase[]; unchecked: string[] }>("planted.json");
const places = new Map(
  ["schools", "kindergartens", "nurseries"]
    .flatMap((name) => features(`${name}.geojson`))
    .map((one) => [String(one.properties["id"]), one]),
);
const venues = new Map(rows("venues.csv").map((one) => [one["id"], one]));

const within = (ring: readonly LonLat[], [x, y]: LonLat) => {
  let odd = false;
  ring.slice(1).forEach((q, i) => {
    const p = ring[i] as LonLat;
    if (p[1] > y !== q[1] > y && x < ((q[0] - p[0]) * (y - p[1])) / (q[1] - p[1]) + p[0]) odd = !odd;
  });
  return odd;
};

/** Contract distance (0 inside), by the geodesic reference. */
function distanceOf(place: string, at: LonLat): number {
  const geometry = places.get(place)?.geometry;
  if (geometry?.type === "Point") return straight(geometry.coordinates as LonLat, at);
  if (geometry?.type !== "Polygon") return Number.NaN;
  const [shell = [], ...holes] = geometry.coordinates as LonLat[][];
  if (within(shell, at) && !holes.some((hole) => within(hole, at))) return 0;
  return Math.min(...[shell, ...holes].map((ring) => toRingExactly(ring, at)));
}

const spot = (venue: string): LonLat => [Number(venues.get(venue)?.["lon"]), Number(venues.get(venue)?.["lat"])];

describe("the planted examples", () => {
  it("P20 names every example once, in both languages, with a venue that is there", () => {
    expect(cases.length).toBeGreaterThanOrEqual(36);
    expect(new Set(cases.map((one) => one.id)).size).toBe(cases.length);
    for (const one of cases) {
      expect(one.what.zh && one.what.en).toBeTruthy();
      expect(venues.has(one.venue)).toBe(true);
    }
  });

  it("P21 stands at the distance it says, to a millimetre, by the geodesic reference", () => {
    const stated = cases.filter((one) => one.expect.distance !== undefined && one.expect.place);
    expect(stated.length).toBeGreaterThan(20);
    const off = stated.filter(
      (one) => !(Math.abs(distanceOf(one.expect.place ?? "", spot(one.venue)) - (one.expect.distance ?? 0)) < 0.001),
    );
    expect(off.map((one) => one.id)).toEqual([]);
  });

  it("P22 has the firm verdicts that the distance alone gives", () => {
    for (const one of cases) {
      const { verdict, distance, reason } = one.expect;
      if (distance === undefined || reason === "date" || verdict === "absent" || verdict === "survey") continue;
      const inside = one.rule === "plan-50" ? distance <= 50 : distance < 200;
      expect(verdict, one.id).toBe(inside ? "inside" : "outside");
    }
  });

  it("P23 keeps other places out of reach of the examples that say which place decides", () => {
    const firstCorner = (id: string): LonLat | null => {
      const geometry = places.get(id)?.geometry;
      return geometry?.type === "Polygon" ? (geometry.coordinates[0]?.[0] as LonLat) : null;
    };
    /** Within some 700 m by degrees: the others cannot be in reach. */
    const about = (id: string, at: LonLat) => {
      const corner = firstCorner(id);
      return corner !== null && Math.abs(corner[0] - at[0]) < 0.008 && Math.abs(corner[1] - at[1]) < 0.007;
    };
    const ids = [...places.keys()];
    for (const one of cases) {
      const { place, distance } = one.expect;
      if (!place || distance === undefined || one.rule !== "plan-50" || !venues.get(one.venue)?.["lon"]) continue;
      const near = ids.filter(
        (id) => about(id, spot(one.venue)) && distanceOf(id, spot(one.venue)) < Math.min(distance, 50) - 0.5,
      );
      expect(
        near.filter((id) => id !== place),
        one.id,
      ).toEqual([]);
    }
  });

  it("P24 plants a school that no one can check", () => {
    expect(unchecked).toHaveLength(1);
    expect(places.get(unchecked[0] ?? "")?.geometry).toBeNull();
  });
});
