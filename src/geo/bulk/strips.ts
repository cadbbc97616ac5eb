/**
 * Spots in strips of latitude, each strip in order of longitude: a box reads a run of neighbours in every strip it
 * touches, so memory is read in order and no cell is looked up.
 */

import { wrapLon } from "../frame.ts";

export interface Strips {
  /** Latitude of the first strip's southern edge, degrees; strips a degree; how many strips. */
  readonly south: number;
  readonly perLat: number;
  readonly rows: number;
  /** First slot of each strip, one more at the end. */
  readonly starts: Uint32Array;
  /** By slot: degrees (longitude within ±180), the spot's index as given, its spread in metres. */
  readonly lon: Float64Array;
  readonly lat: Float64Array;
  readonly spots: Uint32Array;
  readonly spread: Float64Array;
  /** The greatest spread of its spots; -Infinity where there are none. */
  readonly widest: number;
}

const metresPerDegree = 110_500;

export interface Spots {
  readonly lon: Float64Array;
  readonly lat: Float64Array;
  /** Metres by which a pair with the spot may lie farther than the reach of its shape. */
  readonly spread: Float64Array;
}

/** Strips of the chosen spots, some `height` metres each. Every chosen spot has a position. */
export function buildStrips({ lon, lat, spread }: Spots, chosen: Uint32Array, height: number): Strips {
  let [south, north, widest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let i = 0; i < chosen.length; i++) {
    const spot = chosen[i]!;
    const y = lat[spot]!;
    if (y < south) south = y;
    if (y > north) north = y;
    if (spread[spot]! > widest) widest = spread[spot]!;
  }
  // No more strips than spots, so that a few spots far apart cost little.
  const most = Math.max(1, chosen.length);
  const perLat = Math.min(metresPerDegree / height, most / Math.max(north - south, 1e-9));
  const rows = chosen.length === 0 ? 0 : Math.floor((north - south) * perLat) + 1;
  const { starts, members } = deal(lat, chosen, south, perLat, rows);
  sortRows(lon, starts, members);
  const sorted = (column: Float64Array) => {
    const into = new Float64Array(members.length);
    for (let slot = 0; slot < into.length; slot++) into[slot] = column[members[slot]!]!;
    return into;
  };
  const lons = sorted(lon);
  for (let slot = 0; slot < lons.length; slot++) lons[slot] = wrapLon(lons[slot]!);
  return { south, perLat, rows, starts, lon: lons, lat: sorted(lat), spots: members, spread: sorted(spread), widest };
}

/** Rows of this height keep neighbours close to each other, metres. */
const rowHeight = 400;

/** The chosen indexes, neighbours close to each other. Degrees. */
export function inPlaceOrder(lon: Float64Array, lat: Float64Array, chosen: Uint32Array): Uint32Array {
  return buildStrips({ lon, lat, spread: lon }, chosen, rowHeight).spots;
}

/** Each chosen spot into its strip, in the order given. */
function deal(lat: Float64Array, chosen: Uint32Array, south: number, perLat: number, rows: number) {
  const starts = new Uint32Array(rows + 1);
  const rowOf = new Uint32Array(chosen.length);
  for (let i = 0; i < chosen.length; i++) {
    const row = Math.floor((lat[chosen[i]!]! - south) * perLat);
    rowOf[i] = row;
    starts[row + 1]!++;
  }
  for (let row = 0; row < rows; row++) starts[row + 1]! += starts[row]!;
  const next = starts.slice();
  const members = new Uint32Array(chosen.length);
  for (let i = 0; i < chosen.length; i++) members[next[rowOf[i]!]!++] = chosen[i]!;
  return { starts, members };
}

/** Rows shorter than this are sorted by insertion. */
const short = 24;

/** Sorts each strip by longitude, then as given; longitudes that differ by less than a decimetre may change places. */
function sortRows(lon: Float64Array, starts: Uint32Array, members: Uint32Array): void {
  let longest = 0;
  for (let row = 0; row + 1 < starts.length; row++) longest = Math.max(longest, starts[row + 1]! - starts[row]!);
  // A key is a longitude and a place in the row: one number, so that the sort needs no comparison of ours.
  const room = 2 ** Math.ceil(Math.log2(longest + 1));
  const perLon = Math.floor((2 ** 53 / room - 1) / 361);
  const keys = new Float64Array(longest);
  const held = new Uint32Array(longest);
  for (let row = 0; row + 1 < starts.length; row++) {
    const from = starts[row]!;
    const count = starts[row + 1]! - from;
    if (count < 2) continue;
    for (let i = 0; i < count; i++) {
      const spot = members[from + i]!;
      held[i] = spot;
      keys[i] = Math.floor((wrapLon(lon[spot]!) + 180) * perLon) * room + i;
    }
    if (count < short) insertionSort(keys, count);
    else keys.subarray(0, count).sort();
    for (let i = 0; i < count; i++) members[from + i] = held[keys[i]! % room]!;
  }
}

function insertionSort(keys: Float64Array, count: number): void {
  for (let i = 1; i < count; i++) {
    const key = keys[i]!;
    let to = i - 1;
    for (; to >= 0 && keys[to]! > key; to--) keys[to + 1] = keys[to]!;
    keys[to + 1] = key;
  }
}

/** The first slot from `from` to `to` whose longitude is not below `west`; `to` where there is none. */
export function firstFrom(lon: Float64Array, from: number, to: number, west: number): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (lon[middle]! < west) low = middle + 1;
    else high = middle;
  }
  return low;
}
