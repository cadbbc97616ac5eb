/** A round as a sketch for paper: the roads about it in grey, its way, its stops by number. */

import { useMemo } from "react";
import type { County } from "../../../domain/county.ts";
import type { Geometry } from "../../../domain/registers/column.ts";
import type { TeamRound } from "../../../domain/rounds/round-types.ts";
import { useSay } from "./text.ts";

const width = 680;
const height = 206;
const margin = 22;

type Spot = readonly number[];

interface Plane {
  readonly x: (at: Spot) => number;
  readonly y: (at: Spot) => number;
}

/** The plane that holds these spots, as large as the paper lets it. */
function planeOf(spots: readonly Spot[]): Plane {
  const lons = spots.map(([lon = 0]) => lon);
  const lats = spots.map(([, lat = 0]) => lat);
  const [west, east, south, north] = [Math.min(...lons), Math.max(...lons), Math.min(...lats), Math.max(...lats)];
  const narrow = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = Math.min(
    (width - 2 * margin) / Math.max(1e-4, (east - west) * narrow),
    (height - 2 * margin) / Math.max(1e-4, north - south),
  );
  const [lon0, lat0] = [(west + east) / 2, (south + north) / 2];
  return {
    x: ([lon = 0]) => Number((width / 2 + (lon - lon0) * narrow * scale).toFixed(1)),
    y: ([, lat = 0]) => Number((height / 2 - (lat - lat0) * scale).toFixed(1)),
  };
}

const linesOf = (geometry: Geometry | undefined): readonly (readonly Spot[])[] =>
  geometry?.type === "LineString"
    ? [geometry.coordinates]
    : geometry?.type === "MultiLineString"
      ? geometry.coordinates
      : [];

const pathOf = ({ x, y }: Plane, line: readonly Spot[]): string =>
  `M${line.map((at) => `${x(at)} ${y(at)}`).join("L")}`;

const isNear = ({ x, y }: Plane, line: readonly Spot[]): boolean =>
  line.some((at) => x(at) > 0 && x(at) < width && y(at) > 0 && y(at) < height);

export function Sketch({ county, team }: { county: County; team: TeamRound }) {
  const say = useSay();
  const drawn = useMemo(() => {
    const plane = planeOf(team.legs.flatMap(({ path }) => path));
    const roads = county.registers.road
      .filter(({ class: kind }) => kind !== "path")
      .flatMap(({ geometry }) => linesOf(geometry))
      .filter((line) => isNear(plane, line))
      .map((line) => pathOf(plane, line))
      .join("");
    return { plane, roads };
  }, [county, team]);
  const { plane, roads } = drawn;
  const start = team.legs[0]?.path[0];
  return (
    <svg className="vr-sketch" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={say("paperMap")}>
      <path d={roads} fill="none" stroke="var(--line)" strokeWidth={1.2} />
      {team.legs.map(({ to, path }) => (
        <path key={to ?? "back"} d={pathOf(plane, path)} fill="none" stroke="var(--ink)" strokeWidth={1.8} />
      ))}
      {start ? <rect x={plane.x(start) - 5} y={plane.y(start) - 5} width={10} height={10} fill="var(--ink)" /> : null}
      {team.stops.map((id, i) => {
        const at = team.legs[i]?.path.at(-1);
        return at ? (
          <g key={id} transform={`translate(${plane.x(at)} ${plane.y(at)})`}>
            <circle r={9} fill="var(--panel)" stroke="var(--ink)" strokeWidth={1.4} />
            <text y={4} textAnchor="middle" fontSize={11} fontWeight={700}>
              {i + 1}
            </text>
          </g>
        ) : null;
      })}
      <g transform={`translate(${width - 18} 26)`}>
        <path d="M0 -16L5 0L0 -4L-5 0Z" fill="var(--ink)" />
        <text y={13} textAnchor="middle" fontSize={11}>
          {say("north")}
        </text>
      </g>
      <text x={8} y={height - 8} fontSize={10} fill="var(--ink-2)">
        {say("paperMapNote")}
      </text>
      <rect x={0.5} y={0.5} width={width - 1} height={height - 1} fill="none" stroke="var(--ink)" />
    </svg>
  );
}
