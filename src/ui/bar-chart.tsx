/** Ranked horizontal bars with their number, and the target as a dashed line. */

import { Bar, BarChart as Chart, LabelList, ReferenceLine, ResponsiveContainer, XAxis, YAxis } from "recharts";

export interface BarChartProps {
  readonly label: string;
  readonly rows: readonly {
    readonly id: string;
    readonly name: string;
    readonly value: number;
    readonly text: string;
  }[];
  readonly max: number;
  readonly target?: number | null;
  readonly onPick?: (id: string) => void;
}

export default function BarChart({ label, rows, max, target = null, onPick }: BarChartProps) {
  return (
    <figure aria-label={label} style={{ height: rows.length * 26 + 8 }}>
      <ResponsiveContainer width="100%" height="100%">
        <Chart data={[...rows]} layout="vertical" margin={{ top: 4, right: 44, bottom: 4, left: 0 }} accessibilityLayer>
          <XAxis type="number" domain={[0, max]} hide />
          <YAxis
            type="category"
            dataKey="name"
            width={96}
            axisLine={false}
            tickLine={false}
            tick={{ fill: "var(--ink)", fontSize: 13 }}
          />
          {target === null ? null : <ReferenceLine x={target} stroke="var(--ink-3)" strokeDasharray="4 3" />}
          <Bar
            dataKey="value"
            fill="var(--leaf-fill)"
            barSize={12}
            isAnimationActive={false}
            onClick={(_, index) => {
              const row = rows[index];
              if (row) onPick?.(row.id);
            }}
          >
            <LabelList dataKey="text" position="right" fill="var(--ink)" fontSize={13} />
          </Bar>
        </Chart>
      </ResponsiveContainer>
    </figure>
  );
}
