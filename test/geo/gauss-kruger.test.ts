import { describe, expect, it } from "vitest";
import { fromGaussKruger, toGaussKruger } from "../../src/geo/gauss-kruger.ts";
import { referencePlane } from "./gauss-kruger-reference.ts";
import { geodesicMetres } from "./reference.ts";
import { seeded } from "./shapes.ts";

describe("Gauss-Krüger in zones of 3 degrees", () => {
  it("GD1 is right to 0.1 mm against the definition itself, in every zone and up to 3 degrees off its meridian", () => {
    const random = seeded(41);
    for (let zone = 25; zone <= 45; zone++)
      for (let count = 0; count < 60; count++) {
        const at = [3 * zone + 6 * (random() - 0.5), 3 + 51 * random()] as const;
        const [east = 0, north = 0] = toGaussKruger(at, { zone, prefixed: false }) ?? [];
        const [easting, northing] = referencePlane(at, 3 * zone);
        expect(Math.hypot(east - easting, north - northing)).toBeLessThan(1e-4);
      }
  });

  it("GD2 comes back to 1e-9 degrees, with and without the zone's number", () => {
    const random = seeded(42);
    for (let count = 0; count < 3000; count++) {
      const zone = 25 + Math.floor(21 * random());
      const at = [3 * zone + 5 * (random() - 0.5), 3 + 51 * random()] as const;
      for (const prefixed of [true, false]) {
        const plane = toGaussKruger(at, { zone, prefixed });
        const [lon = 0, lat = 0] = (plane && fromGaussKruger(plane, { zone, prefixed })) ?? [];
        expect(Math.max(Math.abs(lon - at[0]), Math.abs(lat - at[1]))).toBeLessThan(1e-9);
        expect(prefixed ? Math.floor((plane?.[0] ?? 0) / 1e6) : zone).toBe(zone);
      }
    }
  });

  it("GD3 keeps lengths on the meridian, and the equator at nought", () => {
    const [x = 0, y = 0] = toGaussKruger([108, 38], { zone: 36, prefixed: true }) ?? [];
    expect(x).toBeCloseTo(36_500_000, 6);
    expect(y).toBeCloseTo(geodesicMetres([108, 0], [108, 38]), 3);
    expect(toGaussKruger([105, 0], { zone: 35, prefixed: false })?.[1]).toBeCloseTo(0, 6);
  });

  it("GD4 has no answer for another zone's easting, a northing that is none, a zone beyond China, or no number", () => {
    const zone35 = { zone: 35, prefixed: true };
    expect(fromGaussKruger([36_391_000, 4_240_000], zone35)).toBeNull();
    expect(fromGaussKruger([609_000, 4_240_000], zone35)).toBeNull();
    expect(fromGaussKruger([35_609_000, 42_400_000], zone35)).toBeNull();
    expect(fromGaussKruger([35_609_000, -1], zone35)).toBeNull();
    expect(fromGaussKruger([Number.NaN, 4_240_000], zone35)).toBeNull();
    expect(fromGaussKruger([609_000, 4_240_000], { zone: 24, prefixed: false })).toBeNull();
    expect(toGaussKruger([106, Number.NaN], zone35)).toBeNull();
    expect(toGaussKruger([115, 38], zone35)).toBeNull();
    expect(toGaussKruger([106, -1], zone35)).toBeNull();
  });
});
