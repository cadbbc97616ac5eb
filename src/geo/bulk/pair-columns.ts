/** Pairs of a spot and a shape as columns. */

export interface PairColumns {
  readonly spots: Uint32Array;
  readonly shapes: Uint32Array;
  /** What the pair weighs with whoever judged it. */
  readonly weights: Uint8Array;
  /** Metres to the boundary, negative within. */
  readonly signed: Float64Array;
}

export const emptyPairs = (size: number): PairColumns => ({
  spots: new Uint32Array(size),
  shapes: new Uint32Array(size),
  weights: new Uint8Array(size),
  signed: new Float64Array(size),
});

/** The same pairs with room for so many. */
export function resized(pairs: PairColumns, size: number): PairColumns {
  const into = emptyPairs(size);
  const kept = Math.min(size, pairs.spots.length);
  into.spots.set(pairs.spots.subarray(0, kept));
  into.shapes.set(pairs.shapes.subarray(0, kept));
  into.weights.set(pairs.weights.subarray(0, kept));
  into.signed.set(pairs.signed.subarray(0, kept));
  return into;
}

/** All pairs in order of spot, and each spot's few in order of shape: the same bytes however they were parted. */
export function joined(parts: readonly PairColumns[], spotCount: number): PairColumns {
  const next = new Uint32Array(spotCount + 1);
  let total = 0;
  for (const { spots } of parts) {
    total += spots.length;
    for (let i = 0; i < spots.length; i++) next[spots[i]! + 1]!++;
  }
  for (let spot = 0; spot < spotCount; spot++) next[spot + 1]! += next[spot]!;
  const [spots, shapes] = [new Uint32Array(total), new Uint32Array(total)];
  const [weights, signed] = [new Uint8Array(total), new Float64Array(total)];
  const first = next.slice(0, -1);
  for (const part of parts)
    for (let i = 0; i < part.spots.length; i++) {
      const spot = part.spots[i]!;
      const shape = part.shapes[i]!;
      let to = next[spot]!++;
      for (; to > first[spot]! && shapes[to - 1]! > shape; to--) {
        shapes[to] = shapes[to - 1]!;
        weights[to] = weights[to - 1]!;
        signed[to] = signed[to - 1]!;
      }
      spots[next[spot]! - 1] = spot;
      shapes[to] = shape;
      weights[to] = part.weights[i]!;
      signed[to] = part.signed[i]!;
    }
  return { spots, shapes, weights, signed };
}
