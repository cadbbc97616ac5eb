import { describe, expect, it } from "vitest";
import { besideLine, frameOf, isIn, pathIn, pixels, placeIn } from "../../../src/desks/venues/sheet-plan.ts";
import { box, spot } from "../../domain/county-builder.ts";

const frame = frameOf(spot(0, 0), spot(0, 100), 430, 380, 95);

describe("the sheet's plan", () => {
  it("DV24 has both ends about its middle, north up, in one scale", () => {
    const [x1, y1] = placeIn(frame, spot(0, 0));
    const [x2, y2] = placeIn(frame, spot(0, 100));
    expect(x1).toBeCloseTo(215, 0);
    expect(x2).toBeCloseTo(215, 0);
    expect(y2).toBeLessThan(y1);
    // The map's sphere and the ellipsoid differ by a third of a percent here.
    expect(Math.abs((y1 - y2) / pixels(frame, 100) - 1)).toBeLessThan(0.004);
    expect(pixels(frame, 190)).toBeCloseTo(380, 5);
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

  it("DV25 leaves out what lies beyond it", () => {
    expect(pathIn(frame, box(-20, 20, 20, 60))).toMatch(/^M[\d.]+ [\d.]+L.*Z$/);
    expect(pathIn(frame, box(900, 900, 950, 950))).toBe("");
    expect(isIn(frame, spot(0, 50))).toBe(true);
    expect(isIn(frame, spot(0, 400))).toBe(false);
  });
});
