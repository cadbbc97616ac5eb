/**
 * The drawing board: metres east and north of a point in the middle of the county. Distances on it are
 * within 0.5 % here, enough to lay things out; what must be exact is placed by geodesic (planted/exact).
 */

export type Xy = readonly [x: number, y: number];
export type LonLat = [lon: number, lat: number];

const middle = { lon: 106.1, lat: 38.29 };
const phi = (middle.lat * Math.PI) / 180;
const a = 6378137;
const e2 = 0.00669437999014;
const w = Math.sqrt(1 - e2 * Math.sin(phi) ** 2);
const eastPerDegree = ((a / w) * Math.cos(phi) * Math.PI) / 180;
const northPerDegree = ((a * (1 - e2)) / w ** 3) * (Math.PI / 180);

export const toPlane = (lon: number, lat: number): Xy => [
  (lon - middle.lon) * eastPerDegree,
  (lat - middle.lat) * northPerDegree,
];

export const toLonLat = ([x, y]: Xy): LonLat => [middle.lon + x / eastPerDegree, middle.lat + y / northPerDegree];

export const along = (p: Xy, direction: Xy, metres: number): Xy => [
  p[0] + direction[0] * metres,
  p[1] + direction[1] * metres,
];
export const mix = (p: Xy, q: Xy, t: number): Xy => [p[0] + (q[0] - p[0]) * t, p[1] + (q[1] - p[1]) * t];
export const apart = (p: Xy, q: Xy): number => Math.hypot(p[0] - q[0], p[1] - q[1]);
export const unit = (p: Xy, q: Xy): Xy => {
  const length = apart(p, q) || 1;
  return [(q[0] - p[0]) / length, (q[1] - p[1]) / length];
};
/** A quarter turn to the left. */
export const left = (d: Xy): Xy => [-d[1], d[0]];
export const turned = ([x, y]: Xy, angle: number): Xy => [
  x * Math.cos(angle) - y * Math.sin(angle),
  x * Math.sin(angle) + y * Math.cos(angle),
];

export const round = (value: number, decimals: number): number => Number(value.toFixed(decimals));
