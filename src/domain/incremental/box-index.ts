/**
 * Records by where they stand: a grid over one list, and an overlay of what came and went since. A list made
 * of another by a few changes takes its grid over.
 */

import { type Box, meet } from "./boxes.ts";

interface Entry<T> {
  readonly record: T;
  readonly box: Box;
}

interface Grid<T> {
  readonly entries: readonly Entry<T>[];
  readonly bounds: Box;
  /** Columns, and rows. */
  readonly side: number;
  /** First place in `order` of each cell; one more at the end. */
  readonly starts: Uint32Array;
  readonly order: Uint32Array;
  /** Most by which a box in the grid reaches beyond its middle, degrees. */
  readonly halfWidth: number;
  readonly halfHeight: number;
  /** Boxes too wide for the grid: looked at one by one. */
  readonly wide: readonly Entry<T>[];
}

export interface BoxIndex<T> {
  readonly grid: Grid<T>;
  readonly gone: ReadonlySet<T>;
  readonly come: readonly Entry<T>[];
}

/** Half a box, degrees, beyond which it is wide. */
const wideFrom = 0.02;
/** An overlay of more than this is built in. */
const mostOverlaid = 1_000;

function boundsOf(entries: readonly Entry<unknown>[]): Box {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const { box } of entries) {
    west = Math.min(west, box.west);
    south = Math.min(south, box.south);
    east = Math.max(east, box.east);
    north = Math.max(north, box.north);
  }
  return { west, south, east, north };
}

const place = (value: number, from: number, to: number, count: number): number =>
  Math.max(0, Math.min(count - 1, Math.floor(((value - from) / Math.max(1e-9, to - from)) * count)));

type Frame = Pick<Grid<unknown>, "bounds" | "side">;
const columnOf = ({ bounds, side }: Frame, lon: number): number => place(lon, bounds.west, bounds.east, side);
const rowOf = ({ bounds, side }: Frame, lat: number): number => place(lat, bounds.south, bounds.north, side);

/** Entries sorted by cell, by counting. */
function sorted(entries: readonly Entry<unknown>[], frame: Frame): Pick<Grid<unknown>, "starts" | "order"> {
  const { side } = frame;
  const cells = Uint32Array.from(
    entries,
    ({ box }) => rowOf(frame, (box.south + box.north) / 2) * side + columnOf(frame, (box.west + box.east) / 2),
  );
  const starts = new Uint32Array(side * side + 1);
  for (const cell of cells) starts[cell + 1] = (starts[cell + 1] ?? 0) + 1;
  for (let cell = 0; cell < side * side; cell++) starts[cell + 1] = (starts[cell + 1] ?? 0) + (starts[cell] ?? 0);
  const next = starts.slice();
  const order = new Uint32Array(entries.length);
  cells.forEach((cell, entry) => {
    const at = next[cell] ?? 0;
    order[at] = entry;
    next[cell] = at + 1;
  });
  return { starts, order };
}

/** `boxOf`: null for what stands nowhere. */
export function buildBoxIndex<T>(list: readonly T[], boxOf: (record: T) => Box | null): BoxIndex<T> {
  const entries: Entry<T>[] = [];
  const wide: Entry<T>[] = [];
  let [halfWidth, halfHeight] = [0, 0];
  for (const record of list) {
    const box = boxOf(record);
    if (!box) continue;
    const [width, height] = [(box.east - box.west) / 2, (box.north - box.south) / 2];
    if (width > wideFrom || height > wideFrom) {
      wide.push({ record, box });
      continue;
    }
    halfWidth = Math.max(halfWidth, width);
    halfHeight = Math.max(halfHeight, height);
    entries.push({ record, box });
  }
  const frame = { bounds: boundsOf(entries), side: Math.max(1, Math.ceil(Math.sqrt(entries.length / 2))) };
  const grid = { entries, ...frame, ...sorted(entries, frame), halfWidth, halfHeight, wide };
  return { grid, gone: new Set(), come: [] };
}

/** The index of a list from which `gone` were taken and into which `come` were put; null: too much was overlaid. */
export function withOverlay<T>(
  index: BoxIndex<T>,
  gone: readonly T[],
  come: readonly T[],
  boxOf: (record: T) => Box | null,
): BoxIndex<T> | null {
  if (index.gone.size + gone.length + index.come.length + come.length > mostOverlaid) return null;
  const left = new Set(gone);
  const entries = come.flatMap((record): Entry<T>[] => {
    const box = boxOf(record);
    return box ? [{ record, box }] : [];
  });
  return {
    grid: index.grid,
    gone: new Set([...index.gone, ...gone]),
    come: [...index.come.filter(({ record }) => !left.has(record)), ...entries],
  };
}

/** Every record whose box meets this one, in no order that may matter. */
export function within<T>({ grid, gone, come }: BoxIndex<T>, box: Box): T[] {
  const found: T[] = [];
  const look = ({ record, box: its }: Entry<T>): void => {
    if (meet(its, box)) found.push(record);
  };
  const { entries, starts, order, side, halfWidth, halfHeight, wide } = grid;
  const [from, to] = [columnOf(grid, box.west - halfWidth), columnOf(grid, box.east + halfWidth)];
  const last = rowOf(grid, box.north + halfHeight);
  for (let y = rowOf(grid, box.south - halfHeight); y <= last; y++) {
    const end = starts[y * side + to + 1] ?? 0;
    for (let at = starts[y * side + from] ?? 0; at < end; at++) {
      const entry = entries[order[at] ?? 0];
      if (entry && !gone.has(entry.record)) look(entry);
    }
  }
  for (const entry of wide) if (!gone.has(entry.record)) look(entry);
  for (const entry of come) look(entry);
  return found;
}
