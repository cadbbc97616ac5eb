/** Country roads: a mesh over the fields that links villages, towns and main roads, bending as such roads do. */

import { beside, footOn } from "../lines.ts";
import { apart, mix, type Xy } from "../plane.ts";
import type { Random } from "../random.ts";
import type { Strand } from "./strand.ts";

export interface Knot {
  readonly at: Xy;
  /** Knots of one group (one town's rim, one main road) are linked already. */
  readonly group?: string;
}

/** Pairs without a third knot inside the circle over them (Gabriel graph), not longer than `longest`. */
export function gabriel(knots: readonly Knot[], longest: number): [number, number][] {
  const pairs: [number, number][] = [];
  knots.forEach((p, i) => {
    const near = knots.flatMap((q, j) => (j !== i && apart(p.at, q.at) <= longest ? [j] : []));
    for (const j of near) {
      if (j < i) continue;
      const q = knots[j] as Knot;
      if (p.group && p.group === q.group) continue;
      const [middle, r] = [mix(p.at, q.at, 0.5), apart(p.at, q.at) / 2];
      if (!near.some((k) => k !== j && apart((knots[k] as Knot).at, middle) < r * 0.97)) pairs.push([i, j]);
    }
  });
  return pairs;
}

/** A road between two points with a soft bend or two. */
export function bentRoad(random: Random, p: Xy, q: Xy): Xy[] {
  const length = apart(p, q);
  const parts = Math.max(2, Math.min(8, Math.round(length / 190)));
  const [one, two] = [random.normal() * 0.035 * length, random.normal() * 0.02 * length];
  const straight = Array.from({ length: parts + 1 }, (_, i) => mix(p, q, i / parts));
  return straight.map((at, i) => {
    if (i === 0 || i === parts) return at;
    const t = i / parts;
    return beside(
      [p, at, q],
      one * Math.sin(Math.PI * t) + two * Math.sin(2 * Math.PI * t) + random.between(-4, 4),
    )[1] as Xy;
  });
}

/** Numbered country roads along the mesh; a fifth of the links that no one needs is left out. */
export function countryRoads(random: Random, knots: readonly Knot[], longest: number): Strand[] {
  const pairs = gabriel(knots, longest);
  const needed = spanning(knots, pairs);
  return pairs
    .filter((pair) => needed.has(pair) || !random.chance(0.22))
    .map(([i, j], n) => ({
      line: bentRoad(random, (knots[i] as Knot).at, (knots[j] as Knot).at),
      class: "country",
      name: `样本乡道 ${String(n + 1).padStart(3, "0")}`,
    }));
}

/** The links of a shortest tree over the mesh. */
function spanning(knots: readonly Knot[], pairs: readonly [number, number][]): Set<[number, number]> {
  const root = knots.map((_, i) => i);
  const find = (i: number): number => {
    while (root[i] !== i) i = root[i] = root[root[i] as number] as number;
    return i;
  };
  const length = ([i, j]: [number, number]) => apart((knots[i] as Knot).at, (knots[j] as Knot).at);
  const kept = new Set<[number, number]>();
  for (const pair of [...pairs].sort((p, q) => length(p) - length(q))) {
    const [a, b] = [find(pair[0]), find(pair[1])];
    if (a === b) continue;
    root[a] = b;
    kept.add(pair);
  }
  return kept;
}

/** Smallest distance from a point to a line, metres. */
export function toLine(line: readonly Xy[], at: Xy): number {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 1; i < line.length; i++) best = Math.min(best, footOn(line[i - 1] as Xy, line[i] as Xy, at).distance);
  return best;
}
