/** A sparse grid in degrees: which outlines may matter to a spot, by the one cell the spot lies in. */

import { radians } from "./ellipsoid.ts";

/** Boxes in degrees, four numbers each: west, south, east, north. West > east never happens. */
export interface Cells {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
  readonly perLon: number;
  readonly perLat: number;
  readonly rows: number;
  /** Open addressing: cell key, or -1; a power of two long. */
  readonly keys: Float64Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** Outlines by cell, ascending within each. */
  readonly entries: Uint32Array;
  /** Outlines too wide for cells: to be tried for every spot. Ascending. */
  readonly wide: Uint32Array;
}

/** A box that would fill more cells than this is kept apart. */
const mostCells = 4096;
const metresPerDegree = 110_574;

const slotOf = (key: number, mask: number): number => (Math.imul(key ^ (key >>> 15), 0x9e3779b1) >>> 7) & mask;

/** `owners[i]` is the outline of box i, ascending; `cell` the wished width in metres. */
export function buildCells(boxes: Float64Array, owners: Uint32Array, cell: number): Cells {
  const [west, south, east, north] = extent(boxes);
  const widest = Math.max(Math.abs(south), Math.abs(north));
  const middle = Math.min(Math.abs(south + north) / 2, widest, 89);
  let perLat = metresPerDegree / cell;
  let perLon = perLat * Math.cos(middle * radians);
  // Keys must stay exact integers below 2^31.
  const shrink = Math.sqrt(Math.max(1, ((east - west) * perLon + 2) * ((north - south) * perLat + 2) * 2 ** -31));
  perLat /= shrink;
  perLon /= shrink;
  const rows = Math.floor((north - south) * perLat) + 1;
  const grid = { west, south, east, north, perLon, perLat, rows };
  return { ...grid, ...fill(grid, boxes, owners) };
}

interface Grid {
  readonly west: number;
  readonly south: number;
  readonly perLon: number;
  readonly perLat: number;
  readonly rows: number;
}

function fill(grid: Grid, boxes: Float64Array, owners: Uint32Array) {
  const wide: number[] = [];
  let total = 0;
  const spans = new Int32Array(owners.length * 4);
  for (let box = 0; box < owners.length; box++) {
    const at = box * 4;
    const left = Math.floor((boxes[at]! - grid.west) * grid.perLon);
    const low = Math.floor((boxes[at + 1]! - grid.south) * grid.perLat);
    const right = Math.floor((boxes[at + 2]! - grid.west) * grid.perLon);
    const high = Math.floor((boxes[at + 3]! - grid.south) * grid.perLat);
    const count = (right - left + 1) * (high - low + 1);
    if (count > mostCells) {
      if (wide[wide.length - 1] !== owners[box]!) wide.push(owners[box]!);
      spans.set([0, 0, -1, -1], at);
    } else {
      spans.set([left, low, right, high], at);
      total += count;
    }
  }
  return { ...bucket(spans, owners, grid.rows, total), wide: Uint32Array.from(wide) };
}

function bucket(spans: Int32Array, owners: Uint32Array, rows: number, total: number) {
  const size = 2 ** Math.ceil(Math.log2(Math.max(16, total * 2)));
  const mask = size - 1;
  const keys = new Float64Array(size).fill(-1);
  const ends = new Uint32Array(size);
  const each = (visit: (slot: number, box: number) => void) => {
    for (let box = 0; box < owners.length; box++) {
      const at = box * 4;
      for (let column = spans[at]!; column <= spans[at + 2]!; column++)
        for (let row = spans[at + 1]!; row <= spans[at + 3]!; row++) {
          const key = column * rows + row;
          let slot = slotOf(key, mask);
          while (keys[slot] !== key && keys[slot] !== -1) slot = (slot + 1) & mask;
          keys[slot] = key;
          visit(slot, box);
        }
    }
  };
  each((slot) => {
    ends[slot]!++;
  });
  const starts = new Uint32Array(size);
  let sum = 0;
  for (let slot = 0; slot < size; slot++) {
    const count = ends[slot]!;
    starts[slot] = sum;
    ends[slot] = sum;
    sum += count;
  }
  const entries = new Uint32Array(total);
  each((slot, box) => {
    const end = ends[slot]!;
    // Boxes cut at the antimeridian may meet again in one cell.
    if (end > starts[slot]! && entries[end - 1] === owners[box]) return;
    entries[end] = owners[box]!;
    ends[slot] = end + 1;
  });
  return { keys, starts, ends, entries };
}

/** The slot of the cell that holds a spot; -1: no outline there. */
export function cellAt(cells: Cells, lon: number, lat: number): number {
  if (!(lon >= cells.west && lon <= cells.east && lat >= cells.south && lat <= cells.north)) return -1;
  const column = Math.floor((lon - cells.west) * cells.perLon);
  const key = column * cells.rows + Math.floor((lat - cells.south) * cells.perLat);
  const mask = cells.keys.length - 1;
  let slot = slotOf(key, mask);
  for (;;) {
    const held = cells.keys[slot];
    if (held === key) return slot;
    if (held === -1) return -1;
    slot = (slot + 1) & mask;
  }
}

function extent(boxes: Float64Array): readonly [number, number, number, number] {
  let [west, south, east, north] = [0, 0, 0, 0];
  for (let at = 0; at < boxes.length; at += 4) {
    west = at === 0 ? boxes[at]! : Math.min(west, boxes[at]!);
    south = at === 0 ? boxes[at + 1]! : Math.min(south, boxes[at + 1]!);
    east = at === 0 ? boxes[at + 2]! : Math.max(east, boxes[at + 2]!);
    north = at === 0 ? boxes[at + 3]! : Math.max(north, boxes[at + 3]!);
  }
  return [west, south, east, north];
}
