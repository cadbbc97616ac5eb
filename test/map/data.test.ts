import { describe, expect, it } from "vitest";
import { townshipLineData } from "../../src/map/data/ground.ts";
import { createSources, type Input } from "../../src/map/data/index.ts";
import { bearingOfNearestEdge, middleOf } from "../../src/map/data/shape.ts";
import { type SourceId, sources } from "../../src/map/look.ts";
import type { Scene } from "../../src/map/scene.ts";
import { fullScene, square, venue } from "./scenes.ts";

const signs: Input["signs"] = [];
const near: Input["near"] = [];

function writer() {
  const write = createSources();
  const data = new Map<SourceId, GeoJSON.FeatureCollection>();
  const step = (scene: Scene, more: Partial<Input> = {}) =>
    write({ scene, places: scene.places, near, signs, ...more }, (id, made) => data.set(id, made)).sort();
  return { data, step };
}

describe("sources of a scene", () => {
  it("M30 the first scene writes every source, the same scene none", () => {
    const { step, data } = writer();
    expect(step(fullScene)).toEqual([...sources].sort());
    expect(step(fullScene)).toEqual([]);
    expect(step({ ...fullScene })).toEqual([]);
    for (const id of [
      "county",
      "townships",
      "waters",
      "roads",
      "places",
      "plates",
      "gates",
      "hazards",
      "homes",
      "lines",
    ] as const)
      expect(data.get(id)?.features.length, id).toBeGreaterThan(0);
  });

  it.each([
    ["zones", { zones: null }, ["zones"]],
    ["pin", { pin: [106.2, 38.3] }, ["focus"]],
    ["venues alone", { venues: [venue("X", 106, 38)] }, []],
    ["theme alone", { theme: "dark" }, []],
    ["a selected finding", { selected: { kind: "finding", id: "A" } }, ["focus"]],
    ["a hovered place", { hovered: { kind: "place", id: "S1" } }, ["focus", "places"]],
    ["homes", { homes: [] }, ["focus", "homes"]],
    ["indicator", { choropleth: null }, ["township-names", "townships"]],
  ] as const)("M31 a change of %s rewrites only what reads it", (_, change, expected) => {
    const { step } = writer();
    step(fullScene);
    expect(step({ ...fullScene, ...(change as unknown as Partial<Scene>) })).toEqual([...expected]);
  });

  it("M32 a line between two townships is drawn once, and none on the county's border", () => {
    const { townships } = fullScene.ground;
    const corners = (lon: number, lat: number) => ({ geometry: square(lon, lat, 0.05) });
    const outline: GeoJSON.Polygon = {
      type: "Polygon",
      coordinates: [
        [
          [106.1, 38.25],
          [106.2, 38.25],
          [106.3, 38.25],
          [106.3, 38.35],
          [106.2, 38.35],
          [106.1, 38.35],
          [106.1, 38.25],
        ],
      ],
    };
    const rounded = (geometry: GeoJSON.Polygon): GeoJSON.Polygon => ({
      type: "Polygon",
      coordinates: geometry.coordinates.map((ring) =>
        ring.map(([x = 0, y = 0]) => [Number(x.toFixed(6)), Number(y.toFixed(6))]),
      ),
    });
    const ground = {
      ...fullScene.ground,
      outline,
      townships: [106.15, 106.25].map((lon, i) => ({
        ...townships[i],
        ...corners(lon, 38.3),
        geometry: rounded(square(lon, 38.3, 0.05)),
      })),
    } as Scene["ground"];
    const { features } = townshipLineData(ground);
    expect(features.map(({ geometry }) => geometry)).toEqual([
      {
        type: "LineString",
        coordinates: [
          [106.2, 38.25],
          [106.2, 38.35],
        ],
      },
    ]);
  });

  it("M33 a place known as a point reaches its extent as a dashed circle, an outline is no guess", () => {
    const { step, data } = writer();
    step(fullScene);
    const places = data.get("places")?.features ?? [];
    expect(places.map(({ properties: p }) => [p?.["id"], p?.["guess"] === true])).toEqual([
      ["S1", false],
      ["N1", true],
    ]);
  });

  it("M34 accuracy rings: venues near by, both ends of a line, the measured venue not twice", () => {
    const { step, data } = writer();
    step(fullScene, { near: fullScene.venues });
    const of = (data.get("rings")?.features ?? []).map(({ properties: p }) => p?.["of"]);
    expect(of.sort()).toEqual(["door", "place", "venue", "venue"]);
  });

  it("M35 a gate is turned across its edge, a sign stands inside its shape", () => {
    expect(bearingOfNearestEdge(square(106.2, 38.3), [106.2, 38.301]) % 180).toBeCloseTo(0, 6);
    expect(bearingOfNearestEdge(square(106.2, 38.3), [106.201, 38.3]) % 180).toBeCloseTo(90, 6);
    expect(bearingOfNearestEdge({ type: "Point", coordinates: [1, 1] }, [1, 1])).toBe(0);
    const [lon = 0, lat = 0] = middleOf(square(106.2, 38.3))?.at ?? [];
    // Taller than wide on the ground: any spot half way across is equally deep.
    expect(lon).toBeCloseTo(106.2, 4);
    expect(Math.abs(lat - 38.3)).toBeLessThan(0.0003);
    expect(middleOf({ type: "Polygon", coordinates: [] })).toBeNull();
    expect(
      middleOf({
        type: "Polygon",
        coordinates: [
          [
            [0, 0],
            [1, Number.NaN],
            [1, 1],
            [0, 0],
          ],
        ],
      }),
    ).toBeNull();
  });
});
