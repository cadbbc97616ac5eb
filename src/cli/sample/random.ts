/** Seeded chance: the same seed and name give the same numbers on every machine. */

export interface Random {
  /** In [0, 1). */
  next(): number;
  between(from: number, to: number): number;
  /** Whole number, both ends included. */
  whole(from: number, to: number): number;
  chance(share: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** One of the list, by weight. */
  weighted<T>(list: readonly T[], weight: (one: T) => number): T;
  /** Standard normal (Box-Muller). */
  normal(): number;
  shuffled<T>(list: readonly T[]): T[];
  /** A picker by weight, for many picks from one long list. */
  sampler<T>(list: readonly T[], weight: (one: T) => number): () => T;
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return h;
}

/** Mulberry32. */
function mulberry(start: number): () => number {
  let state = start >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A stream of its own for each `name`, so that a change in one part leaves the others as they were. */
export function random(seed: number, name: string): Random {
  const next = mulberry(hash(`${seed}/${name}`));
  const between = (from: number, to: number) => from + (to - from) * next();
  const whole = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  const pick = <T>(list: readonly T[]): T => {
    if (list.length === 0) throw new Error(`nothing to pick from (${name})`);
    return list[Math.floor(next() * list.length)] as T;
  };
  const weighted = <T>(list: readonly T[], weight: (one: T) => number): T => {
    let left = next() * list.reduce((sum, one) => sum + weight(one), 0);
    for (const one of list) {
      left -= weight(one);
      if (left < 0) return one;
    }
    return pick(list);
  };
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  const shuffled = <T>(list: readonly T[]): T[] => {
    const out = [...list];
    for (let i = out.length - 1; i > 0; i--) {
      const j = whole(0, i);
      [out[i], out[j]] = [out[j] as T, out[i] as T];
    }
    return out;
  };
  const sampler = <T>(list: readonly T[], weight: (one: T) => number) => {
    let sum = 0;
    const ends = list.map((one) => {
      sum += weight(one);
      return sum;
    });
    if (!(sum > 0)) throw new Error(`nothing to pick from (${name})`);
    return () => {
      const at = next() * sum;
      let [low, high] = [0, ends.length - 1];
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((ends[middle] as number) > at) high = middle;
        else low = middle + 1;
      }
      return list[low] as T;
    };
  };
  return { next, between, whole, chance: (share) => next() < share, pick, weighted, normal, shuffled, sampler };
}
