/** Spots in the order of the tiles of a grid, so that neighbours are looked up one after another. */

import type { Raster } from "./township-rows.ts";

/** A tile is 2^shift cells wide and high. */
const shift = 5;

/** Room for one batch of spots, used again for each. */
export interface Batch {
  /** By spot of the batch, its tile; -1: beyond the grid, or no position. */
  readonly tile: Int32Array;
  /** Where the tiles begin. */
  readonly first: Uint32Array;
  /** The spots' own numbers, tile by tile; those without a tile are left out. */
  readonly order: Uint32Array;
  readonly lons: Float64Array;
  readonly lats: Float64Array;
}

const tilesAcross = ({ columns }: Raster): number => (columns >> shift) + 1;

export const roomFor = (raster: Raster, spots: number): Batch => ({
  tile: new Int32Array(spots),
  first: new Uint32Array(tilesAcross(raster) * ((raster.rows >> shift) + 1) + 1),
  order: new Uint32Array(spots),
  lons: new Float64Array(spots),
  lats: new Float64Array(spots),
});

/** Sorts the spots `from` ≤ i < `to` into the batch; how many have a tile. */
export function byTile(batch: Batch, raster: Raster, lon: Float64Array, lat: Float64Array, from: number, to: number) {
  const { west, south, east, north, byLon, byLat } = raster;
  const { tile, first, order, lons, lats } = batch;
  const across = tilesAcross(raster);
  first.fill(0);
  for (let spot = from; spot < to; spot++) {
    const x = lon[spot]!;
    const y = lat[spot]!;
    if (x >= west && x <= east && y >= south && y <= north) {
      const its = (((y - south) * byLat) >> shift) * across + (((x - west) * byLon) >> shift);
      tile[spot - from] = its;
      first[its + 1]!++;
    } else tile[spot - from] = -1;
  }
  for (let at = 1; at < first.length; at++) first[at]! += first[at - 1]!;
  const size = first[first.length - 1]!;
  for (let spot = from; spot < to; spot++) {
    const its = tile[spot - from]!;
    if (its < 0) continue;
    const at = first[its]!++;
    order[at] = spot;
    lons[at] = lon[spot]!;
    lats[at] = lat[spot]!;
  }
  return size;
}
