import { describe, expect, it } from "vitest";
import { buildNetwork } from "../../../src/geo/walk/network.ts";
import { passageOf, recut } from "../../../src/geo/walk/passage.ts";
import { buildWalls, forEachCrossing, putUp, takeDown, type Wall, wear } from "../../../src/geo/walk/walls.ts";
import { randomOf } from "../../domain/change/random-change.ts";

const line = (...coordinates: [number, number][]): GeoJSON.LineString => ({ type: "LineString", coordinates });

function anyLine(next: () => number): GeoJSON.LineString {
  const spot = (): [number, number] => [100 + Math.round(next() * 20) / 1000, 30 + Math.round(next() * 20) / 1000];
  return line(spot(), spot(), spot());
}

describe("walls that are put up and taken down", () => {
  it("SP4 cross and cut as if they had been built at once", () => {
    const next = randomOf(11);
    const network = buildNetwork(Array.from({ length: 30 }, () => anyLine(next)));
    const isOpen = (road: number): boolean => road % 7 !== 0;
    const standing = new Map<number, Wall>(
      Array.from({ length: 8 }, (_, owner) => [owner, { geometry: anyLine(next), owner }]),
    );
    const walls = buildWalls([...standing.values()]);
    const passage = passageOf(network, isOpen, walls);
    for (let owner = 8; owner < 60; owner++) {
      const old = [...standing.keys()][Math.floor(next() * standing.size)] ?? 0;
      const [fallen, risen] = [standing.get(old)?.geometry ?? line(), { geometry: anyLine(next), owner }];
      takeDown(walls, old);
      standing.delete(old);
      standing.set(owner, risen);
      putUp(walls, risen);
      for (const changed of [fallen, risen.geometry]) recut(passage, network, isOpen, walls, changed);
      const anew = buildWalls([...standing.values()]);
      expect(passage).toEqual(passageOf(network, isOpen, anew));
      const [a, b] = anyLine(next).coordinates as [[number, number], [number, number]];
      const crossings = [walls, anew].map((some) => {
        const met: string[] = [];
        forEachCrossing(some, a, b, (its, share) => met.push(`${its} at ${share}`));
        return met.sort();
      });
      expect(crossings[0]).toEqual(crossings[1]);
    }
    expect(wear(walls)).toBeGreaterThan(50);
  });
});
