/** Where a segment in a plane comes nearest to a spot, and where two of them cross. */

export type Xy = readonly [x: number, y: number];

export interface Foot {
  readonly metres: number;
  /** The nearest spot of the segment, and how far along it that lies (0 to 1). */
  readonly at: Xy;
  readonly share: number;
}

/** The segment may be a single spot. */
export function footOn(a: Xy, b: Xy, spot: Xy): Foot {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const squared = dx * dx + dy * dy;
  const wanted = squared === 0 ? 0 : ((spot[0] - a[0]) * dx + (spot[1] - a[1]) * dy) / squared;
  const share = Math.max(0, Math.min(1, wanted));
  const at: Xy = [a[0] + share * dx, a[1] + share * dy];
  return { metres: Math.hypot(at[0] - spot[0], at[1] - spot[1]), at, share };
}

/** Where a → b crosses or touches c → d; null: nowhere, or they are parallel. */
export function crossingOn(a: Xy, b: Xy, c: Xy, d: Xy): Foot | null {
  const [rx, ry, sx, sy] = [b[0] - a[0], b[1] - a[1], d[0] - c[0], d[1] - c[1]];
  const turn = rx * sy - ry * sx;
  if (turn === 0) return null;
  const share = ((c[0] - a[0]) * sy - (c[1] - a[1]) * sx) / turn;
  const other = ((c[0] - a[0]) * ry - (c[1] - a[1]) * rx) / turn;
  if (!(share >= 0 && share <= 1 && other >= 0 && other <= 1)) return null;
  return { metres: 0, at: [a[0] + share * rx, a[1] + share * ry], share };
}
