/** Shares shapes out by latitude, so that each thread has its own. */

import type { Shapes } from "./shapes.ts";
import { inPlaceOrder } from "./strips.ts";

/** Latitudes looked at to find the cuts. */
const looked = 20_000;

/** Shapes of the `part`-th of so many parts, from 0, neighbours close to each other. Every shape is in one part. */
export function shapesOfPart(shapes: Shapes, part: number, parts: number): Uint32Array {
  const count = shapes.kinds.length;
  const [lon, lat] = [new Float64Array(count), new Float64Array(count)];
  for (let shape = 0; shape < count; shape++) {
    const first = shapes.vertices[shapes.paths[shape]!]!;
    const bare = shapes.paths[shape] === shapes.paths[shape + 1];
    lon[shape] = bare ? 0 : finite(shapes.positions[2 * first]);
    lat[shape] = bare ? 0 : finite(shapes.positions[2 * first + 1]);
  }
  const cuts = cutsOf(lat, parts);
  const [from, to] = [cuts[part - 1] ?? Number.NEGATIVE_INFINITY, cuts[part] ?? Number.POSITIVE_INFINITY];
  const chosen = new Uint32Array(count);
  let size = 0;
  for (let shape = 0; shape < count; shape++) if (lat[shape]! >= from && lat[shape]! < to) chosen[size++] = shape;
  return inPlaceOrder(lon, lat, chosen.subarray(0, size));
}

const finite = (degrees: number | undefined): number =>
  degrees !== undefined && Math.abs(degrees) <= 360 ? degrees : 0;

/** Latitudes between which about as many shapes lie in every part. */
function cutsOf(lat: Float64Array, parts: number): readonly number[] {
  if (parts === 1 || lat.length === 0) return [];
  const step = Math.max(1, Math.floor(lat.length / looked));
  const sample = Float64Array.from({ length: Math.ceil(lat.length / step) }, (_, i) => lat[i * step]!).sort();
  return Array.from({ length: parts - 1 }, (_, i) => sample[Math.floor(((i + 1) * sample.length) / parts)]!);
}
