/** `--work townships`: the area of every spot, on invented areas with crooked shared lines. */

import type { Area } from "../../geo/township.ts";
import { buildAreaIndex } from "../../geo/township.ts";
import { areaGrid, areasOf } from "../../geo/township-bulk.ts";
import { random as chance } from "../sample/random.ts";
import { medianOf } from "./median.ts";
import type { BenchSize } from "./sizes.ts";

/** Areas along one side of the square, and spots. */
const sizes: Readonly<Record<BenchSize, readonly [side: number, spots: number]>> = {
  county: [3, 3_000],
  province: [38, 200_000],
  nation: [200, 6_000_000],
};

export interface TownshipRow {
  readonly engine: "sapling";
  readonly threads: 1;
  readonly areas: number;
  readonly spots: number;
  readonly vertices: number;
  readonly build_ms: number;
  readonly query_ms: number;
  /** Spots in no area: none, as the areas leave no gap. */
  readonly none: number;
  /** FNV-1a over all answers. */
  readonly checksum: string;
}

/** Degrees a side of one area, and pieces of each of its four lines. */
const width = 0.1;
const pieces = 12;
const [west, south] = [80, 20];

/** Squares whose lines were drawn by an unsteady hand; neighbours draw the same line. */
export function crookedAreas(side: number, seed: number): Area[] {
  const random = chance(seed, "townships").next;
  const count = side * pieces + 1;
  const inner = (at: number) => at > 0 && at < count - 1;
  const wobble = (at: number) => (inner(at) ? (random() - 0.5) * 0.6 * (width / pieces) : 0);
  const xs = Float64Array.from(
    { length: count * count },
    (_, i) => west + ((i % count) * width) / pieces + wobble(i % count),
  );
  const ys = Float64Array.from({ length: count * count }, (_, i) => {
    const row = Math.floor(i / count);
    return south + (row * width) / pieces + wobble(row);
  });
  const at = (column: number, row: number): GeoJSON.Position => [xs[row * count + column]!, ys[row * count + column]!];
  return Array.from({ length: side * side }, (_, index) => {
    const [c, r] = [(index % side) * pieces, Math.floor(index / side) * pieces];
    const along = Array.from({ length: pieces }, (_, step) => step);
    const ring = [
      ...along.map((step) => at(c + step, r)),
      ...along.map((step) => at(c + pieces, r + step)),
      ...along.map((step) => at(c + pieces - step, r + pieces)),
      ...along.map((step) => at(c, r + pieces - step)),
    ];
    return { id: String(index).padStart(6, "0"), geometry: { type: "Polygon", coordinates: [[...ring, ring[0]!]] } };
  });
}

/** Spots all over, in no order: the worst case for reading memory. */
function spotsIn(side: number, count: number, seed: number): readonly [Float64Array, Float64Array] {
  const random = chance(seed, "township spots").next;
  const [lon, lat] = [new Float64Array(count), new Float64Array(count)];
  for (let spot = 0; spot < count; spot++) {
    lon[spot] = west + random() * side * width;
    lat[spot] = south + random() * side * width;
  }
  return [lon, lat];
}

export function townshipRow(size: BenchSize, rounds: number, seed = 1): TownshipRow {
  const [side, count] = sizes[size];
  const areas = crookedAreas(side, seed);
  const [lon, lat] = spotsIn(side, count, seed);
  const out = new Int32Array(count);
  const [build, query]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    const started = performance.now();
    const index = buildAreaIndex(areas);
    areaGrid(index);
    const built = performance.now();
    areasOf(index, lon, lat, out);
    query.push(performance.now() - built);
    build.push(built - started);
  }
  return {
    engine: "sapling",
    threads: 1,
    areas: areas.length,
    spots: count,
    vertices: areas.length * 4 * pieces,
    build_ms: medianOf(build),
    query_ms: medianOf(query),
    none: out.reduce((none, area) => (area < 0 ? none + 1 : none), 0),
    checksum: fnv(out),
  };
}

function fnv(values: Int32Array): string {
  let mark = 0x811c9dc5;
  for (const value of values) mark = Math.imul(mark ^ value, 0x01000193) >>> 0;
  return mark.toString(16).padStart(8, "0");
}
