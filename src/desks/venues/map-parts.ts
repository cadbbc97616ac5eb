/** Parts of the map's scene as functions of findings and answers. */

import type { County } from "../../domain/county.ts";
import { protectedPlaces } from "../../domain/county.ts";
import type { Answer } from "../../domain/engine.ts";
import type { Evidence, SiteAnswer } from "../../domain/rules/answer-types.ts";
import type { Rule } from "../../domain/rules/rule.ts";
import type { MeasuringLine, RouteLine, ZoneProperties, Zones } from "../../map/scene.ts";
import { ring } from "../../map/web-mercator.ts";
import { labelOf } from "./distance.tsx";

type ZoneFeature = Zones["features"][number];
type Drawn = Answer<"zones"> | null;

/** A rule of new venues is dashed, one for all that stand is solid. */
const styleOf = (rule: Rule): ZoneProperties["style"] => (rule.establishedFrom === null ? "solid" : "dash");

/** The zone of each rule around the places that it protects, and of the tried distance of one of them. */
export function zonesOf(
  county: County,
  rules: readonly Rule[],
  inForce: Drawn,
  open: Rule | null,
  tryOut: Drawn,
): Zones {
  const kinds = new Map(protectedPlaces(county).map(({ id, kind }) => [id, kind]));
  const protects = (rule: Rule, place: string): boolean => {
    const kind = kinds.get(place);
    return kind !== undefined && rule.protects.includes(kind);
  };
  const own = (inForce?.features ?? []).flatMap(({ geometry, properties: { place, distance } }) =>
    rules
      .filter((rule) => rule.distance === distance && protects(rule, place))
      .map((rule): ZoneFeature => ({ type: "Feature", geometry, properties: { distance, style: styleOf(rule) } })),
  );
  const tried = (open ? (tryOut?.features ?? []) : []).flatMap(({ geometry, properties }): ZoneFeature[] =>
    open && protects(open, properties.place)
      ? [{ type: "Feature", geometry, properties: { distance: properties.distance, style: "dotted" } }]
      : [],
  );
  return { type: "FeatureCollection", features: [...own, ...tried] };
}

type Path = readonly (readonly [number, number])[];

const walkOf = ({ readings }: Evidence): Path | null =>
  readings.find(({ measure }) => measure === "walking")?.path ?? null;

/** The way on foot beside a straight measure that decides; where the walk decides it is the measuring line. */
export function walkLine(evidence: Evidence): readonly RouteLine[] {
  const path = walkOf(evidence);
  return path && evidence.finding.measure !== "walking" ? [{ id: evidence.finding.id, path, state: "walk" }] : [];
}

/** From the door to the boundary or the gate, with the doubt of both ends. */
export function evidenceLine(evidence: Evidence): readonly MeasuringLine[] {
  const { finding, rule, venueAccuracy, placeAccuracy } = evidence;
  const { venueAt, placeAt, distance } = finding;
  const path = finding.measure === "walking" ? walkOf(evidence) : null;
  if (!venueAt || !placeAt || distance === null) return [];
  return [
    {
      id: finding.id,
      from: [venueAt[0], venueAt[1]],
      to: [placeAt[0], placeAt[1]],
      ...(path ? { path } : {}),
      label: labelOf(finding, rule.distance),
      verdict: finding.verdict,
      fromRing: venueAccuracy ?? 0,
      toRing: placeAccuracy ?? 0,
    },
  ];
}

/** Lines from the spot to the places that decide; two rules with the same place share one. */
export function siteLines(answer: SiteAnswer): readonly MeasuringLine[] {
  const lines = new Map<string, MeasuringLine>();
  for (const { finding, rule } of answer.rules) {
    const { placeAt, place, distance } = finding;
    if (!placeAt || place === null || distance === null || lines.has(place)) continue;
    lines.set(place, {
      id: `site/${rule.id}`,
      from: [answer.at[0], answer.at[1]],
      to: [placeAt[0], placeAt[1]],
      label: labelOf(finding, rule.distance),
      verdict: finding.verdict,
      fromRing: answer.accuracy,
      toRing: 0,
    });
  }
  return [...lines.values()];
}

/** How far each rule in force looks from the spot. */
export const siteRings = (answer: SiteAnswer): readonly ZoneFeature[] =>
  answer.rules.flatMap(({ rule }): ZoneFeature[] =>
    rule.distance === null || rule.distance <= 0
      ? []
      : [
          {
            type: "Feature",
            geometry: { type: "Polygon", coordinates: [ring([answer.at[0], answer.at[1]], rule.distance)] },
            properties: { distance: rule.distance, style: "spot" },
          },
        ],
  );
