/** Many stops shared among teams: one tour cut into pieces, then stops handed over until nothing gets shorter. */

import { type Costs, duration, hop, type Route, stopAt, travel } from "./costs.ts";
import { exactUpTo, sharedExactly, shortest } from "./exact.ts";
import { improved, inserted, nearestFirst, worth } from "./improve.ts";

/** A route of its stops as short as is found: exactly for few. */
const ordered = (costs: Costs, route: Route): Route =>
  route.length <= exactUpTo ? shortest(costs, route) : improved(costs, route);

/** Cuts a tour into at most so many pieces, the longest as short as this tour allows. */
export function cutTour(costs: Costs, tour: Route, teams: number): readonly Route[] {
  // least[k][n]: the longest of k pieces that hold the first n stops.
  const size = tour.length + 1;
  const least = Array.from({ length: teams + 1 }, () => new Float64Array(size).fill(Number.POSITIVE_INFINITY));
  const from = Array.from({ length: teams + 1 }, () => new Uint32Array(size));
  for (const row of least) row[0] = 0;
  for (let team = 1; team <= teams; team++)
    for (let begin = 0; begin < size; begin++) {
      const before = least[team - 1]?.[begin] ?? Number.POSITIVE_INFINITY;
      let way = 0;
      for (let end = begin; end < size; end++) {
        const own = tour[end - 1];
        if (end > begin && own !== undefined)
          way += hop(costs, end - 1 === begin ? 0 : (tour[end - 2] ?? 0), own) + costs.stay;
        const home = end > begin && costs.back ? hop(costs, own ?? 0, 0) : 0;
        const longest = Math.max(before, way + home);
        if (longest >= (least[team]?.[end] ?? 0)) continue;
        (least[team] as Float64Array)[end] = longest;
        (from[team] as Uint32Array)[end] = begin;
      }
    }
  const pieces: Route[] = [];
  for (let [team, end] = [teams, tour.length]; team > 0; team--) {
    const begin = from[team]?.[end] ?? 0;
    pieces.unshift(tour.slice(begin, end));
    end = begin;
  }
  return pieces;
}

/** The longest team's time first, then the time of all. */
interface Weight {
  readonly longest: number;
  readonly all: number;
}

const weigh = (times: readonly number[]): Weight => ({
  longest: Math.max(0, ...times),
  all: times.reduce((sum, time) => sum + time, 0),
});

const lighter = (a: Weight, b: Weight): boolean =>
  a.longest < b.longest - worth || (a.longest <= b.longest + worth && a.all < b.all - worth);

/** Seconds more that a route takes with a stop at the best place, and that place. */
function cheapestPlace(costs: Costs, route: Route, stop: number): { readonly place: number; readonly more: number } {
  let best = { place: 0, more: Number.POSITIVE_INFINITY };
  for (let place = 0; place <= route.length; place++) {
    const [a, b] = [stopAt(costs, route, place - 1), stopAt(costs, route, place)];
    const between = route.length === 0 ? 0 : hop(costs, a, b);
    const more = hop(costs, a, stop) + hop(costs, stop, b) - between;
    if (more < best.more) best = { place, more };
  }
  return best;
}

/** Hands one stop to another team where that is lighter; null: no such stop. */
function handedOver(costs: Costs, routes: readonly Route[]): readonly Route[] | null {
  const times = routes.map((route) => duration(costs, route));
  const now = weigh(times);
  for (const [giver, route] of routes.entries())
    for (const [place, stop] of route.entries()) {
      const without = [...route.slice(0, place), ...route.slice(place + 1)];
      const givers = duration(costs, without);
      for (const [taker, other] of routes.entries()) {
        if (taker === giver) continue;
        const { place: at, more } = cheapestPlace(costs, other, stop);
        const takers = (times[taker] ?? 0) + more + costs.stay;
        const after = times.map((time, team) => (team === giver ? givers : team === taker ? takers : time));
        if (!lighter(weigh(after), now)) continue;
        const changed = new Map([
          [giver, ordered(costs, without)],
          [taker, ordered(costs, inserted(other, at, [stop]))],
        ]);
        return routes.map((one, team) => changed.get(team) ?? one);
      }
    }
  return null;
}

function balanced(costs: Costs, pieces: readonly Route[]): readonly Route[] {
  for (let routes = pieces.map((route) => ordered(costs, route)); ; ) {
    const better = handedOver(costs, routes);
    if (!better) return routes;
    routes = [...better];
  }
}

/**
 * One route a team: every stop in exactly one. Never longer than the given order cut into pieces; exact for up to
 * ten stops. The same question gives the same answer.
 */
export function share(costs: Costs, stops: Route, teams: number): readonly Route[] {
  if (teams === 1) return [stops.length <= exactUpTo ? shortest(costs, stops) : oneRoute(costs, stops)];
  if (stops.length <= exactUpTo) return sharedExactly(costs, stops, teams);
  const tours = [improved(costs, nearestFirst(costs, stops)), stops];
  const found = tours.map((tour) => balanced(costs, cutTour(costs, tour, teams)));
  return found.reduce((best, one) => (lighter(weightOf(costs, one), weightOf(costs, best)) ? one : best));
}

const weightOf = (costs: Costs, routes: readonly Route[]): Weight =>
  weigh(routes.map((route) => duration(costs, route)));

function oneRoute(costs: Costs, stops: Route): Route {
  const found = [nearestFirst(costs, stops), stops].map((route) => improved(costs, route));
  return found.reduce((best, one) => (travel(costs, one) < travel(costs, best) - worth ? one : best));
}
