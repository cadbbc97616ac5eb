/** Distance zones, true buffers from the measuring kernel: in force solid, new venues dashed, tried dotted; round waters in blue. */

import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import { type Look, shown } from "../look.ts";

export function zones(look: Look): LayerSpecification[] {
  const { colours } = look;
  const layout = { visibility: shown(look, "zones"), "line-join": "round" } as const;
  const ground = ["in", ["get", "style"], ["literal", ["refused", "doubtful"]]] as ExpressionSpecification;
  return [
    {
      id: "zone-ground",
      type: "fill",
      source: "zones",
      filter: ground,
      layout: { visibility: layout.visibility },
      paint: { "fill-pattern": ["concat", ["get", "style"], `-${look.theme}`] },
    },
    {
      id: "zone-ground-edge",
      type: "line",
      source: "zones",
      filter: ground,
      layout,
      paint: { "line-color": ["match", ["get", "style"], "refused", colours.inside, colours.survey] },
    },
    {
      id: "zone-reach-wash",
      type: "fill",
      source: "zones",
      minzoom: 10,
      filter: ["==", ["get", "style"], "reach"],
      layout: { visibility: layout.visibility },
      paint: { "fill-color": colours.water, "fill-opacity": 0.22 },
    },
    {
      id: "zone-reach",
      type: "line",
      source: "zones",
      minzoom: 10,
      filter: ["==", ["get", "style"], "reach"],
      layout,
      paint: { "line-color": colours.waterLabel, "line-width": 1.4, "line-dasharray": [5, 3] },
    },
    {
      id: "zone-dotted",
      type: "line",
      source: "zones",
      minzoom: 14,
      filter: ["==", ["get", "style"], "dotted"],
      layout: { ...layout, "line-cap": "round" },
      paint: { "line-color": colours.whatIf, "line-width": 1.8, "line-dasharray": [0.01, 2.6] },
    },
    {
      id: "zone-spot",
      type: "line",
      source: "zones",
      minzoom: 12,
      filter: ["==", ["get", "style"], "spot"],
      layout,
      paint: { "line-color": colours.ink, "line-width": 1.2, "line-dasharray": [2, 3] },
    },
    {
      id: "zone-dash",
      type: "line",
      source: "zones",
      minzoom: 14,
      filter: ["==", ["get", "style"], "dash"],
      layout,
      paint: { "line-color": colours.zone200, "line-width": 1.1, "line-dasharray": [6.4, 4.5], "line-opacity": 0.75 },
    },
    {
      id: "zone-solid",
      type: "line",
      source: "zones",
      minzoom: 14.5,
      filter: ["==", ["get", "style"], "solid"],
      layout,
      paint: { "line-color": colours.zone50, "line-width": 1.3 },
    },
  ];
}

/** The ground within the zones in force, under the campuses. */
export const zoneWash = (look: Look): LayerSpecification[] => [
  {
    id: "zone-wash",
    type: "fill",
    source: "zones",
    minzoom: 14.5,
    filter: ["==", ["get", "style"], "solid"],
    layout: { visibility: shown(look, "zones") },
    paint: { "fill-color": look.colours.zoneWash },
  },
];
