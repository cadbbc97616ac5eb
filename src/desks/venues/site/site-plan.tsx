/** The sheet's plan: the spot, the rules' distances about it, and a line to each of the nearest places. */

import { useMemo } from "react";
import type { County } from "../../../domain/county.ts";
import type { NearPlace, SiteAnswer } from "../../../domain/rules/answer-types.ts";
import type { Position } from "../../../domain/rules/finding.ts";
import { metresText } from "../distance.tsx";
import { siteRings } from "../map-parts.ts";
import { Ground } from "../sheet-ground.tsx";
import { about, halfOf, type Label, placeLabels } from "../sheet-labels.ts";
import { type Frame, frameOf, isIn, pathIn, pixels, placeIn } from "../sheet-plan.ts";
import { useSay } from "./text.ts";

const width = 400;
const height = 320;
/** A deciding place farther off than this is not brought into the plan, metres. */
const seen = 500;
/** More lines than these hide each other. */
const mostLines = 5;

/** The nearest places over all rules, each once. */
function nearestOver({ rules }: SiteAnswer): readonly NearPlace[] {
  const kept = new Map(rules.flatMap(({ near }) => near).map((one) => [one.place, one]));
  return [...kept.values()].sort((a, b) => a.distance - b.distance).slice(0, mostLines);
}

function labelsOf(frame: Frame, near: readonly NearPlace[], spot: readonly [number, number]) {
  const labels = near
    .filter(({ at }) => isIn(frame, at))
    .map(({ place, name, distance, at }): Label => {
      const text = Number.isFinite(distance) ? `${name} ${metresText(distance, null)}` : name;
      return { id: place, text, size: 11, at: about(placeIn(frame, at), halfOf(text, 11), 8) };
    });
  return placeLabels(frame, labels, [
    [...spot, 12, 12],
    [width - 22, 26, 16, 26],
    [70, height - 14, 74, 18],
  ]);
}

function ScaleBar({ frame }: { frame: Frame }) {
  const metres = [10, 20, 50, 100, 200, 500, 1000].findLast((one) => pixels(frame, one) < width / 3) ?? 10;
  const length = pixels(frame, metres);
  return (
    <g transform={`translate(12 ${height - 14})`}>
      <rect x={-6} y={-20} width={length + 44} height={28} fill="var(--panel)" />
      <path d={`M0 0H${length}`} stroke="var(--ink)" strokeWidth={3} />
      <text y={-6} fontSize={12}>
        0
      </text>
      <text x={length} y={-6} fontSize={12} textAnchor="middle">
        {metres} m
      </text>
    </g>
  );
}

export function SitePlan({ county, answer }: { county: County; answer: SiteAnswer }) {
  const say = useSay();
  const near = useMemo(() => nearestOver(answer), [answer]);
  const rings = useMemo(() => siteRings(answer), [answer]);
  const frame = useMemo(() => {
    const around = rings.flatMap(({ geometry }) =>
      geometry.type === "Polygon" ? geometry.coordinates.flat() : geometry.coordinates.flat(2),
    );
    const deciding = answer.rules.flatMap(({ finding: { placeAt, distance } }) =>
      placeAt && distance !== null && distance < seen ? [placeAt] : [],
    );
    const spots = around.map(([lon = Number.NaN, lat = Number.NaN]): Position => [lon, lat]);
    return frameOf([answer.at, ...spots, ...deciding], width, height);
  }, [answer, rings]);
  const spot = placeIn(frame, answer.at);
  const labels = useMemo(() => labelsOf(frame, near, spot), [frame, near, spot]);
  return (
    <svg className="st-plan" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={say("sheetPlan")}>
      <rect width={width} height={height} fill="var(--map-land)" />
      <Ground county={county} frame={frame} day={answer.asOf} focus={near[0]?.place ?? null} />
      {rings.map(({ geometry, properties: { distance } }) => (
        <path key={distance} d={pathIn(frame, geometry)} fill="none" stroke="var(--ink)" strokeDasharray="2 3" />
      ))}
      {near
        .filter(({ at }) => isIn(frame, at))
        .map(({ place, at }) => (
          <path key={place} d={`M${spot.join(" ")}L${placeIn(frame, at).join(" ")}`} stroke="var(--ink)" fill="none" />
        ))}
      <circle
        cx={spot[0]}
        cy={spot[1]}
        r={pixels(frame, answer.accuracy)}
        fill="none"
        stroke="var(--ink)"
        strokeDasharray="2.5 2"
      />
      <path
        d="M0 -9V9M-9 0H9"
        transform={`translate(${spot.join(" ")})`}
        stroke="var(--ink)"
        strokeWidth={2.2}
        fill="none"
      />
      {labels.map(({ id, text, size, x, y }) => (
        <text key={id} x={x} y={y + size / 3} fontSize={size} className="st-plan-name">
          {text}
        </text>
      ))}
      <g transform={`translate(${width - 22} 30)`}>
        <path d="M0 -18L6 0L0 -4L-6 0Z" fill="var(--ink)" />
        <text y={14} textAnchor="middle" fontSize={12}>
          {say("sheetNorth")}
        </text>
      </g>
      <ScaleBar frame={frame} />
      <text x={width - 8} y={height - 8} textAnchor="end" fontSize={12} className="st-plan-name">
        {say("sheetScale", { scale: frame.scale })}
      </text>
      <rect x={0.5} y={0.5} width={width - 1} height={height - 1} fill="none" stroke="var(--ink)" />
    </svg>
  );
}
