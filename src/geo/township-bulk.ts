/** The areas of many spots at once: the same answers as one by one, most of them read from a grid. */

import type { Area, AreaIndex } from "./township.ts";
import { type AreaGrid, buildAreaGrid } from "./township-grid.ts";
import { byTile, roomFor } from "./township-order.ts";
import { partsOf, touchesPart } from "./township-parts.ts";

const grids = new WeakMap<readonly Area[], AreaGrid>();

/** The grid over an index's areas, made when first asked for. */
export function areaGrid({ areas }: AreaIndex): AreaGrid {
  let grid = grids.get(areas);
  if (!grid) {
    grid = buildAreaGrid(partsOf(areas.map(({ geometry }) => geometry)));
    grids.set(areas, grid);
  }
  return grid;
}

/** From so many spots on, going about the grid tile by tile saves more than sorting them costs. */
const many = 100_000;
/** Spots sorted at a time. */
const batchSize = 1 << 20;

/**
 * Writes for each spot the number of its area in `index.areas`; -1: it lies in none, or is no position. Exactly one
 * area owns a spot on a shared line: that of the smallest id. Degrees; `out` is as long as `lon` and `lat`.
 */
export function areasOf(index: AreaIndex, lon: Float64Array, lat: Float64Array, out: Int32Array): void {
  const grid = areaGrid(index);
  if (lon.length < many) {
    locate(grid, lon, lat, lon.length, null, out);
    return;
  }
  const batch = roomFor(grid.raster, Math.min(batchSize, lon.length));
  out.fill(-1);
  for (let from = 0; from < lon.length; from += batchSize) {
    const count = byTile(batch, grid.raster, lon, lat, from, Math.min(lon.length, from + batchSize));
    locate(grid, batch.lons, batch.lats, count, batch.order, out);
  }
}

/** The first `count` spots; `order` says where each one's answer belongs (null: where it stands). */
function locate(
  grid: AreaGrid,
  lons: Float64Array,
  lats: Float64Array,
  count: number,
  order: Uint32Array | null,
  out: Int32Array,
): void {
  const { west, south, east, north, columns, rows, byLon, byLat } = grid.raster;
  const { cells } = grid;
  for (let spot = 0; spot < count; spot++) {
    const lon = lons[spot]!;
    const lat = lats[spot]!;
    let owner = -1;
    if (lon >= west && lon <= east && lat >= south && lat <= north) {
      const column = Math.min(columns - 1, ((lon - west) * byLon) | 0);
      const row = Math.min(rows - 1, ((lat - south) * byLat) | 0);
      owner = cells[row * columns + column]!;
      if (owner < -1) owner = ask(grid, -2 - owner, row, lon, lat);
    }
    out[order === null ? spot : order[spot]!] = owner;
  }
}

/** The first of a border cell's polygons that holds the spot or touches it. */
function ask({ parts, rows, lists, asked }: AreaGrid, list: number, row: number, lon: number, lat: number): number {
  for (let at = lists[list]!; at < lists[list + 1]!; at++) {
    const part = asked[at]!;
    if (part < 0) return parts.area[-1 - part]!;
    const k = rows.block[part]! + row - rows.lowest[part]!;
    if (touchesPart(parts.edges, rows.edges, rows.first[k]!, rows.first[k + 1]!, lon, lat)) return parts.area[part]!;
  }
  return -1;
}
