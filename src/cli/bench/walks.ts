/** `--work walks`: from every junction of a town's streets, all that is within 400 m on foot. */

import type { WalkGround } from "../../geo/walk/ground.ts";
import { buildNetwork } from "../../geo/walk/network.ts";
import { passageOf } from "../../geo/walk/passage.ts";
import { startFrom, walkSearch, walkTo } from "../../geo/walk/walk.ts";
import { buildWalls } from "../../geo/walk/walls.ts";
import { random as chance } from "../sample/random.ts";
import { medianOf } from "./median.ts";
import type { BenchSize } from "./sizes.ts";

/** Junctions along one side of the town. */
const sides: Readonly<Record<BenchSize, number>> = { county: 58, province: 200, nation: 600 };
const bound = 400;
/** Degrees between junctions: about 90 m. */
const [byLon, byLat] = [0.00103, 0.00081];

export interface WalkRow {
  readonly engine: "sapling";
  readonly threads: 1;
  readonly junctions: number;
  readonly segments: number;
  readonly build_ms: number;
  /** Microseconds a source, and how many junctions one reaches. */
  readonly source_us: number;
  readonly reached: number;
}

/** Blocks of about 90 m, one street in ten missing. */
function town(side: number, seed: number): GeoJSON.LineString[] {
  const { next } = chance(seed, "walks");
  const at = (column: number, row: number): GeoJSON.Position => [106 + column * byLon, 38 + row * byLat];
  const street = (from: GeoJSON.Position, to: GeoJSON.Position): GeoJSON.LineString[] =>
    next() < 0.1 ? [] : [{ type: "LineString", coordinates: [from, to] }];
  return Array.from({ length: side * side }, (_, index) => {
    const [column, row] = [index % side, Math.floor(index / side)];
    return [
      ...(column + 1 < side ? street(at(column, row), at(column + 1, row)) : []),
      ...(row + 1 < side ? street(at(column, row), at(column, row + 1)) : []),
    ];
  }).flat();
}

export function walkRow(size: BenchSize, rounds: number, seed = 1): WalkRow {
  const streets = town(sides[size], seed);
  const [build, query]: [number[], number[]] = [[], []];
  let [junctions, segments, reached] = [0, 0, 0];
  for (let round = 0; round < rounds; round++) {
    const started = performance.now();
    const network = buildNetwork(streets);
    const walls = buildWalls([]);
    const ground: WalkGround = {
      network,
      passage: passageOf(network, () => true, walls),
      onlyAtEnds: () => false,
      walls,
    };
    const search = walkSearch(ground);
    const built = performance.now();
    reached = 0;
    junctions = network.lons.length;
    segments = network.from.length;
    for (let segment = 0; segment < segments; segment++) {
      startFrom(search, [{ segment, share: 0, metres: 0, end: [0, 0], road: [0, 0] }], bound);
      walkTo(search, []);
      reached += search.touched.length;
    }
    query.push((performance.now() - built) / segments);
    build.push(built - started);
  }
  const source_us = medianOf(query) * 1000;
  return {
    engine: "sapling",
    threads: 1,
    junctions,
    segments,
    build_ms: medianOf(build),
    source_us,
    reached: reached / segments,
  };
}
