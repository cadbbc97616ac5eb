/**
 * Distances of venues as bars stacked by verdict, over a track with the rule's own mark (leaf, fixed) and the
 * tried distance. The round handle is the native range that lies over the track.
 */

import type { Bin } from "../../domain/rules/what-if.ts";
import { useSay } from "./text.ts";

/** px of the drawing; it is stretched to the panel's width. */
const barWidth = 348;
const top = 4;
const base = 54;
const track = 62;

interface HistogramProps {
  readonly bins: readonly Bin[] | null;
  readonly end: number;
  readonly now: number;
  readonly tried: number | null;
}

const total = ({ inside, survey, outside }: Bin): number => inside + survey + outside;

function Bar({ bin, x, width, scale }: { bin: Bin; x: number; width: number; scale: number }) {
  const say = useSay();
  const height = (count: number): number => count * scale;
  const outsideTop = base - height(bin.outside);
  const surveyTop = outsideTop - height(bin.survey);
  return (
    <g>
      <title>
        {say("histogramBin", {
          from: bin.from,
          to: bin.to,
          inside: bin.inside,
          survey: bin.survey,
          outside: bin.outside,
        })}
      </title>
      {bin.outside > 0 ? (
        <rect
          x={x + 0.5}
          y={outsideTop + 0.5}
          width={width - 1}
          height={Math.max(0.5, height(bin.outside) - 1)}
          fill="var(--outside-soft)"
          stroke="var(--outside)"
        />
      ) : null}
      {bin.survey > 0 ? (
        <>
          <rect x={x} y={surveyTop} width={width} height={height(bin.survey)} fill="var(--survey-fill)" />
          <rect x={x} y={surveyTop} width={width / 2} height={height(bin.survey)} fill="var(--survey)" opacity={0.35} />
        </>
      ) : null}
      {bin.inside > 0 ? (
        <rect x={x} y={surveyTop - height(bin.inside)} width={width} height={height(bin.inside)} fill="var(--inside)" />
      ) : null}
    </g>
  );
}

/** Labels of the ends and of the two distances; those that would touch give way. */
function Labels({ end, now, tried, at }: Omit<HistogramProps, "bins"> & { at: (metres: number) => number }) {
  const say = useSay();
  const near = tried !== null && Math.abs(at(tried) - at(now)) < 78;
  const nowLeft = near && tried !== null && tried > now;
  const anchor = (metres: number, left: boolean, right: boolean): "start" | "middle" | "end" =>
    left ? "end" : right ? "start" : at(metres) < 34 ? "start" : at(metres) > barWidth - 34 ? "end" : "middle";
  const text = { fontSize: 13, y: 84 } as const;
  const clear = (metres: number): boolean =>
    Math.abs(at(metres) - at(now)) > 62 && (tried === null || Math.abs(at(metres) - at(tried)) > 62);
  return (
    <>
      {clear(0) ? (
        <text x={0} {...text} fill="var(--ink-3)">
          0
        </text>
      ) : null}
      {clear(end) ? (
        <text x={barWidth} {...text} textAnchor="end" fill="var(--ink-3)">
          {end} m
        </text>
      ) : null}
      {clear(end * 0.75) ? (
        <text x={at(end * 0.75)} {...text} textAnchor="middle" fill="var(--ink-3)">
          {end * 0.75}
        </text>
      ) : null}
      <text
        x={at(now) + (near ? (nowLeft ? 6 : -6) : 0)}
        {...text}
        textAnchor={anchor(now, near && nowLeft, near && !nowLeft)}
        fontWeight={700}
        fill="var(--leaf)"
      >
        {say("ruleInForce", { metres: now })}
      </text>
      {tried === null ? null : (
        <text
          x={at(tried) + (near ? (nowLeft ? 6 : -6) : 0)}
          {...text}
          textAnchor={near ? (nowLeft ? "start" : "end") : anchor(tried, false, false)}
          fontWeight={700}
          fill="var(--ink)"
        >
          {say("ruleTried", { metres: tried })}
        </text>
      )}
    </>
  );
}

export function Histogram({ bins, end, now, tried }: HistogramProps) {
  const say = useSay();
  const at = (metres: number): number => (metres / end) * barWidth;
  const most = Math.max(1, ...(bins ?? []).map(total));
  const scale = (base - top) / most;
  const width = bins ? barWidth / bins.length : 0;
  const sum = (verdict: "inside" | "survey"): number => (bins ?? []).reduce((all, bin) => all + bin[verdict], 0);
  const label = say("histogram", {
    step: bins ? end / bins.length : 0,
    inside: sum("inside"),
    survey: sum("survey"),
  });
  return (
    <svg viewBox={`0 0 ${barWidth} 90`} role="img" aria-label={label}>
      <title>{label}</title>
      {bins?.map((bin, i) => (
        <Bar key={bin.from} bin={bin} x={i * width + 1} width={width - 2} scale={scale} />
      ))}
      <path d={`M2 ${track}H${barWidth - 2}`} stroke="var(--line)" strokeWidth={4} strokeLinecap="round" />
      <path d={`M2 ${track}H${at(now)}`} stroke="var(--leaf)" strokeWidth={4} strokeLinecap="round" />
      <path d={`M${at(now)} 0V${track}`} stroke="var(--leaf)" strokeWidth={1.5} />
      <rect x={at(now) - 4} y={track - 6} width={8} height={12} rx={2} fill="var(--leaf)" />
      {tried === null ? null : (
        <>
          <path
            d={`M${at(now)} ${track}H${at(tried)}`}
            stroke="var(--what-if)"
            strokeWidth={2}
            strokeDasharray="0.1 4.5"
            strokeLinecap="round"
          />
          <path
            d={`M${at(tried)} 6V${track}`}
            stroke="var(--what-if)"
            strokeWidth={1.5}
            strokeDasharray="0.1 4"
            strokeLinecap="round"
          />
        </>
      )}
      <Labels end={end} now={now} tried={tried} at={at} />
    </svg>
  );
}
