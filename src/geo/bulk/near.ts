/**
 * The bulk engine: every pair of a spot and a shape with signed metres ≤ the shape's reach + the spot's spread.
 *
 * Shape by shape over strips of spots, so that a shape stays at hand while the spots about it are read in order.
 * Distances are those of `nearestOnBoundary` to the last bit. No object a pair.
 */

import { flatSigned, inWindow, nearestOnBoundary } from "../distance.ts";
import { radians } from "../ellipsoid.ts";
import { eastOf, lonBetween, northOf, wrapLon } from "../frame.ts";
import { type Ground, head, headSize, readiness } from "./ground.ts";
import { prepare, wholeOutline } from "./prepare.ts";
import { firstFrom, type Strips } from "./strips.ts";

export interface Near {
  readonly ground: Ground;
  /** By shape, metres; may be negative: only deep inside. */
  readonly reaches: Float64Array;
  /** The shapes to go through, neighbours close to each other. */
  readonly order: Uint32Array;
  /** The spots: those of like spread together. */
  readonly strips: readonly Strips[];
}

/** Called for each pair; `signed` as `nearestOnBoundary` gives it, `spread` that of the spot. */
export type Visit = (spot: number, shape: number, signed: number, spread: number) => void;

/** Visits every pair of the shapes at `from` ≤ i < `to` of the order, each once, so that a long run can be cut into steps. */
export function forEachNear(near: Near, visit: Visit, from = 0, to = near.order.length): void {
  for (let i = from; i < to; i++) for (const strips of near.strips) visitBox(near, strips, near.order[i]!, visit);
}

/** Makes the shapes ready that some spot comes near, which else the first visit does. */
export function prepareNear(near: Near): void {
  for (const shape of near.order) for (const strips of near.strips) visitBox(near, strips, shape, null);
}

export interface Latitudes {
  readonly south: number;
  readonly north: number;
}

/** Between these degrees lies every spot without spread that is in some pair. */
export function latitudesOf({ ground: { heads }, reaches, order }: Omit<Near, "strips">): Latitudes {
  let [south, north] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const shape of order) {
    const at = shape * headSize;
    const height = grownHeight(heads, at, reaches[shape]!);
    south = Math.min(south, heads[at + head.lat]! - height);
    north = Math.max(north, heads[at + head.lat]! + height);
  }
  return { south, north };
}

/** Half the height of a shape's box grown by `reach` and a metre, degrees. */
const grownHeight = (heads: Float64Array, at: number, reach: number): number =>
  Math.min(180, heads[at + head.halfLat]! + byLat(reach));

const byLat = (reach: number): number => (Math.max(reach, 0) + 1) / 110_500;

function grownWidth(heads: Float64Array, at: number, reach: number): number {
  const own = byLat(reach);
  const pole = Math.abs(heads[at + head.lat]!) + heads[at + head.halfLat]! + own;
  return Math.min(180, heads[at + head.halfLon]! + (pole < 90 ? own / Math.cos(pole * radians) : 180));
}

/** The grown box, cut at the antimeridian where it crosses it. */
function visitBox(near: Near, strips: Strips, shape: number, visit: Visit | null): void {
  const { heads } = near.ground;
  const at = shape * headSize;
  const reach = near.reaches[shape]! + strips.widest;
  const height = grownHeight(heads, at, reach);
  const lat = heads[at + head.lat]!;
  const low = Math.max(0, Math.floor((lat - height - strips.south) * strips.perLat));
  const high = Math.min(strips.rows - 1, Math.floor((lat + height - strips.south) * strips.perLat));
  if (!(low <= high)) return;
  const width = grownWidth(heads, at, reach);
  const lon = wrapLon(heads[at + head.lon]!);
  const [west, east] = width < 180 ? [lon - width, lon + width] : [-180, 180];
  visitRun(near, strips, shape, low, high, Math.max(-180, west), Math.min(180, east), height, visit);
  if (west < -180) visitRun(near, strips, shape, low, high, west + 360, 180, height, visit);
  if (east > 180) visitRun(near, strips, shape, low, high, -180, east - 360, height, visit);
}

function visitRun(
  near: Near,
  strips: Strips,
  shape: number,
  low: number,
  high: number,
  west: number,
  east: number,
  height: number,
  visit: Visit | null,
): void {
  const { ground } = near;
  const { starts, lon, lat, spread, spots } = strips;
  const reach = near.reaches[shape]!;
  const middle = ground.heads[shape * headSize + head.lat]!;
  for (let row = low; row <= high; row++) {
    const end = starts[row + 1]!;
    for (let slot = firstFrom(lon, starts[row]!, end, west); slot < end && lon[slot]! <= east; slot++) {
      const y = lat[slot]!;
      if (!(Math.abs(y - middle) <= height)) continue;
      if (visit === null) {
        prepare(ground, shape);
        return;
      }
      const own = spread[slot]!;
      const signed = signedWithin(ground, shape, lon[slot]!, y, reach + own);
      if (signed <= reach + own) visit(spots[slot]!, shape, signed, own);
    }
  }
}

/** Far above what a distance is rounded by, metres. */
const rounding = 1e-6;

/** Signed metres; Infinity or NaN where it is surely more than `most`, or not to be measured. */
function signedWithin(ground: Ground, shape: number, lon: number, lat: number, most: number): number {
  const { heads } = ground;
  const at = shape * headSize;
  const kind = ground.kinds[shape] || prepare(ground, shape);
  if (kind === readiness.none) return Number.NaN;
  const dLon = lonBetween(lon, heads[at + head.lon]!);
  const dLat = lat - heads[at + head.lat]!;
  let signed = Number.NaN;
  if (kind !== readiness.large && inWindow(dLon, dLat)) {
    const x = eastOf(heads, at + head.terms, dLon, dLat);
    const y = northOf(heads, at + head.terms, dLon, dLat);
    const beyondX = Math.abs(x) - heads[at + head.halfX]!;
    const beyondY = Math.abs(y) - heads[at + head.halfY]!;
    const limit = most + rounding;
    if (beyondX > limit || beyondY > limit) return Number.POSITIVE_INFINITY;
    if (beyondX > 0 && beyondY > 0 && beyondX * beyondX + beyondY * beyondY > limit * limit)
      return Number.POSITIVE_INFINITY;
    signed = flatSigned(ground.chain, heads[at + head.first]!, heads[at + head.end]!, x, y, kind === readiness.area);
  }
  if (!Number.isNaN(signed)) return signed;
  const whole = wholeOutline(ground, shape);
  return whole ? nearestOnBoundary(whole, [lon, lat]).signed : Number.NaN;
}
