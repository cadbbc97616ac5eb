import { describe, expect, it } from "vitest";
import { found, measureChain, scan } from "../../src/geo/chain.ts";

/** A diamond about the origin, counterclockwise, closed, with the spare vertex. */
const diamond = Float64Array.from([1, 0, 0, 0, 1, 0, -1, 0, 0, 0, -1, 0, 1, 0, 0, 0, 0, 0]);
measureChain(diamond, Uint8Array.of(0, 0, 0, 0, 1));

describe("scanning a chain", () => {
  it("G39 counts a vertex level with the spot once", () => {
    const windings = [-2, -0.5, 0, 0.5, 2].map((x) => {
      scan(diamond, 0, 5, x, 0);
      return found.winding;
    });
    expect(windings).toEqual([0, 1, 1, 1, 0]);
  });

  it("G39 finds the nearest spot of an edge, its vertex and its share; nothing when there is nothing", () => {
    scan(diamond, 0, 5, -2, 2);
    expect(found).toMatchObject({ squared: 4.5, x: -0.5, y: 0.5, vertex: 1, share: 0.5 });
    scan(diamond, 2, 2, 0, 0);
    expect(found.squared).toBe(Number.POSITIVE_INFINITY);
  });

  it("G39 a chain with a vertex that is no number has no distance there", () => {
    scan(Float64Array.of(Number.NaN, 0, 0, 0, 0, 0), 0, 1, 0, 0);
    expect(found.squared).toBe(Number.POSITIVE_INFINITY);
  });
});
