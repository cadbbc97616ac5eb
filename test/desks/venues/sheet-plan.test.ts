import { describe, expect, it } from "vitest";
import { about, halfOf, placeLabels } from "../../../src/desks/venues/sheet-labels.ts";
import { besideLine, frameOf, isIn, pathIn, pixels, placeIn } from "../../../src/desks/venues/sheet-plan.ts";
import { box, origin, spot } from "../../domain/county-builder.ts";

const frame = frameOf([spot(0, 0), spot(0, 100)], 430, 350);
/** Millimetres on paper: a px is a 96th of an inch. */
const paper = (px: number): number => (px * 25.4) / 96;

describe("the sheet's plan", () => {
  it("DV24 has both ends about its middle, north up, true to its scale in every direction", () => {
    const [x1, y1] = placeIn(frame, spot(0, 0));
    const [x2, y2] = placeIn(frame, spot(0, 100));
    expect(x1).toBeCloseTo(215, 0);
    expect(x2).toBeCloseTo(215, 0);
    expect(y2).toBeLessThan(y1);
    for (const [east, north] of [
      [100, 0],
      [0, 100],
      [60, 80],
      [-80, 60],
    ] as const) {
      const [x, y] = placeIn(frame, spot(east, north));
      // 100 m on the ground, measured on the paper in millimetres; places are drawn to a tenth of a px.
      expect(paper(Math.hypot(x - x1, y - y1))).toBeCloseTo(100_000 / frame.scale, 1);
    }
  });

  it("SV20 takes the largest round scale that shows all that is measured, never closer than 1 : 1500", () => {
    const scaleOf = (metres: number): number => frameOf([origin, spot(0, metres)], 430, 350).scale;
    expect([0, 50, 110, 150, 400, 1900].map(scaleOf)).toEqual([1500, 1500, 2000, 2500, 7500, 20_000]);
    for (const metres of [10, 80, 120, 300, 900]) {
      const far = frameOf([origin, spot(metres, metres / 2)], 430, 350);
      expect(isIn(far, spot(metres, metres / 2), 40)).toBe(true);
      expect(pixels(far, far.scale)).toBeCloseTo(96 / 0.0254, 6);
    }
  });

  it("DV27 the label of the distance covers neither the line nor its ends", () => {
    const half = 50;
    for (const [x2, y2] of [
      [300, 190],
      [215, 190],
      [215, 60],
      [120, 330],
      [330, 120],
      [216, 260],
    ] as const) {
      const [x, y] = besideLine(frame, [215, 190], [x2, y2], half);
      for (let share = 0; share <= 1; share += 0.05) {
        const [px, py] = [215 + share * (x2 - 215), 190 + share * (y2 - 190)];
        expect(Math.abs(px - x) >= half || Math.abs(py - y) >= 12).toBe(true);
      }
    }
  });

  it("SV21 names and figures stand beside each other, in the frame", () => {
    const at = about([200, 200], halfOf("校门 38.0 m", 11), 10);
    const labels = ["a", "b", "c", "d"].map((id) => ({ id, text: "校门 38.0 m", size: 11, at }));
    const placed = placeLabels(frame, labels, [[200, 200, 17, 17]]);
    for (const [i, one] of placed.entries())
      for (const other of placed.slice(i + 1))
        expect(Math.abs(one.x - other.x) >= one.half + other.half || Math.abs(one.y - other.y) >= 18).toBe(true);
    const [corner] = placeLabels(frame, [{ id: "a", text: "示例第一小学", size: 12, at: [[0, 379]] }]);
    expect((corner?.x ?? 0) - (corner?.half ?? 0)).toBeGreaterThanOrEqual(0);
    expect(corner?.y).toBeLessThan(375);
  });

  it("DV25 leaves out what lies beyond it", () => {
    expect(pathIn(frame, box(-20, 20, 20, 60))).toMatch(/^M[\d.]+ [\d.]+L.*Z$/);
    expect(pathIn(frame, box(900, 900, 950, 950))).toBe("");
    expect(isIn(frame, spot(0, 50))).toBe(true);
    expect(isIn(frame, spot(0, 400))).toBe(false);
  });
});
