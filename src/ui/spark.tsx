/** A trend as small as a word: the line, a dot where it stands now, the target dotted. */

import { useSay } from "./say.ts";
import { type SparkBox, sparkPath, sparkPoint, sparkSpan } from "./spark-path.ts";

interface SparkProps {
  readonly values: readonly (number | null)[];
  readonly target?: number | null;
  readonly width?: number;
  readonly height?: number;
}

export function Spark({ values, target = null, width = 80, height = 28 }: SparkProps) {
  const say = useSay();
  const box: SparkBox = { width, height, margin: 3 };
  const span = sparkSpan(values, target);
  const last = values.findLastIndex((value) => value !== null);
  const known = values.filter((value): value is number => value !== null);
  const shown = (value: number | undefined): string => (value === undefined ? "—" : String(Number(value.toFixed(1))));
  const label = say("trendLabel", { count: values.length, first: shown(known[0]), last: shown(known.at(-1)) });
  const end = last < 0 ? null : sparkPoint(last, values[last] ?? 0, values.length, span, box);
  const aim = target === null ? null : sparkPoint(0, target, 2, span, box)[1];
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <title>{label}</title>
      {aim === null ? null : <path d={`M0 ${aim}H${width}`} stroke="var(--data-2)" strokeDasharray="2 3" />}
      <path d={sparkPath(values, span, box)} fill="none" stroke="var(--data-1)" strokeWidth={1.5} />
      {end === null ? null : <circle cx={end[0]} cy={end[1]} r={2.5} fill="var(--leaf)" />}
    </svg>
  );
}
