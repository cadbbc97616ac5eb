/** A binary heap of (key, item) in typed arrays, least key first. */

export interface Heap {
  keys: Float64Array;
  items: Uint32Array;
  size: number;
}

export const emptyHeap = (room: number): Heap => ({
  keys: new Float64Array(room),
  items: new Uint32Array(room),
  size: 0,
});

/** The least key; Infinity: the heap is empty. */
export const leastKey = (heap: Heap): number => (heap.size === 0 ? Number.POSITIVE_INFINITY : heap.keys[0]!);

export function push(heap: Heap, key: number, item: number): void {
  if (heap.size === heap.keys.length) grow(heap);
  const { keys, items } = heap;
  let hole = heap.size++;
  while (hole > 0) {
    const above = (hole - 1) >> 1;
    if (keys[above]! <= key) break;
    keys[hole] = keys[above]!;
    items[hole] = items[above]!;
    hole = above;
  }
  keys[hole] = key;
  items[hole] = item;
}

/** Takes the item of the least key. The heap must not be empty. */
export function pop(heap: Heap): number {
  const { keys, items } = heap;
  const least = items[0]!;
  const size = --heap.size;
  const [key, item] = [keys[size]!, items[size]!];
  let hole = 0;
  for (let below = 1; below < size; below = 2 * hole + 1) {
    if (below + 1 < size && keys[below + 1]! < keys[below]!) below++;
    if (keys[below]! >= key) break;
    keys[hole] = keys[below]!;
    items[hole] = items[below]!;
    hole = below;
  }
  keys[hole] = key;
  items[hole] = item;
  return least;
}

function grow(heap: Heap): void {
  const keys = new Float64Array(heap.keys.length * 2 + 16);
  const items = new Uint32Array(keys.length);
  keys.set(heap.keys);
  items.set(heap.items);
  heap.keys = keys;
  heap.items = items;
}
