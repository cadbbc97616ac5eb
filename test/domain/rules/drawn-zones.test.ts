import { describe, expect, it } from "vitest";
import { derive } from "../../../src/domain/derive.ts";
import { at, county, school, spot } from "../county-builder.ts";

describe("zones about waters", () => {
  const one = county({
    school: [school("S", { geometry: at(0, 0) })],
    waterHazard: [
      { id: "W1", name: "样本渠", type: "canal", risk: "high", geometry: at(0, 0) },
      { id: "W2", name: "样本塘", type: "pond", risk: "low" },
    ],
  });

  it("DP10 draws about the waters asked for, not about those without a shape, and about no place unasked", () => {
    const { features } = derive(one, "zones", { places: [], waters: ["W1", "W2", "gone"], distances: [1000] });
    expect(features.map((feature) => feature.properties)).toEqual([{ place: "W1", distance: 1000 }]);
    const ring = features[0]?.geometry.coordinates[0] as [number, number][];
    const east = Math.max(...ring.map(([lon]) => lon));
    expect(Math.abs(east - spot(1000, 0)[0]) / (spot(1000, 0)[0] - spot(0, 0)[0])).toBeLessThan(0.003);
  });
});
