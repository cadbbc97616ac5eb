import { describe, expect, it } from "vitest";
import { frameAt, lonBetween, toLngLat, toLocal, wrapLon } from "../../src/geo/frame.ts";
import { geodesicMetres } from "./reference.ts";
import { moved, seeded } from "./shapes.ts";

describe("the flat frame", () => {
  it("G5 keeps distances between spots within 3.5 km of its origin to 0.2 mm, up to 60°", () => {
    const random = seeded(1);
    let worst = 0;
    for (let index = 0; index < 5000; index++) {
      const origin = [360 * random() - 180, 120 * random() - 60] as const;
      const frame = frameAt(origin);
      const [a, b] = [0, 1].map(() => moved(origin, 4800 * (random() - 0.5), 4800 * (random() - 0.5)));
      const [p, q] = [toLocal(frame, ...a!), toLocal(frame, ...b!)];
      worst = Math.max(worst, Math.abs(Math.hypot(p[0] - q[0], p[1] - q[1]) - geodesicMetres(a!, b!)));
    }
    expect(worst).toBeLessThan(0.0002);
  });

  it("G6 undoes itself to 1e-12 degrees", () => {
    const random = seeded(2);
    for (let index = 0; index < 1000; index++) {
      const origin = [360 * random() - 180, 140 * random() - 70] as const;
      const frame = frameAt(origin);
      const [lon, lat] = moved(origin, 6000 * (random() - 0.5), 6000 * (random() - 0.5));
      const back = toLngLat(frame, ...toLocal(frame, lon, lat));
      expect(Math.abs(lonBetween(back[0], lon))).toBeLessThan(1e-12);
      expect(Math.abs(back[1] - lat)).toBeLessThan(1e-12);
    }
  });

  it("G7 has its origin at zero and knows no seam at the antimeridian", () => {
    expect(toLocal(frameAt([106.2, 38.3]), 106.2, 38.3)).toEqual([0, 0]);
    const [x] = toLocal(frameAt([179.999, 10]), -179.999, 10);
    expect(x).toBeCloseTo(geodesicMetres([179.999, 10], [-179.999, 10]), 4);
    expect([lonBetween(179, -179), lonBetween(-179, 179), lonBetween(106, 105)]).toEqual([-2, 2, 1]);
    expect([wrapLon(190), wrapLon(-190), wrapLon(180), wrapLon(-180), wrapLon(106.2)]).toEqual([
      -170, 170, 180, -180, 106.2,
    ]);
  });
});
