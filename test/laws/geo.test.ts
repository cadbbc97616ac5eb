import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nearestOnBoundary } from "../../src/geo/distance.ts";
import { prepared } from "../geo/prepared.ts";
import { moved, seeded, star } from "../geo/shapes.ts";

const settings = { seed: 20220506, numRuns: 300 };
type Spot = readonly [number, number];
type RingOf = [number, number][];

/** A ring, and a spot up to some hundred metres about it. */
const scene = fc
  .record({
    seed: fc.integer(),
    lat: fc.double({ min: -58, max: 58, noNaN: true }),
    size: fc.integer({ min: 20, max: 3000 }),
  })
  .map(({ seed, lat, size }) => {
    const random = seeded(seed);
    const centre: Spot = [100 + random(), lat];
    const ring = star(random, centre, size * 0.5, size);
    return { ring, at: moved(centre, 3 * size * (random() - 0.5), 3 * size * (random() - 0.5)) };
  });
const signedOf = (ring: RingOf, at: Spot) =>
  nearestOnBoundary(prepared({ type: "Polygon", coordinates: [ring] }), at).signed;
const close = (ring: RingOf): RingOf => [...ring, ring[0]!];
const law = <T>(arbitrary: fc.Arbitrary<T>, holds: (it: T) => void) =>
  fc.assert(fc.property(arbitrary, holds), settings);

describe("laws of the distance", () => {
  it("G80 turning the earth about its axis changes nothing", () => {
    law(fc.tuple(scene, fc.double({ min: -360, max: 360, noNaN: true })), ([{ ring, at }, turn]) => {
      const turned = ([lon, lat]: Spot): [number, number] => [((((lon + turn + 180) % 360) + 360) % 360) - 180, lat];
      expect(signedOf(ring.map(turned), turned(at))).toBeCloseTo(signedOf(ring, at), 5);
    });
  });

  it("G81 where a ring starts and which way it runs does not matter", () => {
    law(fc.tuple(scene, fc.nat(13)), ([{ ring, at }, start]) => {
      const open = ring.slice(0, -1);
      const first = start % open.length;
      const other = close([...open.slice(first), ...open.slice(0, first)]);
      expect(signedOf(other, at)).toBeCloseTo(signedOf(ring, at), 7);
      expect(signedOf([...other].reverse(), at)).toBeCloseTo(signedOf(ring, at), 7);
    });
  });

  it("G82 a vertex added on an edge changes no distance by 0.1 mm", () => {
    law(
      fc.tuple(scene, fc.nat(13), fc.double({ min: 0.01, max: 0.99, noNaN: true })),
      ([{ ring, at }, edge, share]) => {
        const index = edge % (ring.length - 1);
        const [a, b] = [ring[index]!, ring[index + 1]!];
        const along: Spot = [a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])];
        // Straight in degrees is not the shortest line: take the nearest spot that is on it.
        const on = nearestOnBoundary(prepared({ type: "LineString", coordinates: [a, b] }), along).at;
        const more: RingOf = [...ring.slice(0, index + 1), [on[0], on[1]], ...ring.slice(index + 1)];
        expect(Math.abs(signedOf(more, at) - signedOf(ring, at))).toBeLessThan(1e-4);
      },
    );
  });

  it("G83 a spot moved by so many metres is nearer or farther by no more", () => {
    law(
      fc.tuple(scene, fc.double({ min: -50, max: 50, noNaN: true }), fc.double({ min: -50, max: 50, noNaN: true })),
      ([{ ring, at }, east, north]) => {
        const change = Math.abs(signedOf(ring, moved(at, east, north)) - signedOf(ring, at));
        expect(change).toBeLessThanOrEqual(Math.hypot(east, north) * 1.01 + 1e-3);
      },
    );
  });

  it("G84 no number gives no distance, wherever it stands", () => {
    const odd = fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY);
    law(fc.tuple(scene, odd, fc.boolean()), ([{ ring, at }, bad, first]) => {
      expect(Number.isFinite(signedOf(ring, first ? [bad, at[1]] : [at[0], bad]))).toBe(false);
    });
  });

  it("G85 a hole turns its inside out and leaves every distance", () => {
    law(scene, ({ ring, at }) => {
      const [lon, lat] = ring[0]!;
      const frame: RingOf = [
        [lon - 0.5, lat - 0.5],
        [lon + 0.5, lat - 0.5],
        [lon + 0.5, lat + 0.5],
        [lon - 0.5, lat + 0.5],
        [lon - 0.5, lat - 0.5],
      ];
      const holed = nearestOnBoundary(prepared({ type: "Polygon", coordinates: [frame, ring] }), at).signed;
      expect(holed).toBeCloseTo(-signedOf(ring, at), 3);
    });
  });
});
