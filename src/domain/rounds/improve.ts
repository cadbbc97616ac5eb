/** Makes a route shorter by turning a stretch round (2-opt) and by moving up to three stops elsewhere (or-opt). */

import { type Costs, hop, type Route, stopAt } from "./costs.ts";

/** Seconds that count as gained: less is the arithmetic's own. */
export const worth = 1e-6;
const longestMoved = 3;

/** Turns every stretch round that is worth it, in place; false: none was. */
function turnStretches(costs: Costs, route: number[]): boolean {
  let found = false;
  for (let i = 0; i < route.length; i++)
    for (let j = i + 1; j < route.length; j++) {
      const before = stopAt(costs, route, i - 1);
      const after = stopAt(costs, route, j + 1);
      const [first = 0, last = 0] = [route[i], route[j]];
      const now = hop(costs, before, first) + hop(costs, last, after);
      if (now - hop(costs, before, last) - hop(costs, first, after) <= worth) continue;
      found = true;
      for (let [a, b] = [i, j]; a < b; a++, b--) [route[a], route[b]] = [route[b] ?? 0, route[a] ?? 0];
    }
  return found;
}

/** Puts stretches between two neighbours of the rest, as they are or turned, where that is worth it, in place. */
function moveStretches(costs: Costs, route: number[]): boolean {
  let found = false;
  for (let length = 1; length <= longestMoved; length++)
    for (let i = 0; i + length <= route.length; i++) {
      const before = stopAt(costs, route, i - 1);
      const after = stopAt(costs, route, i + length);
      const stretch = route.splice(i, length);
      const [first = 0, last = 0] = [stretch[0], stretch.at(-1)];
      const gained = hop(costs, before, first) + hop(costs, last, after) - hopOfRest(costs, before, after);
      const place = placeFor(costs, route, first, last, gained);
      if (place === null) route.splice(i, 0, ...stretch);
      else {
        found = true;
        route.splice(place.at, 0, ...(place.turned ? stretch.reverse() : stretch));
      }
    }
  return found;
}

/** Of a stretch that is the whole route nothing is left between start and end. */
const hopOfRest = (costs: Costs, before: number, after: number): number =>
  before === 0 && after === 0 ? 0 : hop(costs, before, after);

function placeFor(costs: Costs, rest: Route, first: number, last: number, gained: number) {
  for (let at = 0; at <= rest.length; at++) {
    const [a, b] = [stopAt(costs, rest, at - 1), stopAt(costs, rest, at)];
    const opened = gained + hopOfRest(costs, a, b);
    if (opened - hop(costs, a, first) - hop(costs, last, b) > worth) return { at, turned: false };
    if (opened - hop(costs, a, last) - hop(costs, first, b) > worth) return { at, turned: true };
  }
  return null;
}

export const inserted = (route: Route, place: number, stretch: Route): Route => [
  ...route.slice(0, place),
  ...stretch,
  ...route.slice(place),
];

/** No longer than it was; the same route gives the same result. */
export function improved(costs: Costs, route: Route): Route {
  const best = [...route];
  for (let better = true; better; ) {
    const turned = turnStretches(costs, best);
    better = moveStretches(costs, best) || turned;
  }
  return best;
}

/** From the start always to the nearest stop that is left; of two as near the one given first. */
export function nearestFirst(costs: Costs, stops: Route): Route {
  const left = new Set(stops);
  const route: number[] = [];
  for (let at = 0; left.size > 0; ) {
    let nearest = -1;
    for (const stop of left) if (nearest < 0 || hop(costs, at, stop) < hop(costs, at, nearest)) nearest = stop;
    left.delete(nearest);
    route.push(nearest);
    at = nearest;
  }
  return route;
}
