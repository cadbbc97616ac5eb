/** What it costs to go from stop to stop, and what a whole route costs. */

/**
 * Seconds by pair: `between[a * size + b]`, the same both ways. 0 is the start, stops are 1 up to size - 1.
 * All of them are finite: what cannot be reached is taken out before.
 */
export interface Costs {
  readonly size: number;
  readonly between: Float64Array;
  /** Seconds spent at each stop. */
  readonly stay: number;
  /** Does a route end where it began? */
  readonly back: boolean;
}

/** Stops in the order of the visit, the start neither before nor after them. */
export type Route = readonly number[];

/** The end of a route that does not come back: going there costs nothing. */
const nowhere = -1;

/** Seconds from one to the other; an absent one is the way home, or nothing. */
export function hop(costs: Costs, a: number, b: number): number {
  if (a === nowhere || b === nowhere) return 0;
  return costs.between[a * costs.size + b] ?? Number.POSITIVE_INFINITY;
}

/** What stands at a place of a route: before its first stop the start, after its last the start or nothing. */
export const stopAt = ({ back }: Costs, route: Route, place: number): number =>
  place < 0 ? 0 : (route[place] ?? (back ? 0 : nowhere));

/** Seconds on the way. */
export function travel(costs: Costs, route: Route): number {
  if (route.length === 0) return 0;
  let total = 0;
  for (let place = 0; place <= route.length; place++)
    total += hop(costs, stopAt(costs, route, place - 1), stopAt(costs, route, place));
  return total;
}

/** Seconds on the way and at the stops. */
export const duration = (costs: Costs, route: Route): number => travel(costs, route) + route.length * costs.stay;
