import fc from "fast-check";
import Supercluster from "supercluster";
import { describe, expect, it } from "vitest";
import { clusterSteps, type Spots } from "../../src/map/cluster-index.ts";

const options = { radius: 60, minZoom: 5, maxZoom: 13 };
const kinds = 4;

function spots(at: readonly (readonly [x: number, y: number, kind: number])[]): Spots {
  return {
    x: Float64Array.from(at, ([x]) => x),
    y: Float64Array.from(at, ([, y]) => y),
    kind: Uint8Array.from(at, ([, , kind]) => kind),
    kinds,
  };
}

const ended = <T>(steps: Generator<void, T, void>): { result: T; steps: number } => {
  for (let count = 1; ; count++) {
    const step = steps.next();
    if (step.done) return { result: step.value, steps: count };
  }
};

const mercator = (lon: number, lat: number, kind: number): readonly [number, number, number] => {
  const sin = Math.sin((lat * Math.PI) / 180);
  return [lon / 360 + 0.5, 0.5 - (0.25 * Math.log((1 + sin) / (1 - sin))) / Math.PI, kind];
};

const crowd = fc.array(
  fc.tuple(
    fc.double({ min: 106, max: 106.6, noNaN: true }),
    fc.double({ min: 38, max: 38.6, noNaN: true }),
    fc.nat(kinds - 1),
  ),
  { maxLength: 300 },
);

describe("spots gathered by zoom", () => {
  it("PV4 are the clusters that supercluster makes: as many, as large, of the same kinds, in the same place", () => {
    fc.assert(
      fc.property(crowd, (all) => {
        const oracle = new Supercluster<{ kind: number }, Record<string, number>>({
          ...options,
          map: ({ kind }) => ({ [kind]: 1 }),
          reduce: (sum, one) => {
            for (const [kind, count] of Object.entries(one)) sum[kind] = (sum[kind] ?? 0) + count;
          },
        });
        oracle.load(
          all.map(([lon, lat, kind]) => ({
            type: "Feature",
            properties: { kind },
            geometry: { type: "Point", coordinates: [lon, lat] },
          })),
        );
        const { levels } = ended(clusterSteps(spots(all.map((one) => mercator(...one))), options)).result;
        for (let zoom = options.minZoom; zoom <= options.maxZoom + 1; zoom++) {
          const level = levels.get(zoom);
          const own = Array.from({ length: level?.size ?? 0 }, (_, i) => ({
            counts: [...(level?.counts.subarray(i * kinds, (i + 1) * kinds) ?? [])],
            x: (level?.x[i] ?? 0).toFixed(6),
          }));
          const theirs = oracle.getClusters([-180, -85, 180, 85], zoom).map(({ properties, geometry }) => {
            const { kind } = properties as { kind?: number };
            const of = properties as Record<string, number>;
            return {
              counts: Array.from({ length: kinds }, (_, k) => (kind === undefined ? (of[k] ?? 0) : Number(kind === k))),
              x: ((geometry.coordinates[0] ?? 0) / 360 + 0.5).toFixed(6),
            };
          });
          const sorted = (list: readonly object[]) => list.map((one) => JSON.stringify(one)).sort();
          expect(sorted(own)).toEqual(sorted(theirs));
        }
      }),
      { seed: 640121, numRuns: 40 },
    );
  });

  it("PV5 are gathered in many steps, between which the page answers", () => {
    const many = Array.from(
      { length: 20_000 },
      (_, i) => [((i * 7) % 911) / 9_110, ((i * 13) % 877) / 8_770, 0] as const,
    );
    expect(ended(clusterSteps(spots(many), options)).steps).toBeGreaterThan(20);
  });

  it("PV5 all on one spot, in a row, or none at all, are no trouble", () => {
    const one = ended(clusterSteps(spots(Array.from({ length: 500 }, () => [0.5, 0.5, 1] as const)), options)).result;
    expect(one.levels.get(13)?.size).toBe(1);
    expect(one.levels.get(14)?.size).toBe(500);
    const row = ended(clusterSteps(spots(Array.from({ length: 500 }, (_, i) => [i / 500, 0.5, 1] as const)), options));
    expect(row.result.levels.get(13)?.size).toBe(500);
    expect(ended(clusterSteps(spots([]), options)).result.levels.get(5)?.size).toBe(0);
  });
});
