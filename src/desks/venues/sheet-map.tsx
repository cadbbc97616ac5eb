/** The evidence sheet's plan: campus, zone, roads, venues by verdict, the measuring line with both doubts. */

import { useMemo } from "react";
import { type County, groupedBy, protectedPlaces, standsOn } from "../../domain/county.ts";
import { gravestOfVenue } from "../../domain/venue-filter.ts";
import { venueMark } from "../../theme/verdict-signs.ts";
import { useCounty, useDay } from "../../ui/context.ts";
import { useAnswer } from "../../ui/use-answer.ts";
import { labelOf } from "./distance.tsx";
import type { FindingFacts } from "./finding-detail.tsx";
import { besideLine, type Frame, frameOf, isIn, pathIn, pixels, placeIn } from "./sheet-plan.ts";
import { useSay } from "./text.ts";
import { useAllRows } from "./use-venues.ts";

const width = 430;
const height = 380;
const roadMetres = { motorway: 24, main: 14, street: 9, country: 6, rail: 6, canalside: 4, path: 2.5 } as const;

/** Width of a canal that does not say its own, metres. */
const usualCanal = 12;

function Waters({ county, frame }: { county: County; frame: Frame }) {
  return county.registers.water.map(({ id, geometry, width: metres = usualCanal }) => {
    const path = geometry ? pathIn(frame, geometry) : "";
    if (!geometry || path === "") return null;
    const area = geometry.type === "Polygon" || geometry.type === "MultiPolygon";
    const line = Math.max(2, pixels(frame, metres));
    return area ? (
      <path key={id} d={path} fill="var(--water)" stroke="var(--water-edge)" />
    ) : (
      <g key={id} fill="none">
        <path d={path} stroke="var(--water-edge)" strokeWidth={line + 1.5} />
        <path d={path} stroke="var(--water)" strokeWidth={line} />
      </g>
    );
  });
}

function Ground({ county, frame, day }: { county: County; frame: Frame; day: string }) {
  const roads = useMemo(
    () =>
      county.registers.road.flatMap((road) => {
        const path = road.geometry ? pathIn(frame, road.geometry) : "";
        const metres = roadMetres[road.class];
        return path === "" ? [] : [{ id: road.id, path, width: Math.max(1, pixels(frame, metres)) }];
      }),
    [county, frame],
  );
  const places = protectedPlaces(county).filter(({ since, until }) => standsOn(since, until, day));
  const gates = groupedBy(county, "entrance", "place");
  return (
    <>
      <Waters county={county} frame={frame} />
      {roads.map((road) => (
        <path key={road.id} d={road.path} fill="none" stroke="var(--map-road-edge)" strokeWidth={road.width + 1.5} />
      ))}
      {roads.map((road) => (
        <path key={road.id} d={road.path} fill="none" stroke="var(--map-road)" strokeWidth={road.width} />
      ))}
      {places.map((place) => {
        const path = place.geometry ? pathIn(frame, place.geometry) : "";
        return path === "" ? null : (
          <path
            key={place.id}
            d={path}
            fill="var(--campus)"
            fillRule="evenodd"
            stroke="var(--campus-edge)"
            strokeWidth={1.5}
          />
        );
      })}
      {places.flatMap((place) =>
        (gates.get(place.id) ?? []).flatMap((gate) => {
          if (gate.geometry?.type !== "Point") return [];
          const [x, y] = placeIn(frame, gate.geometry.coordinates);
          return [<circle key={gate.id} cx={x} cy={y} r={2.5} fill="var(--campus-edge)" />];
        }),
      )}
    </>
  );
}

interface NamesProps {
  readonly county: County;
  readonly frame: Frame;
  readonly focus: string | null;
  /** Middle of the distance's label, which the name keeps clear of. */
  readonly label: readonly [number, number];
}

function Names({ county, frame, focus, label }: NamesProps) {
  return protectedPlaces(county).flatMap((place) => {
    const { geometry } = place;
    if (!geometry || place.id !== focus) return [];
    const ring =
      geometry.type === "Polygon"
        ? geometry.coordinates[0]
        : geometry.type === "MultiPolygon"
          ? geometry.coordinates[0]?.[0]
          : [geometry.coordinates as number[]];
    const points = (ring ?? []).map((at) => placeIn(frame, at as number[]));
    if (points.length === 0) return [];
    const clamp = (value: number, most: number): number => Math.min(most, Math.max(40, value));
    const mean = (axis: 0 | 1): number => points.reduce((sum, point) => sum + point[axis], 0) / points.length;
    const x = clamp(mean(0), width - 60);
    const y = clamp(mean(1), height - 40);
    const under = Math.abs(x - label[0]) < 110 && Math.abs(y - label[1]) < 26;
    return [
      <text key={place.id} x={x} y={under ? label[1] + 34 : y} className="v-plan-name">
        {place.name}
      </text>,
    ];
  });
}

