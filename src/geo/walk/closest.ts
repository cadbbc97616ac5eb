/** Where two segments in a plane come closest. */

type Xy = readonly [x: number, y: number];

export interface Closest {
  readonly metres: number;
  /** The spot on the first segment, and how far along it that lies (0 to 1). */
  readonly x: number;
  readonly y: number;
  readonly share: number;
  /** The spot on the second. */
  readonly u: number;
  readonly v: number;
}

/** Either segment may be a single spot. Where they cross, the crossing; of equal ones the first found. */
export function closestOf(p: Xy, q: Xy, c: Xy, d: Xy): Closest {
  const crossing = crossingOf(p, q, c, d);
  if (crossing) return crossing;
  const isSpot = c[0] === d[0] && c[1] === d[1];
  let best = onFirst(p, q, c);
  if (isSpot) return best;
  for (const other of [onFirst(p, q, d), onSecond(p, 0, c, d), onSecond(q, 1, c, d)])
    if (other.metres < best.metres) best = other;
  return best;
}

function onFirst(p: Xy, q: Xy, spot: Xy): Closest {
  const share = footShare(p, q, spot);
  const [x, y] = along(p, q, share);
  return { metres: Math.hypot(x - spot[0], y - spot[1]), x, y, share, u: spot[0], v: spot[1] };
}

function onSecond(end: Xy, share: 0 | 1, c: Xy, d: Xy): Closest {
  const [u, v] = along(c, d, footShare(c, d, end));
  return { metres: Math.hypot(u - end[0], v - end[1]), x: end[0], y: end[1], share, u, v };
}

const along = (a: Xy, b: Xy, share: number): Xy => [a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])];

function footShare(a: Xy, b: Xy, spot: Xy): number {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const squared = dx * dx + dy * dy;
  if (squared === 0) return 0;
  return Math.max(0, Math.min(1, ((spot[0] - a[0]) * dx + (spot[1] - a[1]) * dy) / squared));
}

function crossingOf(p: Xy, q: Xy, c: Xy, d: Xy): Closest | null {
  const [rx, ry, sx, sy] = [q[0] - p[0], q[1] - p[1], d[0] - c[0], d[1] - c[1]];
  const turn = rx * sy - ry * sx;
  if (turn === 0) return null;
  const share = ((c[0] - p[0]) * sy - (c[1] - p[1]) * sx) / turn;
  const other = ((c[0] - p[0]) * ry - (c[1] - p[1]) * rx) / turn;
  if (!(share >= 0 && share <= 1 && other >= 0 && other <= 1)) return null;
  const [x, y] = along(p, q, share);
  return { metres: 0, x, y, share, u: x, v: y };
}
