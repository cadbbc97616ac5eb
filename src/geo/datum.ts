/**
 * The shifted coordinates of Chinese web maps. The forward formula of GCJ-02 is unofficial (published by
 * reverse engineering; the same as in gcoord and eviltransform); inverses iterate it to 1e-9 degrees,
 * because the published inverses miss by 0.1 to 2 m. Outside a rough box about China nothing is shifted.
 */

import { radians } from "./ellipsoid.ts";
import type { LngLat } from "./units.ts";

/**
 * What a position that came through a conversion may be off for that alone, metres, 95 %. The formula was found by
 * reverse engineering, and what the licensed original adds by chance is not in it; BD-09 stacks a second such formula.
 */
export const conversionAccuracy = { wgs84: 0, cgcs2000: 0, gcj02: 2, bd09: 3 } as const;

/** Metres, 95 %: a record's accuracy and that of the conversion its position came through, taken as independent. */
export const accuracyThrough = (accuracy: number, conversion: number): number => Math.hypot(accuracy, conversion);

/** Krasovsky 1940, as the formula has it. */
const a = 6_378_245;
const ee = 0.006_693_421_622_965_943;
const tolerance = 1e-10;

const outsideChina = ([lon, lat]: LngLat): boolean =>
  !(lon >= 72.004 && lon <= 137.8347 && lat >= 0.8293 && lat <= 55.8271);

export function wgs84ToGcj02(at: LngLat): LngLat {
  if (outsideChina(at)) return at;
  const [lon, lat] = at;
  const sin = Math.sin(lat * radians);
  const magic = 1 - ee * sin * sin;
  const root = Math.sqrt(magic);
  const east = (eastward(lon - 105, lat - 35) * 180) / ((a / root) * Math.cos(lat * radians) * Math.PI);
  const north = (northward(lon - 105, lat - 35) * 180) / (((a * (1 - ee)) / (magic * root)) * Math.PI);
  return [lon + east, lat + north];
}

export const gcj02ToWgs84 = (at: LngLat): LngLat => (outsideChina(at) ? at : inverted(wgs84ToGcj02, at));

export function gcj02ToBd09(at: LngLat): LngLat {
  if (outsideChina(at)) return at;
  const [x, y] = at;
  const z = Math.hypot(x, y) + 0.00002 * Math.sin(y * turn);
  const theta = Math.atan2(y, x) + 0.000003 * Math.cos(x * turn);
  return [z * Math.cos(theta) + 0.0065, z * Math.sin(theta) + 0.006];
}

export const bd09ToGcj02 = (at: LngLat): LngLat => (outsideChina(at) ? at : inverted(gcj02ToBd09, at));

export const wgs84ToBd09 = (at: LngLat): LngLat => gcj02ToBd09(wgs84ToGcj02(at));
export const bd09ToWgs84 = (at: LngLat): LngLat => gcj02ToWgs84(bd09ToGcj02(at));

const turn = (Math.PI * 3000) / 180;

/** The spot that `forward` sends to `to`; fixed-point steps shrink the error at least fifty-fold each. */
function inverted(forward: (at: LngLat) => LngLat, to: LngLat): LngLat {
  let [lon, lat] = to;
  for (let round = 0; round < 20; round++) {
    const there = forward([lon, lat]);
    const [dLon, dLat] = [there[0] - to[0], there[1] - to[1]];
    lon -= dLon;
    lat -= dLat;
    if (Math.abs(dLon) < tolerance && Math.abs(dLat) < tolerance) break;
  }
  return [lon, lat];
}

function waves(x: number): number {
  return ((20 * Math.sin(6 * x * Math.PI) + 20 * Math.sin(2 * x * Math.PI)) * 2) / 3;
}

function northward(x: number, y: number): number {
  const plain = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.sqrt(Math.abs(x));
  const long = ((20 * Math.sin(y * Math.PI) + 40 * Math.sin((y / 3) * Math.PI)) * 2) / 3;
  const longer = ((160 * Math.sin((y / 12) * Math.PI) + 320 * Math.sin((y * Math.PI) / 30)) * 2) / 3;
  return plain + waves(x) + long + longer;
}

function eastward(x: number, y: number): number {
  const plain = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x));
  const long = ((20 * Math.sin(x * Math.PI) + 40 * Math.sin((x / 3) * Math.PI)) * 2) / 3;
  const longer = ((150 * Math.sin((x / 12) * Math.PI) + 300 * Math.sin((x / 30) * Math.PI)) * 2) / 3;
  return plain + waves(x) + long + longer;
}
