/** A sparkline's path. Gaps (null) break the line; they are not zero. */

export interface SparkBox {
  readonly width: number;
  readonly height: number;
  /** Room for the dot at the end, px. */
  readonly margin: number;
}

/** Lowest and highest value drawn, the target included; a flat line gets some room. */
export function sparkSpan(values: readonly (number | null)[], target: number | null): readonly [number, number] {
  const known = [...values, target].filter((value): value is number => value !== null && Number.isFinite(value));
  if (known.length === 0) return [0, 1];
  const [low, high] = [Math.min(...known), Math.max(...known)];
  return high - low < 1e-9 ? [low - 1, high + 1] : [low, high];
}

export function sparkPoint(
  index: number,
  value: number,
  count: number,
  [low, high]: readonly [number, number],
  { width, height, margin }: SparkBox,
): readonly [number, number] {
  const x = margin + (count > 1 ? index / (count - 1) : 1) * (width - 2 * margin);
  const y = height - margin - ((value - low) / (high - low)) * (height - 2 * margin);
  return [Number(x.toFixed(1)), Number(y.toFixed(1))];
}

export function sparkPath(values: readonly (number | null)[], span: readonly [number, number], box: SparkBox): string {
  let pen = "M";
  let path = "";
  values.forEach((value, index) => {
    if (value === null || !Number.isFinite(value)) {
      pen = "M";
      return;
    }
    const [x, y] = sparkPoint(index, value, values.length, span, box);
    path += `${pen}${x} ${y}`;
    pen = "L";
  });
  return path;
}
