import { describe, expect, it } from "vitest";
import { nearestOnBoundary } from "../../src/geo/distance.ts";
import { prepared } from "./prepared.ts";
import { alongEdgeGolden, geodesicMetres, referenceInside, referenceSigned } from "./reference.ts";
import { moved, seeded, shape, spotAbout } from "./shapes.ts";

interface Worst {
  error: number;
  spot: number;
  pairs: number;
  inside: number;
}

/** Outlines × spots against the reference; the worst error of the distance and of the spot it names. */
function compare(seed: number, outlines: number, spots: number, largest: number): Worst {
  const random = seeded(seed);
  const worst: Worst = { error: 0, spot: 0, pairs: 0, inside: 0 };
  for (let index = 0; index < outlines; index++) {
    const lat = (random() < 0.2 ? -1 : 1) * 60 * random();
    const one = shape(random, [360 * random() - 180, lat], largest);
    const outline = prepared(one.geometry);
    for (let count = 0; count < spots; count++) {
      const at = spotAbout(random, one);
      const { signed, at: spot } = nearestOnBoundary(outline, at);
      const reference = referenceSigned(one.geometry, at);
      worst.error = Math.max(worst.error, Math.abs(signed - reference));
      worst.spot = Math.max(worst.spot, Math.abs(geodesicMetres(at, spot) - Math.abs(reference)));
      worst.pairs++;
      if (signed < 0) worst.inside++;
    }
  }
  return worst;
}

describe("the deciding distance against GeographicLib", () => {
  it("G1 is right to 0.1 mm for 100,000 pairs within 2 km, latitudes 0 to 60°", { timeout: 600_000 }, () => {
    const worst = compare(20220506, 10_000, 10, 800);
    expect(worst.pairs).toBe(100_000);
    expect(worst.inside).toBeGreaterThan(10_000);
    expect(worst.error).toBeLessThan(0.0001);
    expect(worst.spot).toBeLessThan(0.0001);
  });

  it("G2 holds for outlines of up to 40 km", { timeout: 600_000 }, () => {
    const worst = compare(7, 300, 10, 40_000);
    expect(worst.error).toBeLessThan(0.0001);
  });

  it("G3 is right to 1 cm beyond 2 km, inside and outside, to 2,000 km", { timeout: 600_000 }, () => {
    const random = seeded(11);
    let worst = 0;
    let inside = 0;
    for (let index = 0; index < 1000; index++) {
      const one = shape(random, [360 * random() - 180, 110 * random() - 55], index % 2 === 0 ? 800 : 20_000);
      if (one.geometry.type !== "Polygon") continue;
      const [away, angle] = [2000 * 1000 ** random(), 2 * Math.PI * random()];
      const radius = index % 4 === 1 ? one.size * random() : one.size + away;
      const at = moved(one.centre, radius * Math.cos(angle), radius * 0.8 * Math.sin(angle));
      if (Math.abs(at[1]) > 75) continue;
      const rings = one.geometry.coordinates as unknown as [number, number][][];
      const edges = rings.flatMap((ring) => ring.slice(1).map((b, i) => alongEdgeGolden([ring[i]!, b], at)));
      const reference = Math.min(...edges) * (referenceInside([rings], at) ? -1 : 1);
      const { signed } = nearestOnBoundary(prepared(one.geometry), at);
      worst = Math.max(worst, Math.abs(signed - reference));
      if (signed < -2000) inside++;
    }
    expect(inside).toBeGreaterThan(20);
    expect(worst).toBeLessThan(0.01);
  });

  it("G4 the reference's parabolas agree with golden section to 10 µm", () => {
    const random = seeded(3);
    let worst = 0;
    for (let index = 0; index < 200; index++) {
      const one = shape(random, [106, 60 * random()], 800);
      if (one.geometry.type !== "Polygon") continue;
      const at = spotAbout(random, one);
      const rings = one.geometry.coordinates as unknown as [number, number][][];
      const golden = Math.min(
        ...rings.flatMap((ring) => ring.slice(1).map((b, i) => alongEdgeGolden([ring[i]!, b], at))),
      );
      worst = Math.max(worst, Math.abs(golden - Math.abs(referenceSigned(one.geometry, at))));
    }
    expect(worst).toBeLessThan(1e-5);
  });
});
