/** The shortest routes of few stops, by looking at every set of them (Held and Karp). */

import { type Costs, hop, type Route } from "./costs.ts";

/** So many stops are looked at exactly: 2¹⁰ sets for one team, 3¹⁰ ways to share them among several. */
export const exactUpTo = 10;

/** By set of stops (a bit each): the shortest way through all of them, and the route. */
export interface AllRoutes {
  readonly travel: Float64Array;
  routeOf(set: number): Route;
}

export function allRoutes(costs: Costs, stops: Route): AllRoutes {
  const [count, sets] = [stops.length, 1 << stops.length];
  // By set and last stop: the shortest way from the start through the set that ends there, and the stop before.
  const ways = new Float64Array(sets * count).fill(Number.POSITIVE_INFINITY);
  const before = new Int8Array(sets * count).fill(-1);
  const stop = (i: number): number => stops[i] ?? 0;
  for (let set = 1; set < sets; set++)
    for (let last = 0; last < count; last++) {
      if ((set & (1 << last)) === 0) continue;
      const rest = set ^ (1 << last);
      if (rest === 0) ways[set * count + last] = hop(costs, 0, stop(last));
      for (let other = 0; other < count; other++) {
        if ((rest & (1 << other)) === 0) continue;
        const way = (ways[rest * count + other] ?? 0) + hop(costs, stop(other), stop(last));
        if (way >= (ways[set * count + last] ?? 0)) continue;
        ways[set * count + last] = way;
        before[set * count + last] = other;
      }
    }
  const home = (last: number): number => (costs.back ? hop(costs, stop(last), 0) : 0);
  const lastOf = (set: number): number => {
    let best = -1;
    let least = Number.POSITIVE_INFINITY;
    for (let last = 0; last < count; last++) {
      const way = (ways[set * count + last] ?? 0) + home(last);
      if ((set & (1 << last)) === 0 || way >= least) continue;
      [best, least] = [last, way];
    }
    return best;
  };
  const travel = new Float64Array(sets);
  for (let set = 1; set < sets; set++) {
    const last = lastOf(set);
    travel[set] = (ways[set * count + last] ?? 0) + home(last);
  }
  const routeOf = (set: number): Route => {
    const route: number[] = [];
    for (let [left, last] = [set, lastOf(set)]; left > 0 && last >= 0; ) {
      route.unshift(stop(last));
      const previous = before[left * count + last] ?? -1;
      left ^= 1 << last;
      last = previous;
    }
    return route;
  };
  return { travel, routeOf };
}

/** The shortest route through few stops. */
export const shortest = (costs: Costs, stops: Route): Route => allRoutes(costs, stops).routeOf((1 << stops.length) - 1);

const bits = (set: number): number => (set === 0 ? 0 : 1 + bits(set & (set - 1)));

/** Few stops shared among teams: the longest team's time as short as can be, then the time of all together. */
export function sharedExactly(costs: Costs, stops: Route, teams: number): readonly Route[] {
  const routes = allRoutes(costs, stops);
  const times = routes.travel.map((way, set) => way + bits(set) * costs.stay);
  const all = times.length - 1;
  const least = bestShares(times, teams, Math.max);
  const longest = (least[teams]?.value[all] ?? 0) + 1e-9;
  const bounded = times.map((time) => (time <= longest ? time : Number.POSITIVE_INFINITY));
  const shares = bestShares(bounded, teams, (a, b) => a + b);
  const found: Route[] = [];
  for (let [left, team] = [all, teams]; team > 0; team--) {
    const own = shares[team]?.own[left] ?? 0;
    found.push(routes.routeOf(own));
    left ^= own;
  }
  return found;
}

interface Shares {
  readonly value: Float64Array;
  /** The set that one of the teams takes. */
  readonly own: Uint32Array;
}

/** By number of teams and set: the best sum (`join`) of what they cost that share the set. */
function bestShares(costOf: Float64Array, teams: number, join: (a: number, b: number) => number): readonly Shares[] {
  const sets = costOf.length;
  const none: Shares = {
    value: new Float64Array(sets).fill(Number.POSITIVE_INFINITY),
    own: new Uint32Array(sets),
  };
  none.value[0] = 0;
  const by = [none];
  for (let team = 1; team <= teams; team++) {
    const fewer = by[team - 1] ?? none;
    const made: Shares = { value: new Float64Array(sets).fill(Number.POSITIVE_INFINITY), own: new Uint32Array(sets) };
    for (let set = 0; set < sets; set++)
      for (let own = set; ; own = (own - 1) & set) {
        const value = join(costOf[own] ?? 0, fewer.value[set ^ own] ?? 0);
        if (value < (made.value[set] ?? 0)) {
          made.value[set] = value;
          made.own[set] = own;
        }
        if (own === 0) break;
      }
    by.push(made);
  }
  return by;
}
