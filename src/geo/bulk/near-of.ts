/** Which spots and shapes are to be paired, put in order for it. */

import { wrapLon } from "../frame.ts";
import { type Ground, head, headSize, readiness } from "./ground.ts";
import type { Near } from "./near.ts";
import { buildStrips, inPlaceOrder, type Spots } from "./strips.ts";

/** Spots of no greater spread lie in common strips, metres; beyond it in strips for each eightfold. */
const common = 100;
const fold = 8;

/** `spots`: indexes of those with a position. Reaches by shape, metres; Infinity: all. */
export function nearOf(shapes: Omit<Near, "strips">, spots: Spots, chosen: Uint32Array): Near {
  const { ground, reaches } = shapes;
  if (reaches.length !== ground.kinds.length)
    throw new RangeError(`expected ${ground.kinds.length} reaches, got ${reaches.length}`);
  const height = stripHeight(shapes);
  return { ...shapes, strips: classesOf(spots.spread, chosen).map((members) => buildStrips(spots, members, height)) };
}

/** All measurable shapes, neighbours close to each other. */
export function shapesInOrder({ heads, kinds }: Ground): Uint32Array {
  const [lon, lat] = [new Float64Array(kinds.length), new Float64Array(kinds.length)];
  const measurable = new Uint32Array(kinds.keys()).filter((shape) => kinds[shape] !== readiness.none);
  for (const shape of measurable) {
    lon[shape] = wrapLon(heads[shape * headSize + head.lon]!);
    lat[shape] = heads[shape * headSize + head.lat]!;
  }
  return inPlaceOrder(lon, lat, measurable);
}

/** Strips about half as high as the boxes that read them: to find where a run begins costs more than to read on. */
function stripHeight({ ground: { heads }, reaches, order }: Omit<Near, "strips">): number {
  let sum = 0;
  for (let i = 0; i < order.length; i++) {
    const shape = order[i]!;
    const reach = reaches[shape]!;
    if (Number.isNaN(reach)) throw new RangeError(`reach of shape ${shape} is not a number`);
    sum += Math.min(20_000, Math.max(reach, 0) + heads[shape * headSize + head.halfLat]! * 110_500);
  }
  return Math.max(40, (1.2 * sum) / Math.max(1, order.length));
}

/** Spots by their spread, so that one vague position does not widen the search for all. */
function classesOf(spread: Float64Array, chosen: Uint32Array): Uint32Array[] {
  if (!chosen.some((spot) => !(spread[spot]! <= common))) return [chosen];
  const classes: number[][] = [];
  for (const spot of chosen) {
    const its = classOf(spread[spot]!);
    const members = classes[its];
    if (members) members.push(spot);
    else classes[its] = [spot];
  }
  return classes.filter(Boolean).map((members) => Uint32Array.from(members));
}

function classOf(spread: number): number {
  if (spread <= common) return 0;
  return spread < Number.POSITIVE_INFINITY ? Math.ceil(Math.log(spread / common) / Math.log(fold)) : 400;
}
