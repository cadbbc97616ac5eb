/** A round as lines to read, and as GeoJSON to draw. */

import type { County } from "../domain/county.ts";
import type { Language, Text } from "../domain/labels.ts";
import type { RoundAnswer, TeamRound, WhyLeft } from "../domain/rounds/round-types.ts";
import { stopOf } from "../domain/rounds/stops.ts";
import type { Position } from "../domain/rules/finding.ts";

const whyWords: Readonly<Record<WhyLeft, Text>> = {
  unknown: { zh: "没有这条记录", en: "no such record" },
  unplaced: { zh: "没有坐标", en: "it has no position" },
  "no-road-near": { zh: "100 米内没有道路", en: "no road within 100 m" },
  "no-way": { zh: "没有道路通到那里", en: "no road leads there" },
};

const placedStop = (county: County, id: string): { readonly name: string; readonly at: Position | null } => {
  const stop = stopOf(county, id);
  return typeof stop === "string" ? { name: id, at: null } : { name: stop.record.name, at: stop.at };
};

const metres = (value: number): string => `${Math.round(value).toLocaleString("en")} m`;

function teamLines(county: County, team: TeamRound, number: number, language: Language): string[] {
  const zh = language === "zh";
  const hours = `${team.hours.toFixed(1)} h`;
  const head = zh
    ? `第 ${number} 组：${team.stops.length} 处 · ${metres(team.metres)} · ${hours}`
    : `Team ${number}: ${team.stops.length} stops · ${metres(team.metres)} · ${hours}`;
  const legs = team.legs.map(({ to, metres: way }, i) => {
    if (to === null) return `  ← ${metres(way)}`;
    return `  ${String(i + 1).padStart(2)}  ${to}  ${placedStop(county, to).name}  ${metres(way)}`;
  });
  return [head, ...legs];
}

export function routeText(county: County, { teams, left }: RoundAnswer, language: Language): string {
  const lines = teams.flatMap((team, i) => [...teamLines(county, team, i + 1, language), ""]);
  if (left.length > 0) lines.push(language === "zh" ? `未排入（${left.length}）：` : `in no round (${left.length}):`);
  for (const { stop, why } of left)
    lines.push(`  - ${stop} ${placedStop(county, stop).name}: ${whyWords[why][language]}`);
  return `${lines.join("\n").trimEnd()}\n`;
}

/** A line for each leg, a point for each stop; stops in no round with `why`, their geometry null where they have none. */
export function routeGeoJson(county: County, { teams, left }: RoundAnswer): GeoJSON.FeatureCollection {
  const feature = (
    geometry: GeoJSON.Geometry | null,
    properties: GeoJSON.GeoJsonProperties,
  ): GeoJSON.Feature<GeoJSON.Geometry> => ({ type: "Feature", properties, geometry: geometry as GeoJSON.Geometry });
  const point = (at: Position | null): GeoJSON.Point | null => at && { type: "Point", coordinates: [...at] };
  const rounded = (value: number): number => Math.round(value * 10) / 10;
  const legs = teams.flatMap((team, i) =>
    team.legs.map((leg, order) =>
      feature(
        { type: "LineString", coordinates: leg.path.map((at) => [...at]) },
        {
          kind: "leg",
          team: i + 1,
          order: order + 1,
          to: leg.to,
          metres: rounded(leg.metres),
          on_foot: rounded(leg.onFoot),
          minutes: rounded(leg.minutes),
        },
      ),
    ),
  );
  const stops = teams.flatMap((team, i) =>
    team.stops.map((id, order) => {
      const { name, at } = placedStop(county, id);
      return feature(point(at), { kind: "stop", team: i + 1, order: order + 1, id, name });
    }),
  );
  const missed = left.map(({ stop, why }) => {
    const { name, at } = placedStop(county, stop);
    return feature(point(at), { kind: "left", id: stop, name, why });
  });
  return { type: "FeatureCollection", features: [...legs, ...stops, ...missed] };
}
