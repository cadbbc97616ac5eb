/** A sorted list of which a few are replaced, without a look at the others. */

type Order<T> = (a: T, b: T) => number;

/** Part of a list: from `start` up to `end`, exclusive. */
export interface Stretch<T> {
  readonly list: readonly T[];
  readonly start: number;
  readonly end: number;
}

/** The first place at which `one` could stand; O(log n). */
export function placeOfOne<T>({ list, start, end }: Stretch<T>, one: T, order: Order<T>): number {
  let [low, high] = [start, end];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const held = list[middle];
    if (held !== undefined && order(held, one) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The stretch without those at `gone` (ascending places) and with `come` (in order), as pieces to be joined. */
export function splicedPieces<T>(
  stretch: Stretch<T>,
  gone: readonly number[],
  come: readonly T[],
  order: Order<T>,
): (readonly T[])[] {
  const { list, start, end } = stretch;
  const pieces: (readonly T[])[] = [];
  let [from, next] = [start, 0];
  const upTo = (place: number): void => {
    if (place > from) pieces.push(list.slice(from, place));
    from = Math.max(from, place);
  };
  for (const one of come) {
    const place = placeOfOne(stretch, one, order);
    for (; next < gone.length && (gone[next] ?? end) < place; next++) {
      upTo(gone[next] ?? end);
      from++;
    }
    upTo(place);
    pieces.push([one]);
  }
  for (; next < gone.length; next++) {
    upTo(gone[next] ?? end);
    from++;
  }
  upTo(end);
  return pieces;
}
