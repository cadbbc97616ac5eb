/** The shortest walk from one spot to the nearest of several ends: Dijkstra's search, bounded, resumed at will. */

import type { LngLat } from "../units.ts";
import type { WalkGround } from "./ground.ts";
import { emptyHeap, type Heap, leastKey, pop, push } from "./heap.ts";
import { isFree, isFreeBetween } from "./passage.ts";
import type { Snap } from "./snap.ts";

/** Longer walks are not looked for, metres. */
export const walkWithin = 2_000;

export interface Walk {
  /** Along the roads and both straight ways to them, ellipsoidal. */
  readonly metres: number;
  /** From the start to the end, degrees. */
  readonly path: readonly LngLat[];
  /** The one of the goals that was reached, as an index. */
  readonly goal: number;
}

/**
 * One search at a time over a ground. Starting another one forgets it, so that its arrays, which are as long as
 * the network, are made once.
 */
export interface WalkSearch {
  readonly ground: WalkGround;
  /** By node: the least metres found so far, Infinity where none. */
  readonly label: Float64Array;
  /** By node: the node before it; itself at a start. */
  readonly before: Uint32Array;
  /** By node, where it is a start: which snap. */
  readonly start: Uint32Array;
  readonly settled: Uint8Array;
  readonly heap: Heap;
  readonly touched: number[];
  starts: readonly Snap[];
  /** Longer walks than this are not looked for, metres. */
  within: number;
}

export function walkSearch(ground: WalkGround): WalkSearch {
  const nodes = ground.network.lons.length;
  return {
    ground,
    label: new Float64Array(nodes).fill(Number.POSITIVE_INFINITY),
    before: new Uint32Array(nodes),
    start: new Uint32Array(nodes),
    settled: new Uint8Array(nodes),
    heap: emptyHeap(1024),
    touched: [],
    starts: [],
    within: walkWithin,
  };
}

/** Begins anew from the straight ways of one spot, for walks of at most `within` metres. */
export function startFrom(search: WalkSearch, starts: readonly Snap[], within = walkWithin): void {
  const { label, settled, touched, heap, ground } = search;
  for (const node of touched) {
    label[node] = Number.POSITIVE_INFINITY;
    settled[node] = 0;
  }
  touched.length = 0;
  heap.size = 0;
  search.starts = starts;
  search.within = within;
  starts.forEach((snap, index) => {
    for (const { node, metres } of waysOff(ground, snap)) {
      if (!reach(search, node, node, metres)) continue;
      search.start[node] = index;
    }
  });
}

interface WayOff {
  readonly node: number;
  readonly metres: number;
}

/** From an end over its straight way to the nodes of its segment, as far as no fence stands between. */
function waysOff({ network, passage }: WalkGround, { segment, share, metres }: Snap): WayOff[] {
  const length = network.metres[segment]!;
  const ways: WayOff[] = [];
  if (isFreeBetween(passage, segment, 0, share))
    ways.push({ node: network.from[segment]!, metres: metres + share * length });
  if (isFreeBetween(passage, segment, share, 1))
    ways.push({ node: network.to[segment]!, metres: metres + (1 - share) * length });
  return ways;
}

function reach(search: WalkSearch, node: number, before: number, metres: number): boolean {
  const { label, touched } = search;
  const held = label[node]!;
  if (!(metres < held) || metres > search.within) return false;
  if (held === Number.POSITIVE_INFINITY) touched.push(node);
  label[node] = metres;
  search.before[node] = before;
  push(search.heap, metres, node);
  return true;
}

/** The best way found so far: through a node, or along one segment from snap to snap (`node` -1). */
interface Best {
  metres: number;
  node: number;
  start: number;
  goal: number;
}

/** The shortest walk from the search's start to the nearest goal; null: none within its bound. */
export function walkTo(search: WalkSearch, goals: readonly Snap[]): Walk | null {
  const best = bestTo(search, goals);
  const goal = goals[best.goal];
  if (!goal || best.metres > search.within) return null;
  return { metres: best.metres, path: pathOf(search, best, goal), goal: best.goal };
}

/** Its metres alone; Infinity: there is none within the bound. */
export function metresTo(search: WalkSearch, goals: readonly Snap[]): number {
  const { metres } = bestTo(search, goals);
  return metres > search.within ? Number.POSITIVE_INFINITY : metres;
}

function bestTo(search: WalkSearch, goals: readonly Snap[]): Best {
  const best: Best = { metres: Number.POSITIVE_INFINITY, node: -1, start: -1, goal: -1 };
  alongOneSegment(search, goals, best);
  const exits = exitsOf(search.ground, goals);
  const leave = (node: number): void => {
    for (const { metres, goal } of exits.get(node) ?? []) {
      const total = search.label[node]! + metres;
      if (total < best.metres) Object.assign(best, { metres: total, node, goal });
    }
  };
  for (const node of exits.keys()) if (search.settled[node] === 1) leave(node);
  while (leastKey(search.heap) < best.metres) {
    const node = settleNext(search);
    if (node >= 0) leave(node);
  }
  return best;
}

function alongOneSegment({ starts, ground }: WalkSearch, goals: readonly Snap[], best: Best): void {
  const bySegment = new Map<number, number[]>();
  starts.forEach(({ segment }, index) => {
    bySegment.set(segment, [...(bySegment.get(segment) ?? []), index]);
  });
  goals.forEach((to, goal) => {
    for (const start of bySegment.get(to.segment) ?? []) {
      const from = starts[start]!;
      if (!isFreeBetween(ground.passage, to.segment, from.share, to.share)) continue;
      const between = Math.abs(from.share - to.share) * ground.network.metres[to.segment]!;
      const metres = from.metres + between + to.metres;
      if (metres < best.metres) Object.assign(best, { metres, node: -1, start, goal });
    }
  });
}

function exitsOf(ground: WalkGround, goals: readonly Snap[]): Map<number, { metres: number; goal: number }[]> {
  const exits = new Map<number, { metres: number; goal: number }[]>();
  goals.forEach((snap, goal) => {
    for (const { node, metres } of waysOff(ground, snap)) {
      const known = exits.get(node);
      if (known) known.push({ metres, goal });
      else exits.set(node, [{ metres, goal }]);
    }
  });
  return exits;
}

/** Takes the nearest node that is not settled and looks on from it; -1: it was settled already. */
function settleNext(search: WalkSearch): number {
  const { settled, label, ground } = search;
  const { first, links, from, to, metres } = ground.network;
  const node = pop(search.heap);
  if (settled[node] === 1) return -1;
  settled[node] = 1;
  for (let at = first[node]!; at < first[node + 1]!; at++) {
    const segment = links[at]!;
    if (!isFree(ground.passage, segment)) continue;
    const next = from[segment] === node ? to[segment]! : from[segment]!;
    if (settled[next] === 0) reach(search, next, node, label[node]! + metres[segment]!);
  }
  return node;
}

function pathOf({ ground, before, start, starts }: WalkSearch, best: Best, goal: Snap): LngLat[] {
  const { lons, lats } = ground.network;
  const back: LngLat[] = [goal.end, goal.road];
  let first = best.start;
  for (let node = best.node; node >= 0; ) {
    back.push([lons[node]!, lats[node]!]);
    const previous = before[node]!;
    if (previous === node) {
      first = start[node]!;
      break;
    }
    node = previous;
  }
  const { road, end } = starts[first]!;
  return [end, road, ...back.reverse()].filter(
    ([lon, lat], index, all) => index === 0 || lon !== all[index - 1]![0] || lat !== all[index - 1]![1],
  );
}
