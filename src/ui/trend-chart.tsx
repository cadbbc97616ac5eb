/** Months along, a share up: now as a full line, another unit or year as a paler one, the target dashed. */

import { CartesianGrid, Line, LineChart, ReferenceLine, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";

export interface TrendChartProps {
  readonly label: string;
  readonly unit: string;
  /** Oldest first; null is a gap. */
  readonly points: readonly { readonly month: string; readonly now: number | null; readonly before?: number | null }[];
  readonly names: { readonly now: string; readonly before?: string };
  readonly target?: number | null;
  readonly height?: number;
}

const axis = { stroke: "var(--ink-3)", tick: { fill: "var(--ink-3)", fontSize: 12 }, tickLine: false } as const;

export default function TrendChart({ label, unit, points, names, target = null, height = 160 }: TrendChartProps) {
  return (
    <figure aria-label={label} style={{ height }}>
      <ResponsiveContainer width="100%" height="100%">
        <LineChart data={[...points]} margin={{ top: 8, right: 12, bottom: 0, left: -8 }} accessibilityLayer>
          <CartesianGrid stroke="var(--line)" vertical={false} />
          <XAxis dataKey="month" {...axis} tickFormatter={(month: string) => month.slice(2)} minTickGap={24} />
          <YAxis {...axis} width={48} unit={unit} domain={["auto", "auto"]} />
          <Tooltip
            contentStyle={{ background: "var(--raised)", border: "1px solid var(--edge)", borderRadius: 4 }}
            isAnimationActive={false}
          />
          {target === null ? null : <ReferenceLine y={target} stroke="var(--ink-3)" strokeDasharray="4 3" />}
          {names.before === undefined ? null : (
            <Line dataKey="before" name={names.before} stroke="var(--data-2)" dot={false} isAnimationActive={false} />
          )}
          <Line
            dataKey="now"
            name={names.now}
            stroke="var(--data-1)"
            strokeWidth={2}
            dot={{ r: 2, fill: "var(--leaf)", stroke: "var(--leaf)" }}
            isAnimationActive={false}
          />
        </LineChart>
      </ResponsiveContainer>
    </figure>
  );
}
