/** A finding's interval against its limit: crossing the limit is the reason for a survey. */

import type { Verdict } from "../domain/labels.ts";
import { shownMetres } from "../domain/rules/decimals.ts";
import { rulerEnd, tickStep, ticks } from "./ruler-scale.ts";
import { useSay } from "./say.ts";
import { SignShape } from "./sign.tsx";

interface RulerProps {
  readonly verdict: Verdict;
  /** Metres; high may be Infinity. */
  readonly distance: number;
  readonly low: number;
  readonly high: number;
  readonly limit: number;
  /** Width in px. */
  readonly width?: number;
}

const colours: Readonly<Record<Verdict, string>> = {
  inside: "var(--inside)",
  survey: "var(--survey)",
  outside: "var(--outside)",
  unplaced: "var(--ink-3)",
};
const text = { fontSize: 13, fill: "var(--ink-3)" } as const;

export function IntervalRuler({ verdict, distance, low, high, limit, width = 312 }: RulerProps) {
  const say = useSay();
  const end = rulerEnd(limit, high);
  const x = (metres: number): number => 6 + (Math.min(metres, end) / end) * (width - 12);
  const labelLeft = x(limit) > width - 96;
  const shown = (metres: number): string => shownMetres(metres, limit);
  const label = say("rulerLabel", { distance: shown(distance), low: shown(low), high: shown(high), limit });
  const half = tickStep(end) / 2;
  return (
    <svg
      width={width}
      height={62}
      viewBox={`0 0 ${width} 62`}
      style={{ overflow: "visible" }}
      role="img"
      aria-label={label}
    >
      <title>{label}</title>
      <rect x={6} y={20} width={x(limit) - 6} height={16} fill="var(--zone-wash)" />
      <path d={`M6 36H${width - 6}`} stroke="var(--ink-3)" />
      {ticks(end).map((metres) => (
        <g key={metres}>
          <path d={`M${x(metres)} 36v6`} stroke="var(--ink-3)" />
          {metres + half < end ? <path d={`M${x(metres + half)} 36v3`} stroke="var(--ink-3)" /> : null}
          <text x={x(metres)} y={56} textAnchor="middle" {...text}>
            {metres}
          </text>
        </g>
      ))}
      <path d={`M${x(limit)} 8V42`} stroke="var(--zone-50)" strokeWidth={2} />
      <text
        x={x(limit) + (labelLeft ? -5 : 5)}
        y={14}
        textAnchor={labelLeft ? "end" : "start"}
        fontSize={13}
        fontWeight={700}
        fill="var(--leaf)"
      >
        {say("limit", { metres: limit })}
      </text>
      <path
        d={`M${x(low)} 28H${x(high)}M${x(low)} 22v12${high <= end ? `M${x(high)} 22v12` : ""}`}
        stroke={colours[verdict]}
        strokeWidth={2}
        fill="none"
      />
      <g transform={`translate(${x(distance)} 28)`}>
        <SignShape verdict={verdict} size={14} />
      </g>
    </svg>
  );
}