/** A bar of a round length that is about a quarter of the plan. */
function ScaleBar({ frame }: { frame: Frame }) {
  const metres = [10, 20, 50, 100, 200, 500].findLast((one) => pixels(frame, one) < width / 3) ?? 10;
  const length = pixels(frame, metres);
  return (
    <g transform={`translate(12 ${height - 14})`}>
      <rect x={-6} y={-20} width={length + 44} height={28} fill="var(--panel)" />
      <path d={`M0 0H${length}`} stroke="var(--ink)" strokeWidth={3} />
      <text x={0} y={-6} fontSize={12}>
        0
      </text>
      <text x={length} y={-6} fontSize={12} textAnchor="middle">
        {metres} m
      </text>
    </g>
  );
}

export function SheetMap({ row, rule, evidence }: FindingFacts) {
  const say = useSay();
  const county = useCounty();
  const day = useDay();
  const { rows } = useAllRows();
  const { finding } = evidence;
  const from = finding.venueAt;
  const to = finding.placeAt ?? from;
  const frame = useMemo(
    () => (from && to ? frameOf(from, to, width, height, Math.max(90, 1.15 * (finding.distance ?? 0))) : null),
    [from, to, finding.distance],
  );
  const limit = rule.distance;
  const zone = useAnswer(
    "zones",
    finding.place !== null && limit !== null ? { places: [finding.place], distances: [limit] } : null,
  ).value?.features[0];
  if (!county || !frame || !from || !to) return null;
  const others = [...gravestOfVenue(rows).values()].filter(
    (one) => one.venue.id !== row.venue.id && one.finding.venueAt && isIn(frame, one.finding.venueAt, 8),
  );
  const [x1, y1] = placeIn(frame, from);
  const [x2, y2] = placeIn(frame, to);
  const label = labelOf(finding, limit);
  const walk = evidence.readings.find(({ measure }) => measure === "walking")?.path;
  const onFoot = finding.measure === "walking" && walk !== undefined;
  const [category] = row.venue.categories;
  const half = 4 + label.length * 3.7;
  const [boxX, boxY] = besideLine(frame, [x1, y1], [x2, y2], half);
  return (
    <svg className="v-plan" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={say("sheetMap")}>
      <rect width={width} height={height} fill="var(--map-land)" />
      <Ground county={county} frame={frame} day={day} />
      {zone ? (
        <path
          d={pathIn(frame, zone.geometry)}
          fill="none"
          stroke="var(--zone-50)"
          strokeWidth={1.2}
          strokeDasharray={rule.establishedFrom === null ? undefined : "6 4"}
        />
      ) : null}
      {others.slice(0, 40).map((one) => {
        const [x, y] = placeIn(frame, one.finding.venueAt ?? from);
        const [its] = one.venue.categories;
        return its ? (
          <g
            key={one.venue.id}
            transform={`translate(${x} ${y})`}
            // biome-ignore lint/security/noDangerouslySetInnerHtml: constants of the theme, no data
            dangerouslySetInnerHTML={{ __html: venueMark(one.finding.verdict, its, 7) }}
          />
        ) : null;
      })}
      <Names county={county} frame={frame} focus={finding.place} label={[boxX, boxY]} />
      <circle
        cx={x1}
        cy={y1}
        r={pixels(frame, evidence.venueAccuracy ?? 0)}
        fill="none"
        stroke="var(--ink)"
        strokeDasharray="2.5 2"
      />
      <circle
        cx={x2}
        cy={y2}
        r={pixels(frame, evidence.placeAccuracy ?? 0)}
        fill="none"
        stroke="var(--ink)"
        strokeDasharray="2.5 2"
      />
      {walk ? (
        <path
          d={pathIn(frame, { type: "LineString", coordinates: walk.map((at) => [...at]) })}
          fill="none"
          stroke="var(--ink)"
          strokeWidth={onFoot ? 2 : 1.2}
          strokeDasharray={onFoot ? undefined : "1 3"}
        />
      ) : null}
      {onFoot ? null : <path d={`M${x1} ${y1}L${x2} ${y2}`} stroke="var(--ink)" strokeWidth={2} />}
      {category ? (
        <g
          transform={`translate(${x1} ${y1})`}
          // biome-ignore lint/security/noDangerouslySetInnerHtml: constants of the theme, no data
          dangerouslySetInnerHTML={{ __html: venueMark(finding.verdict, category, 11) }}
        />
      ) : null}
      {label === "" ? null : (
        <g transform={`translate(${boxX} ${boxY})`}>
          <rect x={-half} y={-12} width={2 * half} height={24} rx={3} fill="var(--panel)" stroke="var(--ink)" />
          <text y={5} textAnchor="middle" fontSize={13} fontWeight={700}>
            {label}
          </text>
        </g>
      )}
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
