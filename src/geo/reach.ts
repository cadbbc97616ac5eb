/**
 * The bulk engine: every pair of a spot and an outline that lie within the outline's reach.
 *
 * Each outline is entered in all grid cells that its box, grown by its reach, touches; so a spot reads one
 * cell. Distances are those of `nearestOnBoundary` to the last bit. No object a pair.
 */

import { buildCells, type Cells, cellAt } from "./cells.ts";
import { stride } from "./chain.ts";
import { flatSigned, isFlat, nearestOnBoundary } from "./distance.ts";
import { radians } from "./ellipsoid.ts";
import { lonBetween, termCount, wrapLon } from "./frame.ts";
import type { Outline } from "./outline.ts";

export interface Reach {
  readonly cells: Cells;
  readonly outlines: readonly (Outline | null)[];
  readonly reaches: Float64Array;
  /** `headSize` numbers an outline: frame, its terms, and the grown box about the frame's origin. */
  readonly heads: Float64Array;
  readonly chain: Float64Array;
  /** First vertex of each outline in `chain`; one more at the end. Large outlines have none. */
  readonly starts: Uint32Array;
  /** 0: no outline · 1: flat line or point · 2: flat area · 3: measured by `nearestOnBoundary`. */
  readonly kinds: Uint8Array;
}

/** lon, lat, half width, half height in degrees, then the frame's terms. */
const [halfLon, halfLat, termsAt] = [2, 3, 4];
const headSize = termsAt + termCount;

/** Called for each pair; `signed` as `nearestOnBoundary` gives it. */
export type Visit = (point: number, outline: number, signed: number) => void;

/** `reaches[i]`: metres from outline i (signed) up to which a pair matters; Infinity: all. Null outlines are skipped. */
export function buildReach(outlines: readonly (Outline | null)[], reaches: Float64Array): Reach {
  if (reaches.length !== outlines.length)
    throw new RangeError(`expected ${outlines.length} reaches, got ${reaches.length}`);
  const heads = new Float64Array(outlines.length * headSize);
  const kinds = new Uint8Array(outlines.length);
  const starts = new Uint32Array(outlines.length + 1);
  const boxes: number[] = [];
  const owners: number[] = [];
  let widths = 0;
  let vertices = 0;
  for (const [index, outline] of outlines.entries()) {
    const reach = reaches[index]!;
    if (Number.isNaN(reach)) throw new RangeError(`reach of outline ${index} is not a number`);
    starts[index] = vertices;
    if (outline === null) continue;
    const flat = isFlat(outline);
    kinds[index] = flat ? (outline.kind === "area" ? 2 : 1) : 3;
    if (flat) vertices += outline.last.length;
    const half = grown(outline, reach);
    writeHead(heads, index * headSize, outline, half);
    for (const box of boxesOf(outline, half)) {
      boxes.push(box[0], box[1], box[2], box[3]);
      owners.push(index);
    }
    widths += Math.min(outline.radius + Math.max(reach, 0), 50_000);
  }
  starts[outlines.length] = vertices;
  const cell = Math.max(50, widths / Math.max(1, owners.length));
  const cells = buildCells(Float64Array.from(boxes), Uint32Array.from(owners), cell);
  return { cells, outlines, reaches, heads, chain: joined(outlines, kinds, starts), starts, kinds };
}

function writeHead(heads: Float64Array, at: number, { frame }: Outline, half: readonly [number, number]): void {
  heads[at] = frame.lon;
  heads[at + 1] = frame.lat;
  heads[at + halfLon] = half[0];
  heads[at + halfLat] = half[1];
  for (let term = 0; term < termCount; term++) heads[at + termsAt + term] = frame.terms[term]!;
}

function joined(outlines: readonly (Outline | null)[], kinds: Uint8Array, starts: Uint32Array): Float64Array {
  const chain = new Float64Array(((starts[outlines.length] ?? 0) + 1) * stride);
  for (const [index, outline] of outlines.entries()) {
    if (outline === null || kinds[index] === 3) continue;
    const own = outline.chain;
    const start = starts[index]! * stride;
    for (let at = outline.last.length * stride - 1; at >= 0; at--) chain[start + at] = own[at]!;
  }
  return chain;
}

