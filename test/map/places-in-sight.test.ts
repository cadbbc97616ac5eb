import { describe, expect, it } from "vitest";
import { townshipNameData } from "../../src/map/data/ground.ts";
import { placesInSight } from "../../src/map/places-in-sight.ts";
import { emptyGround, type Ground, type PlaceMark } from "../../src/map/scene.ts";
import { square } from "./scenes.ts";

const many: readonly PlaceMark[] = Array.from({ length: 5_000 }, (_, i) => ({
  id: `S${i}`,
  kind: "school",
  name: `示例小学 ${i} 号`,
  geometry:
    i % 2
      ? square(103 + (i % 100) / 25, 36 + i / 5_000)
      : { type: "Point", coordinates: [103 + (i % 100) / 25, 36 + i / 5_000] },
  gates: [],
}));
const sight = [104, 36.2, 104.2, 36.4] as const;

describe("a province's places on the map", () => {
  it("PV6 are those in and about the sight, close enough to be drawn, and the same list while it moves a little", () => {
    const of = placesInSight();
    expect(of(many, sight, 9)).toEqual([]);
    const near = of(many, sight, 13);
    expect(near.length).toBeGreaterThan(10);
    expect(near.length).toBeLessThan(many.length / 10);
    expect(of(many, [104.05, 36.25, 104.25, 36.45], 13.5)).toBe(near);
    expect(of(many, [105, 36.2, 105.2, 36.4], 13)).not.toEqual(near);
    const county = many.slice(0, 500);
    expect(of(county, sight, 8)).toBe(county);
  });

  it("PV7 its townships are named from where the name fits; a county's at every zoom", () => {
    const ground = (count: number): Ground => ({
      ...emptyGround,
      townships: Array.from({ length: count }, (_, i) => ({
        id: `T${i}`,
        name: { zh: "示例镇", en: "Sample Town" },
        geometry: square(103, 36) as GeoJSON.Polygon,
        labelAt: [103, 36],
        room: 0.05,
      })),
    });
    const from = (count: number) => townshipNameData(ground(count), null, "zh").features[0]?.properties?.["from"];
    expect(from(9)).toBe(0);
    expect(from(1_440)).toBeGreaterThan(8);
    expect(from(1_440)).toBeLessThan(11);
  });
});
