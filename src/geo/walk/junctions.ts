/** Positions that count as one: numbered as they come, looked up by a hash of whole 1e-7 degrees. */

export interface Junctions {
  /** By node, degrees: where it first came. */
  readonly lons: Float64Array;
  readonly lats: Float64Array;
  /** Nodes plus one by their hash; 0: free. Its length is a power of two. */
  readonly slots: Uint32Array;
  count: number;
}

/** Room for `most` nodes. */
export function emptyJunctions(most: number): Junctions {
  let size = 16;
  while (size < 2 * most) size *= 2;
  return { lons: new Float64Array(most), lats: new Float64Array(most), slots: new Uint32Array(size), count: 0 };
}

/** To a centimetre or so. */
const rounded = (degrees: number): number => Math.round(degrees * 1e7);

const hashOf = (x: number, y: number): number => {
  const mixed = Math.imul(x, 0x9e3779b1) ^ Math.imul(y, 0x85ebca6b);
  return (mixed ^ (mixed >>> 15)) >>> 0;
};

/** The node of a position, made when it is new; -1: it is no number, or no latitude. */
export function nodeAt(junctions: Junctions, [lon = Number.NaN, lat = Number.NaN]: GeoJSON.Position): number {
  if (!Number.isFinite(lon) || !(Math.abs(lat) <= 90)) return -1;
  const { lons, lats, slots, count } = junctions;
  const [x, y] = [rounded(lon), rounded(lat)];
  let slot = hashOf(x, y) & (slots.length - 1);
  for (; slots[slot] !== 0; slot = (slot + 1) & (slots.length - 1)) {
    const node = slots[slot]! - 1;
    if (rounded(lons[node]!) === x && rounded(lats[node]!) === y) return node;
  }
  slots[slot] = count + 1;
  lons[count] = lon;
  lats[count] = lat;
  junctions.count = count + 1;
  return count;
}