/** Half the width and height, degrees, of the outline's box grown by its reach and a metre. */
function grown(outline: Outline, reach: number): readonly [number, number] {
  const [west, south, east, north] = outline.bbox;
  const byLat = (Math.max(reach, 0) + 1) / 110_500;
  const pole = Math.max(Math.abs(north), Math.abs(south)) + byLat;
  const byLon = pole < 90 ? byLat / Math.cos(pole * radians) : 180;
  return [Math.min(180, (east - west) / 2 + byLon), Math.min(180, (north - south) / 2 + byLat)];
}

type Box = readonly [west: number, south: number, east: number, north: number];

/** The grown box cut at the antimeridian, where it crosses it. */
function boxesOf({ frame }: Outline, [width, height]: readonly [number, number]): Box[] {
  const lon = wrapLon(frame.lon);
  const [south, north] = [frame.lat - height, frame.lat + height];
  if (lon - width >= -180 && lon + width <= 180) return [[lon - width, south, lon + width, north]];
  return [-360, 0, 360]
    .map((shift): Box => [Math.max(-180, lon - width + shift), south, Math.min(180, lon + width + shift), north])
    .filter(([west, , east]) => west <= east);
}

/**
 * Visits every pair with signed ≤ reach: points ascending, then outlines ascending. Degrees, WGS 84; a point
 * that is no number is in no pair.
 */
export function forEachWithin(reach: Reach, lon: Float64Array, lat: Float64Array, visit: Visit): void {
  forEachWithinRange(reach, lon, lat, visit, 0, lon.length);
}

/** The same for the points `from` ≤ i < `to`, so that a long run can be cut into steps. */
export function forEachWithinRange(
  reach: Reach,
  lon: Float64Array,
  lat: Float64Array,
  visit: Visit,
  from: number,
  to: number,
): void {
  const { cells } = reach;
  for (let point = from; point < to; point++) {
    const x = lon[point]!;
    const y = lat[point]!;
    const slot = cellAt(cells, wrapLon(x), y);
    if (cells.wide.length > 0) visitMerged(reach, slot, point, x, y, visit);
    else if (slot >= 0) {
      for (let entry = cells.starts[slot]!; entry < cells.ends[slot]!; entry++)
        visitOne(reach, cells.entries[entry]!, point, x, y, visit);
    }
  }
}

/** Outlines of the cell and the wide ones, in one ascending order. */
function visitMerged(reach: Reach, slot: number, point: number, x: number, y: number, visit: Visit): void {
  const { entries, starts, ends, wide } = reach.cells;
  let entry = slot < 0 ? 0 : starts[slot]!;
  const end = slot < 0 ? 0 : ends[slot]!;
  for (const outline of wide) {
    for (; entry < end && entries[entry]! < outline; entry++) visitOne(reach, entries[entry]!, point, x, y, visit);
    if (entry < end && entries[entry] === outline) entry++;
    visitOne(reach, outline, point, x, y, visit);
  }
  for (; entry < end; entry++) visitOne(reach, entries[entry]!, point, x, y, visit);
}

function visitOne(reach: Reach, outline: number, point: number, x: number, y: number, visit: Visit): void {
  const { heads, chain, starts, kinds, reaches } = reach;
  const head = outline * headSize;
  const dLon = lonBetween(x, heads[head]!);
  const dLat = y - heads[head + 1]!;
  if (!(Math.abs(dLon) <= heads[head + halfLon]! && Math.abs(dLat) <= heads[head + halfLat]!)) return;
  const kind = kinds[outline]!;
  let signed = Number.NaN;
  if (kind !== 3)
    signed = flatSigned(heads, head + termsAt, dLon, dLat, chain, starts[outline]!, starts[outline + 1]!, kind === 2);
  if (Number.isNaN(signed)) signed = nearestOnBoundary(reach.outlines[outline]!, [x, y]).signed;
  if (signed <= reaches[outline]!) visit(point, outline, signed);
}
