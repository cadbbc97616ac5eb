/** GPX → features: waypoints as points, routes and tracks as lines. */

import type { Feature } from "./features.ts";
import { childText, type Element, elements } from "./xml.ts";

const positionOf = ({ attributes }: Element): number[] => [
  Number(attributes["lon"] || Number.NaN),
  Number(attributes["lat"] || Number.NaN),
];

function propertiesOf(element: Element): Record<string, string> {
  const named = [
    ["name", childText(element, "name")],
    ["note", childText(element, "desc") || childText(element, "cmt")],
    ["time", childText(element, "time")],
  ] as const;
  return Object.fromEntries(named.filter(([, text]) => text !== ""));
}

const line = (points: readonly Element[]): unknown => ({ type: "LineString", coordinates: points.map(positionOf) });

function trackOf(track: Element): unknown {
  const parts = elements(track, "trkseg").map((part) => elements(part, "trkpt"));
  return parts.length === 1
    ? line(parts[0] ?? [])
    : { type: "MultiLineString", coordinates: parts.map((part) => part.map(positionOf)) };
}

export function gpxFeatures(root: Element): readonly Feature[] {
  const feature = (element: Element, geometry: unknown): Feature => ({ properties: propertiesOf(element), geometry });
  return [
    ...elements(root, "wpt").map((point) => feature(point, { type: "Point", coordinates: positionOf(point) })),
    ...elements(root, "rte").map((route) => feature(route, line(elements(route, "rtept")))),
    ...elements(root, "trk").map((track) => feature(track, trackOf(track))),
  ];
}
