/**
 * Spots gathered by zoom, greedily: at each zoom a spot takes in whatever stands within the radius, the sums stand in
 * their middle, and the next zoom out gathers those. Typed arrays, built in steps, so that 200,000 venues never hold
 * the page up. The same clusters as supercluster's, which builds all at once.
 */

/** Spots in Mercator from 0 to 1, and to which of `kinds` each counts. */
export interface Spots {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly kind: Uint8Array;
  readonly kinds: number;
}

/** What stands at one zoom. */
export interface Level {
  readonly size: number;
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Number of the spot that stands alone; -1 - zoom of the cluster that was made at that zoom. */
  readonly single: Int32Array;
  /** How many of each kind, `kinds` numbers each. */
  readonly counts: Uint32Array;
}

export interface ClusterIndex {
  readonly levels: ReadonlyMap<number, Level>;
}

interface Options {
  /** Pixels within which spots are one. */
  readonly radius: number;
  readonly minZoom: number;
  /** From the next zoom on every spot stands alone. */
  readonly maxZoom: number;
}

/** Pixels of the world at zoom 0. */
const world = 512;
/** Spots between two steps. */
const stride = 1_024;

/** Which spots lie in which square of a grid: those of square c from `start[c]` to `start[c + 1]`. */
interface Grid {
  readonly west: number;
  readonly north: number;
  readonly side: number;
  readonly columns: number;
  readonly rows: number;
  readonly start: Int32Array;
  readonly spots: Int32Array;
}

const clamp = (value: number, end: number): number => Math.max(0, Math.min(end, value));

/** Squares no smaller than `least`, and not many more than spots. */
function gridOf({ size, x, y }: Level, least: number): Grid {
  let [west, north, east, south] = [1, 1, 0, 0];
  for (let i = 0; i < size; i++) {
    const [px, py] = [x[i] ?? 0, y[i] ?? 0];
    if (px < west) west = px;
    if (px > east) east = px;
    if (py < north) north = py;
    if (py > south) south = py;
  }
  const side = Math.max(least, Math.sqrt(((east - west) * (south - north)) / (2 * size)), 1e-12);
  const columns = Math.floor((east - west) / side) + 1;
  const rows = Math.floor((south - north) / side) + 1;
  const squares = new Int32Array(size);
  const start = new Int32Array(columns * rows + 1);
  for (let i = 0; i < size; i++) {
    const column = clamp(Math.floor(((x[i] ?? 0) - west) / side), columns - 1);
    const row = clamp(Math.floor(((y[i] ?? 0) - north) / side), rows - 1);
    const square = row * columns + column;
    squares[i] = square;
    start[square + 1] = (start[square + 1] ?? 0) + 1;
  }
  for (let c = 0; c < columns * rows; c++) start[c + 1] = (start[c + 1] ?? 0) + (start[c] ?? 0);
  const next = start.slice();
  const spots = new Int32Array(size);
  for (let i = 0; i < size; i++) {
    const square = squares[i] ?? 0;
    const at = next[square] ?? 0;
    spots[at] = i;
    next[square] = at + 1;
  }
  return { west, north, side, columns, rows, start, spots };
}

/** Calls for each spot within `radius` of one, itself included. */
function within(grid: Grid, { x, y }: Level, i: number, radius: number, visit: (spot: number) => void): void {
  const { west, north, side, columns, rows, start, spots } = grid;
  const [px, py] = [x[i] ?? 0, y[i] ?? 0];
  const from = clamp(Math.floor((px - radius - west) / side), columns - 1);
  const to = clamp(Math.floor((px + radius - west) / side), columns - 1);
  const top = clamp(Math.floor((py - radius - north) / side), rows - 1);
  const bottom = clamp(Math.floor((py + radius - north) / side), rows - 1);
  for (let row = top; row <= bottom; row++) {
    const end = start[row * columns + to + 1] ?? 0;
    // Squares beside each other in a row stand one after the other.
    for (let at = start[row * columns + from] ?? 0; at < end; at++) {
      const spot = spots[at] ?? 0;
      const [dx, dy] = [(x[spot] ?? 0) - px, (y[spot] ?? 0) - py];
      if (dx * dx + dy * dy <= radius * radius) visit(spot);
    }
  }
}

/** The level of one zoom out, of the level before. */
function* gathered(before: Level, zoom: number, kinds: number, pixels: number): Generator<void, Level, void> {
  const radius = pixels / (world * 2 ** zoom);
  const grid = gridOf(before, radius);
  const { size } = before;
  const taken = new Uint8Array(size);
  const [x, y] = [new Float64Array(size), new Float64Array(size)];
  const single = new Int32Array(size);
  const counts = new Uint32Array(size * kinds);
  let made = 0;
  const add = (spot: number): number => {
    let total = 0;
    for (let kind = 0; kind < kinds; kind++) {
      const count = before.counts[spot * kinds + kind] ?? 0;
      counts[made * kinds + kind] = (counts[made * kinds + kind] ?? 0) + count;
      total += count;
    }
    return total;
  };
  for (let i = 0; i < size; i++) {
    if (i % stride === stride - 1) yield;
    if (taken[i] === 1) continue;
    taken[i] = 1;
    let total = add(i);
    let [sumX, sumY] = [(before.x[i] ?? 0) * total, (before.y[i] ?? 0) * total];
    let members = 1;
    within(grid, before, i, radius, (spot) => {
      if (taken[spot] === 1) return;
      taken[spot] = 1;
      members++;
      const count = add(spot);
      sumX += (before.x[spot] ?? 0) * count;
      sumY += (before.y[spot] ?? 0) * count;
      total += count;
    });
    x[made] = members === 1 ? (before.x[i] ?? 0) : sumX / total;
    y[made] = members === 1 ? (before.y[i] ?? 0) : sumY / total;
    single[made] = members === 1 ? (before.single[i] ?? 0) : -1 - zoom;
    made++;
  }
  if (made === size) return before;
  return {
    size: made,
    x: x.slice(0, made),
    y: y.slice(0, made),
    single: single.slice(0, made),
    counts: counts.slice(0, made * kinds),
  };
}

function alone({ x, y, kind, kinds }: Spots): Level {
  const counts = new Uint32Array(x.length * kinds);
  for (let i = 0; i < x.length; i++) counts[i * kinds + (kind[i] ?? 0)] = 1;
  return { size: x.length, x, y, single: Int32Array.from(x, (_, i) => i), counts };
}

/** Levels from `maxZoom + 1`, where every spot stands alone, down to `minZoom`. */
export function* clusterSteps(
  spots: Spots,
  { radius, minZoom, maxZoom }: Options,
): Generator<void, ClusterIndex, void> {
  let level = alone(spots);
  const levels = new Map([[maxZoom + 1, level]]);
  for (let zoom = maxZoom; zoom >= minZoom; zoom--) {
    yield;
    level = yield* gathered(level, zoom, spots.kinds, radius);
    levels.set(zoom, level);
  }
  return { levels };
}
