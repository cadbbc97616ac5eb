/** The evidence sheet's plan, to a round scale: campus, zone, roads, venues by verdict, every measure with its doubt. */

import { useMemo } from "react";
import { type County, protectedPlaces } from "../../domain/county.ts";
import type { Evidence } from "../../domain/rules/answer-types.ts";
import type { Position } from "../../domain/rules/finding.ts";
import { venueMark } from "../../theme/verdict-signs.ts";
import { labelOf, metresText } from "./distance.tsx";
import type { SheetFacts } from "./evidence-sheet.tsx";
import { Ground, OtherVenues } from "./sheet-ground.tsx";
import { about, halfOf, type Label, type PlacedLabel, placeLabels } from "./sheet-labels.ts";
import { drawnMeasures, MeasureLines } from "./sheet-lines.tsx";
import { besideLine, type Frame, frameOf, isIn, pathIn, pixels, placeIn } from "./sheet-plan.ts";
import { useSheetWords } from "./sheet-text.ts";
import { useSay } from "./text.ts";

const width = 430;
/** A sheet that has more to say besides (a case, a surveyor's figures, room to fill in) has less room for the plan. */
const heightFor = ({ row, evidence }: SheetFacts): number => {
  const more = [row.record, evidence.measurement, evidence.finding.verdict === "survey"].filter(Boolean).length;
  return more === 0 ? 350 : more === 1 ? 300 : 270;
};

/** What must be seen: venue, deciding end, gate; the way itself only where the rule measures on foot. */
function spotsOf(evidence: Evidence): readonly Position[] {
  const { venueAt, placeAt } = evidence.finding;
  const ends = drawnMeasures(evidence).flatMap(({ measure, decides, from, to, path }): readonly Position[] => {
    if (decides) return path ?? [from, to];
    return measure === "walking" ? [] : [from, to];
  });
  return [venueAt, placeAt, ...ends].filter((at) => at !== null);
}

/** Middle of a place's outline as drawn, kept in the frame by the labels. */
function middleOf(frame: Frame, county: County, id: string | null): readonly [number, number] | null {
  const geometry = protectedPlaces(county).find((one) => one.id === id)?.geometry;
  const ring =
    geometry?.type === "Polygon"
      ? geometry.coordinates[0]
      : geometry?.type === "MultiPolygon"
        ? geometry.coordinates[0]?.[0]
        : geometry?.type === "Point"
          ? [geometry.coordinates]
          : undefined;
  const points = (ring ?? []).map((at) => placeIn(frame, at));
  if (points.length === 0) return null;
  const mean = (axis: 0 | 1): number => points.reduce((sum, point) => sum + point[axis], 0) / points.length;
  return [Math.min(width - 40, Math.max(40, mean(0))), Math.min(frame.height - 50, Math.max(30, mean(1)))];
}

function useLabels({ evidence, rule, county, place }: SheetFacts, frame: Frame | null): readonly PlacedLabel[] {
  const words = useSheetWords();
  return useMemo(() => {
    const { venueAt, placeAt, place: focus } = evidence.finding;
    if (!frame || !venueAt) return [];
    const [x, y] = placeIn(frame, venueAt);
    const labels: Label[] = [];
    const figure = labelOf(evidence.finding, rule.distance);
    if (figure !== "" && placeAt) {
      const half = halfOf(figure, 13) + 4;
      const beside = besideLine(frame, [x, y], placeIn(frame, placeAt), half);
      labels.push({ id: "figure", text: figure, size: 13, at: [beside, ...about([x, y], half, 22)] });
    }
    for (const { measure, decides, to, distance } of drawnMeasures(evidence)) {
      if (decides || !isIn(frame, to)) continue;
      const text = `${words(measure)} ${metresText(distance ?? 0, rule.distance)}`;
      labels.push({ id: measure, text, size: 11, at: about(placeIn(frame, to), halfOf(text, 11), 10) });
    }
    const middle = middleOf(frame, county, focus);
    if (place && middle) labels.push({ id: "name", text: place.name, size: 12, at: [middle, ...about(middle, 0, 24)] });
    // The sign of the venue, north's arrow and the scale bar keep their room.
    return placeLabels(frame, labels, [
      [x, y, 17, 17],
      [width - 22, 26, 16, 26],
      [80, frame.height - 14, 84, 18],
    ]);
  }, [evidence, rule, county, place, frame, words]);
}

