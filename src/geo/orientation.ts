/** On which side of a line a spot lies: the exact sign for the given doubles. */

/** Shewchuk's bound for the rounding of the plain determinant. */
const bound = (3 + 16 * 2 ** -53) * 2 ** -53;

/** 1: a, b, c turn left (counterclockwise) · -1: right · 0: exactly on one line. */
export function orientation(ax: number, ay: number, bx: number, by: number, cx: number, cy: number): -1 | 0 | 1 {
  const left = (ax - cx) * (by - cy);
  const right = (ay - cy) * (bx - cx);
  const plain = left - right;
  if (Math.abs(plain) > bound * (Math.abs(left) + Math.abs(right))) return plain > 0 ? 1 : -1;
  if ((ax === cx || by === cy) && (ay === cy || bx === cx)) return 0;
  return exactly(ax, ay, bx, by, cx, cy);
}

function exactly(...six: [number, number, number, number, number, number]): -1 | 0 | 1 {
  const parts = six.map(binary);
  const least = Math.min(...parts.map((part) => part.exponent));
  const whole = parts.map((part) => part.mantissa << BigInt(part.exponent - least));
  const [ax = 0n, ay = 0n, bx = 0n, by = 0n, cx = 0n, cy = 0n] = whole;
  const sign = (ax - cx) * (by - cy) - (ay - cy) * (bx - cx);
  return sign > 0n ? 1 : sign < 0n ? -1 : 0;
}

const bits = new DataView(new ArrayBuffer(8));

/** A finite double as mantissa × 2^exponent, without loss. */
function binary(value: number): { readonly mantissa: bigint; readonly exponent: number } {
  bits.setFloat64(0, value);
  const raw = bits.getBigUint64(0);
  const stored = Number((raw >> 52n) & 0x7ffn);
  const fraction = raw & 0xfffffffffffffn;
  const magnitude = stored === 0 ? fraction : fraction | 0x10000000000000n;
  return { mantissa: value < 0 ? -magnitude : magnitude, exponent: magnitude === 0n ? 0 : Math.max(stored, 1) - 1075 };
}
