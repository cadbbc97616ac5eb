/**
 * Gauss-Krüger from its definition alone, with no series: the map is conformal and true to length on its meridian, so
 * isometric latitude + i longitude is the isometric latitude of a complex latitude, and northing + i easting is the
 * length of the meridian up to there, as an integral over complex numbers.
 */

type Complex = readonly [re: number, im: number];

const plus = (a: Complex, b: Complex): Complex => [a[0] + b[0], a[1] + b[1]];
const minus = (a: Complex, b: Complex): Complex => [a[0] - b[0], a[1] - b[1]];
const times = (a: Complex, b: Complex): Complex => [a[0] * b[0] - a[1] * b[1], a[0] * b[1] + a[1] * b[0]];
const over = (a: Complex, b: Complex): Complex => {
  const size = b[0] * b[0] + b[1] * b[1];
  return [(a[0] * b[0] + a[1] * b[1]) / size, (a[1] * b[0] - a[0] * b[1]) / size];
};
const scale = (a: Complex, by: number): Complex => [a[0] * by, a[1] * by];
const sin = ([x, y]: Complex): Complex => [Math.sin(x) * Math.cosh(y), Math.cos(x) * Math.sinh(y)];
const cos = ([x, y]: Complex): Complex => [Math.cos(x) * Math.cosh(y), -Math.sin(x) * Math.sinh(y)];
const log = (a: Complex): Complex => [Math.log(Math.hypot(...a)), Math.atan2(a[1], a[0])];
const power = (a: Complex, exponent: number): Complex => {
  const [re, im] = scale(log(a), exponent);
  return [Math.exp(re) * Math.cos(im), Math.exp(re) * Math.sin(im)];
};
const one: Complex = [1, 0];
const atanh = (a: Complex): Complex => scale(log(over(plus(one, a), minus(one, a))), 0.5);

/** CGCS2000: GRS 80's flattening. */
const a = 6_378_137;
const f = 1 / 298.257222101;
const e2 = f * (2 - f);
const e = Math.sqrt(e2);

const isometric = (latitude: Complex): Complex => {
  const s = sin(latitude);
  return minus(atanh(s), scale(atanh(scale(s, e)), e));
};

/** Radius of curvature along the meridian. */
const meridian = (latitude: Complex): Complex => {
  const s = sin(latitude);
  return scale(power(minus(one, scale(times(s, s), e2)), -1.5), a * (1 - e2));
};
/** And across it. */
const prime = (latitude: Complex): Complex => {
  const s = sin(latitude);
  return scale(power(minus(one, scale(times(s, s), e2)), -0.5), a);
};

/** Easting (false easting 500 km included) and northing, metres. */
export function referencePlane([lon, lat]: readonly [number, number], centralMeridian: number): [number, number] {
  const radians = Math.PI / 180;
  const wanted = plus(isometric([lat * radians, 0]), [0, (lon - centralMeridian) * radians]);
  let latitude: Complex = [lat * radians, 0];
  for (let round = 0; round < 12; round++) {
    const slope = over(meridian(latitude), times(prime(latitude), cos(latitude)));
    latitude = minus(latitude, over(minus(isometric(latitude), wanted), slope));
  }
  // Simpson's rule from the equator along a straight line of complex latitudes.
  const steps = 200;
  let sum: Complex = [0, 0];
  for (let step = 0; step <= steps; step++) {
    const weight = step === 0 || step === steps ? 1 : step % 2 === 1 ? 4 : 2;
    sum = plus(sum, scale(meridian(scale(latitude, step / steps)), weight));
  }
  const [northing, easting] = times(sum, scale(latitude, 1 / (3 * steps)));
  return [500_000 + easting, northing];
}
