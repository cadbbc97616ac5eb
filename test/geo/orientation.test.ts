import { describe, expect, it } from "vitest";
import { orientation } from "../../src/geo/orientation.ts";

describe("orientation", () => {
  it("G54 left, right, straight on", () => {
    expect([orientation(0, 0, 1, 0, 0.5, 1), orientation(0, 0, 1, 0, 0.5, -1), orientation(0, 0, 1, 1, 3, 3)]).toEqual([
      1, -1, 0,
    ]);
  });

  it("G55 is exact to the last bit where the plain determinant is not", () => {
    const up = 2 ** -52;
    // Spots beside a diagonal by single bits, after Kettner and others (2008).
    for (let x = 0; x < 16; x++)
      for (let y = 0; y < 16; y++)
        expect(orientation(0.5 + x * up, 0.5 + y * up, 12, 12, 24, 24)).toBe(Math.sign(y - x));
  });

  it("G56 turns with its arguments", () => {
    const spots = [0.1, 0.2, 0.3, 0.1 + 2 ** -55, 0.7, 0.7 * 3];
    for (const a of spots)
      for (const b of spots)
        for (const c of spots) {
          expect(orientation(a, b, b, c, c, a)).toBe(orientation(b, c, c, a, a, b));
          expect(orientation(a, b, b, c, c, a) + orientation(b, c, a, b, c, a)).toBe(0);
        }
  });
});
