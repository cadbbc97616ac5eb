/**
 * In which row of a list a key stands. Made once for a list; a list that a few changes made of another one
 * takes the other's over, so that a change to one record of millions does not number them all again.
 */

type KeyOf<T> = (record: T) => string;

export interface Rows {
  /** -1: it is not there. */
  readonly of: (key: string) => number;
}

interface Numbered<T> extends Rows {
  readonly keyOf: KeyOf<T>;
  /** Rows of the list that was numbered; never altered, because older lists look into it too. */
  readonly base: ReadonlyMap<string, number>;
  /** Rows of keys that came or moved since. */
  readonly since: ReadonlyMap<string, number>;
  /** How far rows may have moved since, by records removed and put in between. */
  readonly drift: number;
}

/** Beyond these a list is numbered afresh. */
const mostSince = 1_000;
const mostDrift = 1_000;

const cache = new WeakMap<readonly unknown[], Numbered<never>>();

function numbered<T>(
  list: readonly T[],
  keyOf: KeyOf<T>,
  base: ReadonlyMap<string, number>,
  since: ReadonlyMap<string, number>,
  drift: number,
): Numbered<T> {
  const isAt = (row: number, key: string): boolean => {
    const record = list[row];
    return record !== undefined && keyOf(record) === key;
  };
  const of = (key: string): number => {
    const hint = since.get(key) ?? base.get(key);
    if (hint === undefined) return -1;
    for (let off = 0; off <= drift; off++) {
      if (isAt(hint - off, key)) return hint - off;
      if (isAt(hint + off, key)) return hint + off;
    }
    return -1;
  };
  return { of, keyOf, base, since, drift };
}

function numberAfresh<T>(list: readonly T[], keyOf: KeyOf<T>): Numbered<T> {
  const base = new Map<string, number>();
  for (let row = 0; row < list.length; row++) base.set(keyOf(list[row] as T), row);
  return numbered(list, keyOf, base, new Map(), 0);
}

/** The rows of a list by key. Of a key that stands twice the last row counts. */
export function rowsOf<T>(list: readonly T[], keyOf: KeyOf<T>): Rows {
  const known = cache.get(list) as Numbered<T> | undefined;
  if (known?.keyOf === keyOf) return known;
  const made = numberAfresh(list, keyOf);
  cache.set(list, made as unknown as Numbered<never>);
  return made;
}

/**
 * `to` was made of `from`: the records of `placed` (key, row) are new in it, `moved` rows came or went before
 * others. Does nothing when `from` was never numbered.
 */
export function carryRows<T>(
  from: readonly T[],
  to: readonly T[],
  placed: readonly (readonly [key: string, row: number])[],
  moved: number,
): void {
  const known = cache.get(from) as Numbered<T> | undefined;
  if (!known) return;
  const { keyOf, base } = known;
  const drift = known.drift + moved;
  if (known.since.size + placed.length > mostSince || drift > mostDrift) return;
  const since = placed.length === 0 ? known.since : new Map([...known.since, ...placed]);
  cache.set(to, numbered(to, keyOf, base, since, drift) as unknown as Numbered<never>);
}
