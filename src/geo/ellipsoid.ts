/** WGS 84 (EPSG 7030). CGCS2000 differs in f by 1.6e-11: less than a millimetre anywhere. */

export const semiMajor = 6_378_137;
const flattening = 1 / 298.257223563;
export const eccentricity2 = flattening * (2 - flattening);
export const radians = Math.PI / 180;

/** Radii of curvature at a latitude, metres. */
export interface Curvature {
  /** Along the meridian. */
  readonly meridian: number;
  /** Across it. */
  readonly prime: number;
  /** d(meridian)/dφ, metres a radian. */
  readonly slope: number;
}

export function curvatureAt(lat: number): Curvature {
  const sin = Math.sin(lat * radians);
  const cos = Math.cos(lat * radians);
  const w = 1 - eccentricity2 * sin * sin;
  const prime = semiMajor / Math.sqrt(w);
  const meridian = (prime * (1 - eccentricity2)) / w;
  return { meridian, prime, slope: (3 * meridian * eccentricity2 * sin * cos) / w };
}
