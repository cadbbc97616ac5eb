/** The ring about what is selected or pointed at, and the pin of a proposed site. */

import type { LayerSpecification } from "maplibre-gl";
import type { Look } from "../look.ts";

export const focusRing = ({ colours }: Look): LayerSpecification[] => [
  {
    id: "focus-ring",
    type: "circle",
    source: "focus",
    filter: ["==", ["get", "of"], "ring"],
    paint: {
      "circle-radius": 15,
      "circle-color": colours.panel,
      "circle-opacity": 0.7,
      "circle-stroke-color": colours.ink,
      "circle-stroke-width": 2,
    },
  },
];

export const pin = ({ theme }: Look): LayerSpecification[] => [
  {
    id: "pin",
    type: "symbol",
    source: "focus",
    filter: ["==", ["get", "of"], "pin"],
    layout: { "icon-image": `pin-${theme}`, "icon-allow-overlap": true, "icon-ignore-placement": true },
  },
];
