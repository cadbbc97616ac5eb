/** Campuses: soft fill, outline, gate ticks; a place known only as a point has a dashed circle. */

import type { LayerSpecification } from "maplibre-gl";
import { type Look, shown } from "../look.ts";

const opacity = ["case", ["get", "dim"], 0.4, 1] as unknown as number;

export function places(look: Look): LayerSpecification[] {
  const { colours } = look;
  const visibility = shown(look, "places");
  return [
    {
      id: "place-fill",
      type: "fill",
      source: "places",
      minzoom: 13.5,
      layout: { visibility },
      paint: { "fill-color": colours.campus, "fill-opacity": opacity },
    },
    {
      id: "place-edge",
      type: "line",
      source: "places",
      minzoom: 13.5,
      filter: ["!=", ["get", "guess"], true],
      layout: { visibility, "line-join": "round" },
      paint: { "line-color": colours.campusEdge, "line-width": 1.5, "line-opacity": opacity },
    },
    {
      id: "place-extent",
      type: "line",
      source: "places",
      minzoom: 13.5,
      filter: ["==", ["get", "guess"], true],
      layout: { visibility },
      paint: {
        "line-color": colours.campusEdge,
        "line-width": 1.5,
        "line-dasharray": [1.4, 2],
        "line-opacity": opacity,
      },
    },
    {
      id: "place-focus",
      type: "line",
      source: "places",
      minzoom: 13.5,
      filter: ["==", ["get", "focus"], true],
      layout: { visibility, "line-join": "round" },
      paint: { "line-color": colours.ink, "line-width": 2.5 },
    },
  ];
}

/** A tick across the edge where one goes in. */
export const gates = (look: Look): LayerSpecification[] => [
  {
    id: "gates",
    type: "symbol",
    source: "gates",
    minzoom: 15.5,
    layout: {
      visibility: shown(look, "places"),
      "icon-image": `gate-${look.theme}`,
      "icon-rotate": ["get", "bearing"],
      "icon-rotation-alignment": "map",
      "icon-allow-overlap": true,
      "icon-ignore-placement": true,
      "icon-size": ["interpolate", ["linear"], ["zoom"], 15.5, 0.75, 17, 1],
    },
  },
];
