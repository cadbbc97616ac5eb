/**
 * Which areas a cell of a grid may belong to. A cell that no line touches has one owner, or none, for good; a cell on
 * a border lists the polygons to be asked, in the order of their areas.
 */

import { type AreaParts, touchesPart } from "./township-parts.ts";
import { columnOf, type EdgeRows, edgeRowsOf, type Raster, rasterOf } from "./township-rows.ts";

export interface AreaGrid {
  readonly raster: Raster;
  readonly parts: AreaParts;
  readonly rows: EdgeRows;
  /** By cell: the area that owns all of it; -1: none; else -2 - k, where list k is to be asked. */
  readonly cells: Int32Array;
  /** List k: `asked[lists[k]]` up to `asked[lists[k + 1]]`; a part, or -1 - part where it holds the whole cell. */
  readonly lists: Uint32Array;
  readonly asked: Int32Array;
}

export function buildAreaGrid(parts: AreaParts): AreaGrid {
  const raster = rasterOf(parts);
  const rows = edgeRowsOf(parts, raster);
  const cells = new Int32Array(raster.columns * raster.rows).fill(-1);
  const waiting: Waiting = {
    cells: [],
    parts: [],
    counts: new Uint8Array(cells.length),
    held: new Uint8Array(cells.length),
  };
  for (let part = 0; part < parts.area.length; part++) fillPart(parts, raster, rows, part, cells, waiting);
  return { raster, parts, rows, cells, ...listsOf(cells, waiting) };
}

/** What border cells will list, in the order it was found; `held`: a polygon holds the whole cell, no more is asked. */
interface Waiting {
  readonly cells: number[];
  readonly parts: number[];
  readonly counts: Uint8Array;
  readonly held: Uint8Array;
}

const border = 1;
const inside = 2;
/** Degrees: far more than rounding may move a crossing, far less than a cell. */
const slack = 1e-9;

function fillPart(parts: AreaParts, raster: Raster, rows: EdgeRows, part: number, cells: Int32Array, waiting: Waiting) {
  const [from, to] = columnsOf(parts, raster, part);
  const width = to - from + 1;
  for (let k = rows.block[part]!; k < rows.block[part + 1]!; k++) {
    const row = rows.lowest[part]! + k - rows.block[part]!;
    const states = rowStates(parts, raster, rows, k, row, from, width);
    for (let column = 0; column < width; column++) {
      const state = states[column]!;
      const cell = row * raster.columns + from + column;
      if (state === 0 || waiting.held[cell] === 1) continue;
      if (state === inside) waiting.held[cell] = 1;
      if (state === inside && waiting.counts[cell] === 0) cells[cell] = parts.area[part]!;
      else {
        waiting.counts[cell] = 1;
        waiting.cells.push(cell);
        waiting.parts.push(state === inside ? -1 - part : part);
      }
    }
  }
}

function columnsOf({ first, edges }: AreaParts, raster: Raster, part: number): [from: number, to: number] {
  let [west, east] = [Infinity, -Infinity];
  for (let edge = first[part]!; edge < first[part + 1]!; edge++) {
    const [one, two] = [edges[4 * edge]!, edges[4 * edge + 2]!];
    west = Math.min(west, one, two);
    east = Math.max(east, one, two);
  }
  return [columnOf(raster, west), columnOf(raster, east)];
}

/** One row of a polygon: cells that its lines touch, and of the rest those that lie within. */
function rowStates(
  { edges }: AreaParts,
  raster: Raster,
  rows: EdgeRows,
  k: number,
  row: number,
  from: number,
  width: number,
): Uint8Array {
  const states = new Uint8Array(width);
  const [first, last] = [rows.first[k]!, rows.first[k + 1]!];
  for (let index = first; index < last; index++) {
    const [west, east] = reachIn(edges, 4 * rows.edges[index]!, raster, row);
    const end = Math.min(width - 1, columnOf(raster, east) - from);
    for (let column = Math.max(0, columnOf(raster, west) - from); column <= end; column++) states[column] = border;
  }
  const lat = raster.south + (row + 0.5) / raster.byLat;
  let before = border;
  for (let column = 0; column < width; column++) {
    if (states[column] === border) before = border;
    else {
      const lon = raster.west + (from + column + 0.5) / raster.byLon;
      if (before === border) before = touchesPart(edges, rows.edges, first, last, lon, lat) ? inside : 0;
      states[column] = before;
    }
  }
  return states;
}

/** From where to where an edge runs within a row, degrees of longitude, a little more than less. */
function reachIn(edges: Float64Array, at: number, raster: Raster, row: number): [west: number, east: number] {
  const [ax, ay, bx, by] = [edges[at]!, edges[at + 1]!, edges[at + 2]!, edges[at + 3]!];
  const [west, east] = [Math.min(ax, bx), Math.max(ax, bx)];
  if (ay === by) return [west - slack, east + slack];
  const [bottom, top] = [raster.south + row / raster.byLat - slack, raster.south + (row + 1) / raster.byLat + slack];
  const slope = (bx - ax) / (by - ay);
  const low = ax + (Math.max(bottom, Math.min(ay, by)) - ay) * slope;
  const high = ax + (Math.min(top, Math.max(ay, by)) - ay) * slope;
  return [Math.max(west, Math.min(low, high)) - slack, Math.min(east, Math.max(low, high)) + slack];
}

function listsOf(cells: Int32Array, waiting: Waiting): Pick<AreaGrid, "lists" | "asked"> {
  const sizes: number[] = [0];
  for (const cell of waiting.cells) {
    if (cells[cell] === -1) {
      cells[cell] = -1 - sizes.length;
      sizes.push(0);
    }
    sizes[-1 - cells[cell]!]!++;
  }
  const lists = Uint32Array.from(sizes);
  for (let list = 1; list < lists.length; list++) lists[list]! += lists[list - 1]!;
  const [asked, next] = [new Int32Array(waiting.cells.length), lists.slice()];
  waiting.cells.forEach((cell, index) => {
    asked[next[-2 - cells[cell]!]!++] = waiting.parts[index]!;
  });
  return { lists, asked };
}
