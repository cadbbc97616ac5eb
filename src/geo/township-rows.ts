/** A grid over areas, and the edges of each polygon by the grid's rows: all that an eastward ray in a row may meet. */

import type { AreaParts } from "./township-parts.ts";

export interface Raster {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
  readonly columns: number;
  readonly rows: number;
  /** Cells a degree, eastward and northward. */
  readonly byLon: number;
  readonly byLat: number;
}

/** Cells a polygon gets on average: more of them leave fewer spots to the exact test, and cost memory. */
const cellsEach = 256;
const fewestCells = 4_096;
const mostCells = 12_000_000;

export function rasterOf({ edges, area }: AreaParts): Raster {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = 0; at < edges.length; at += 2) {
    const [lon, lat] = [edges[at]!, edges[at + 1]!];
    west = Math.min(west, lon);
    east = Math.max(east, lon);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  const [width, height] = [Math.max(east - west, 1e-9), Math.max(north - south, 1e-9)];
  const cells = Math.max(fewestCells, Math.min(mostCells, cellsEach * area.length));
  const columns = Math.max(1, Math.min(cells, Math.round(Math.sqrt((cells * width) / height))));
  const rows = Math.max(1, Math.round(cells / columns));
  return { west, south, east, north, columns, rows, byLon: columns / width, byLat: rows / height };
}

/** Grows with its argument, so that what lies between two spots lies between their columns. */
export const columnOf = ({ west, byLon, columns }: Raster, lon: number): number =>
  Math.max(0, Math.min(columns - 1, Math.floor((lon - west) * byLon)));

export const rowOf = ({ south, byLat, rows }: Raster, lat: number): number =>
  Math.max(0, Math.min(rows - 1, Math.floor((lat - south) * byLat)));

export interface EdgeRows {
  /** By part: its lowest row. */
  readonly lowest: Int32Array;
  /** Part p has rows `block[p]` up to `block[p + 1]` in `first`, from its lowest up. */
  readonly block: Uint32Array;
  /** Edges of the k-th row: `edges[first[k]]` up to `edges[first[k + 1]]`. */
  readonly first: Uint32Array;
  readonly edges: Uint32Array;
}

export function edgeRowsOf(parts: AreaParts, raster: Raster): EdgeRows {
  const count = parts.area.length;
  const [lowest, block] = [new Int32Array(count), new Uint32Array(count + 1)];
  for (let part = 0; part < count; part++) {
    const [low, high] = rowsOf(parts, raster, part);
    lowest[part] = low;
    block[part + 1] = block[part]! + Math.max(0, high - low + 1);
  }
  const first = new Uint32Array(block[count]! + 1);
  const visit = (meet: (row: number, edge: number) => void) => {
    for (let part = 0; part < count; part++)
      for (let edge = parts.first[part]!; edge < parts.first[part + 1]!; edge++) {
        const [one, two] = [parts.edges[4 * edge + 1]!, parts.edges[4 * edge + 3]!];
        const base = block[part]! - lowest[part]!;
        const high = rowOf(raster, Math.max(one, two));
        for (let row = rowOf(raster, Math.min(one, two)); row <= high; row++) meet(base + row, edge);
      }
  };
  visit((row) => {
    first[row + 1]!++;
  });
  for (let row = 1; row < first.length; row++) first[row]! += first[row - 1]!;
  const [edges, next] = [new Uint32Array(first[first.length - 1]!), first.slice()];
  visit((row, edge) => {
    edges[next[row]!++] = edge;
  });
  return { lowest, block, first, edges };
}

function rowsOf({ first, edges }: AreaParts, raster: Raster, part: number): [low: number, high: number] {
  let [low, high] = [Infinity, -Infinity];
  for (let edge = first[part]!; edge < first[part + 1]!; edge++) {
    const [one, two] = [edges[4 * edge + 1]!, edges[4 * edge + 3]!];
    low = Math.min(low, one, two);
    high = Math.max(high, one, two);
  }
  return low <= high ? [rowOf(raster, low), rowOf(raster, high)] : [0, -1];
}
