import { describe, expect, it } from "vitest";
import { crookedAreas } from "../../src/cli/bench/townships.ts";
import { type Area, areaOf, buildAreaIndex } from "../../src/geo/township.ts";
import { areasOf } from "../../src/geo/township-bulk.ts";
import { seeded, star } from "./shapes.ts";

type At = readonly [number, number];

function inBulk(areas: readonly Area[], spots: readonly At[]): (string | null)[] {
  const index = buildAreaIndex(areas);
  const out = new Int32Array(spots.length).fill(-7);
  areasOf(
    index,
    Float64Array.from(spots, ([x]) => x),
    Float64Array.from(spots, ([, y]) => y),
    out,
  );
  return Array.from(out, (area) => index.areas[area]?.id ?? null);
}
const oneByOne = (areas: readonly Area[], spots: readonly At[]): (string | null)[] => {
  const index = buildAreaIndex(areas);
  return spots.map((at) => areaOf(index, at));
};
const ringsOf = ({ geometry }: Area): GeoJSON.Position[][] =>
  geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat();
/** Every vertex, and spots on or within a rounding of every edge. */
const onLines = (areas: readonly Area[]): At[] =>
  areas.flatMap(ringsOf).flatMap((ring) =>
    ring.slice(1).flatMap((b, i): At[] => {
      const [ax = 0, ay = 0] = ring[i] ?? [];
      const [bx = 0, by = 0] = b;
      return [0, 0.25, 0.5, 0.7].map((share): At => [ax + share * (bx - ax), ay + share * (by - ay)]);
    }),
  );

describe("the areas of many spots", () => {
  it("GD20 are those of each spot one by one: on vertices, on lines, inside, beyond", () => {
    const random = seeded(31);
    const areas = crookedAreas(6, 3);
    const anywhere = Array.from({ length: 20_000 }, (): At => [79.95 + 0.7 * random(), 19.95 + 0.7 * random()]);
    const spots = [...onLines(areas), ...anywhere];
    expect(inBulk(areas, spots)).toEqual(oneByOne(areas, spots));
  });

  it("GD21 are exactly one for every spot of a tessellation, lines and corners included", () => {
    const random = seeded(32);
    const areas = crookedAreas(8, 5);
    const spots = [
      ...onLines(areas),
      ...Array.from({ length: 20_000 }, (): At => [80 + 0.8 * random(), 20 + 0.8 * random()]),
    ];
    const found = inBulk(areas, spots);
    expect(found.filter((id) => id === null)).toEqual([]);
    // A shared vertex is the smallest id's, of all that have it.
    const owners = new Map<string, string>();
    for (const area of areas)
      for (const [x, y] of ringsOf(area).flat()) if (!owners.has(`${x} ${y}`)) owners.set(`${x} ${y}`, area.id);
    const corners = [...owners.keys()].map((key) => key.split(" ").map(Number) as unknown as At);
    expect(inBulk(areas, corners)).toEqual([...owners.values()]);
  });

  it("GD22 hold for areas that overlap, have holes and several parts, in any order", () => {
    const random = seeded(33);
    for (let round = 0; round < 40; round++) {
      const areas = Array.from({ length: 1 + Math.floor(12 * random()) }, (_, i): Area => {
        const at = (): At => [106 + 0.05 * random(), 38 + 0.05 * random()];
        const centre = at();
        const hole = star(random, centre, 50, 150);
        const coordinates = [[star(random, centre, 200, 2500), hole], [star(random, at(), 20, 900)]];
        return { id: String((i * 7) % 13), geometry: { type: "MultiPolygon", coordinates } };
      });
      const spots = [
        ...onLines(areas),
        ...Array.from({ length: 400 }, (): At => [105.98 + 0.09 * random(), 37.98 + 0.09 * random()]),
      ];
      const found = inBulk(areas, spots);
      expect(found).toEqual(oneByOne(areas, spots));
      expect(inBulk([...areas].reverse(), spots)).toEqual(found);
    }
  });

  it("GD24 hold for so many spots that they are taken tile by tile, some of them nowhere", () => {
    const random = seeded(34);
    const areas = crookedAreas(3, 7);
    const spots = Array.from(
      { length: 120_000 },
      (_, i): At => (i % 97 === 0 ? [Number.NaN, 20] : [79.9 + 0.5 * random(), 19.9 + 0.5 * random()]),
    );
    expect(inBulk(areas, spots)).toEqual(oneByOne(areas, spots));
  });

  it("GD23 report a spot that lies in none or is no number, and an index without areas", () => {
    const areas = crookedAreas(1, 1);
    const spots: At[] = [
      [Number.NaN, 20],
      [80, Number.POSITIVE_INFINITY],
      [79.99, 20.05],
      [80.05, 20.05],
    ];
    expect(inBulk(areas, spots)).toEqual([null, null, null, "000000"]);
    expect(inBulk([], spots)).toEqual([null, null, null, null]);
    const flat: Area = {
      id: "flat",
      geometry: {
        type: "Polygon",
        coordinates: [
          [
            [80, 20],
            [81, 20],
            [80, 20],
          ],
        ],
      },
    };
    expect(
      inBulk(
        [flat],
        [
          [80.5, 20],
          [80.5, 20.1],
        ],
      ),
    ).toEqual(["flat", null]);
    const broken: Area = {
      id: "n",
      geometry: {
        type: "Polygon",
        coordinates: [
          [
            [80, 20],
            [81, Number.NaN],
            [80, 21],
          ],
        ],
      },
    };
    expect(inBulk([broken], [[80.2, 20.2]])).toEqual(oneByOne([broken], [[80.2, 20.2]]));
  });
});