function Labels({ labels }: { labels: readonly PlacedLabel[] }) {
  return labels.map(({ id, text, size, x, y, half }) =>
    id === "figure" ? (
      <g key={id} transform={`translate(${x} ${y})`}>
        <rect x={-half} y={-12} width={2 * half} height={24} rx={3} fill="var(--panel)" stroke="var(--ink)" />
        <text y={5} textAnchor="middle" fontSize={size} fontWeight={700}>
          {text}
        </text>
      </g>
    ) : (
      <text
        key={id}
        x={x}
        y={y + size * 0.36}
        fontSize={size}
        className={id === "name" ? "v-plan-name" : "v-plan-note"}
      >
        {text}
      </text>
    ),
  );
}

/** A bar of a round length that is about a quarter of the plan, in two halves, and the scale in figures. */
function ScaleBar({ frame }: { frame: Frame }) {
  const metres = [10, 20, 50, 100, 200, 500, 1000].findLast((one) => pixels(frame, one) <= width / 3) ?? 10;
  const length = pixels(frame, metres);
  return (
    <g transform={`translate(12 ${frame.height - 12})`} data-scale={frame.scale}>
      <rect x={-6} y={-22} width={length + 112} height={30} fill="var(--panel)" />
      <rect x={0} y={-4} width={length} height={5} fill="var(--panel)" stroke="var(--ink)" />
      <rect className="v-plan-bar" x={0} y={-4} width={length / 2} height={5} fill="var(--ink)" />
      {[0, metres / 2, metres].map((at) => (
        <text key={at} x={(length * at) / metres} y={-8} fontSize={11} textAnchor={at === 0 ? "start" : "middle"}>
          {at}
          {at === metres ? " m" : ""}
        </text>
      ))}
      <text x={length + 24} y={1} fontSize={12}>
        1 : {frame.scale.toLocaleString("en").replace(",", " ")}
      </text>
    </g>
  );
}

export function SheetMap(facts: SheetFacts) {
  const { row, rule, evidence, county, day, zone, rows } = facts;
  const say = useSay();
  const words = useSheetWords();
  const { finding } = evidence;
  const height = heightFor(facts);
  const frame = useMemo(() => {
    const spots = spotsOf(evidence);
    return spots.length > 0 ? frameOf(spots, width, height) : null;
  }, [evidence, height]);
  const labels = useLabels(facts, frame);
  if (!frame || !finding.venueAt) return <div className="v-plan v-plan-none">{words("noPlan")}</div>;
  const [category] = row.venue.categories;
  return (
    <svg className="v-plan" height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={say("sheetMap")}>
      <rect width={width} height={height} fill="var(--map-land)" />
      <Ground county={county} frame={frame} day={day} focus={finding.place} />
      {zone ? (
        <path
          d={pathIn(frame, zone)}
          fill="none"
          stroke="var(--zone-50)"
          strokeWidth={1.2}
          strokeDasharray={rule.establishedFrom === null ? undefined : "6 4"}
        />
      ) : null}
      <OtherVenues rows={rows} frame={frame} but={row.venue.id} />
      <MeasureLines frame={frame} evidence={evidence} />
      {category ? (
        <g
          transform={`translate(${placeIn(frame, finding.venueAt).join(" ")})`}
          // biome-ignore lint/security/noDangerouslySetInnerHtml: constants of the theme, no data
          dangerouslySetInnerHTML={{ __html: venueMark(finding.verdict, category, 11) }}
        />
      ) : null}
      <Labels labels={labels} />
      <g transform={`translate(${width - 22} 30)`}>
        <path d="M0 -18L6 0L0 -4L-6 0Z" fill="var(--ink)" />
        <text y={14} textAnchor="middle" fontSize={12}>
          {say("sheetNorth")}
        </text>
      </g>
      <ScaleBar frame={frame} />
      <rect x={0.5} y={0.5} width={width - 1} height={height - 1} fill="none" stroke="var(--ink)" />
    </svg>
  );
}
