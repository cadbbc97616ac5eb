/** Two changes, one after the other, as one. */

import { type Change, keyOf, type Put, type Removal } from "./change.ts";

const keyOfPut = (put: Put): string => `${put.register}/${keyOf(put)}`;
const keyOfRemoval = ({ register, id }: Removal): string => `${register}/${id}`;

/**
 * The change with the effect of the first, then the second: of each record the last word. Both reasons are
 * kept. A record removed by the first and put again by the second keeps its row instead of going to the end.
 */
export function squash(first: Change, second: Change): Change {
  const later = new Set([...second.puts.map(keyOfPut), ...second.removals.map(keyOfRemoval)]);
  return {
    why: first.why === second.why ? first.why : `${first.why}；${second.why}`,
    puts: [...first.puts.filter((put) => !later.has(keyOfPut(put))), ...second.puts],
    removals: [...first.removals.filter((it) => !later.has(keyOfRemoval(it))), ...second.removals],
  };
}
