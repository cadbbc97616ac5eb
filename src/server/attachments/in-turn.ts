/** Work that takes much memory, done one after the other; of too much waiting work the newest is refused. */

import { ApiProblem } from "../problem-details.ts";

const WAITING = 16;

export function inTurn<A, B>(work: (it: A) => Promise<B>): (it: A) => Promise<B> {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  return (it) => {
    if (waiting >= WAITING) return Promise.reject(new ApiProblem("unavailable", "too many images are waiting"));
    waiting++;
    const done = last.then(() => work(it)).finally(() => waiting--);
    last = done.catch(() => undefined);
    return done;
  };
}
