/** The measuring line with both ends' doubt, patrol routes and walks. */

import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import { faces, type Look, shown } from "../look.ts";

export const verdictColour = ({ colours }: Look): ExpressionSpecification => [
  "match",
  ["get", "verdict"],
  "inside",
  colours.inside,
  "survey",
  colours.survey,
  "outside",
  colours.outside,
  colours.ink3,
];

/** Further off a line of fifty metres is a speck. */
const measuredFrom = 13.5;

/** Dashed circles of 95 %: of venues close up, of the measuring line's two ends always. */
export const rings = (look: Look): LayerSpecification[] => [
  {
    id: "accuracy-rings",
    type: "line",
    source: "rings",
    minzoom: 15.5,
    filter: ["==", ["get", "of"], "venue"],
    layout: { visibility: shown(look, "accuracy") },
    paint: { "line-color": look.colours.whatIf, "line-width": 1.2, "line-opacity": 0.7, "line-dasharray": [2, 2] },
  },
  {
    id: "end-rings-wash",
    type: "fill",
    source: "rings",
    minzoom: measuredFrom,
    filter: ["!=", ["get", "of"], "venue"],
    paint: { "fill-color": look.colours.panel, "fill-opacity": 0.45 },
  },
  {
    id: "end-rings",
    type: "line",
    source: "rings",
    minzoom: measuredFrom,
    filter: ["!=", ["get", "of"], "venue"],
    paint: {
      "line-color": ["case", ["==", ["get", "of"], "place"], look.colours.campusEdge, verdictColour(look)],
      "line-width": 1.2,
      "line-dasharray": [2.5, 2.1],
    },
  },
];

export const measuring = (look: Look): LayerSpecification[] => [
  {
    id: "measure-halo",
    type: "line",
    source: "lines",
    minzoom: measuredFrom,
    paint: { "line-color": look.colours.mapLand, "line-width": 5 },
  },
  {
    id: "measure",
    type: "line",
    source: "lines",
    minzoom: measuredFrom,
    paint: { "line-color": verdictColour(look), "line-width": 2 },
  },
  {
    id: "measure-ends",
    type: "symbol",
    source: "line-ends",
    minzoom: measuredFrom,
    layout: {
      "icon-image": ["concat", ["get", "end"], "-", ["get", "verdict"], `-${look.theme}`],
      "icon-rotate": ["get", "bearing"],
      "icon-rotation-alignment": "map",
      "icon-allow-overlap": true,
      "icon-ignore-placement": true,
    },
  },
];

export const measureLabels = (look: Look): LayerSpecification[] => [
  {
    id: "measure-labels",
    type: "symbol",
    source: "line-labels",
    minzoom: measuredFrom,
    layout: {
      "icon-image": ["concat", "box-", ["get", "verdict"], `-${look.theme}`],
      "icon-text-fit": "both",
      "icon-text-fit-padding": [3, 6, 3, 6],
      "text-field": ["get", "label"],
      "text-font": faces.textBold,
      "text-size": 14,
      "text-offset": ["get", "offset"] as unknown as [number, number],
      "text-allow-overlap": true,
      "icon-allow-overlap": true,
      "text-max-width": 30,
    },
    paint: { "text-color": verdictColour(look) },
  },
];

export const routes = ({ colours }: Look): LayerSpecification[] => [
  {
    id: "route-halo",
    type: "line",
    source: "routes",
    layout: { "line-join": "round", "line-cap": "round" },
    paint: { "line-color": colours.mapLand, "line-width": 7 },
  },
  {
    id: "route-done",
    type: "line",
    source: "routes",
    filter: ["==", ["get", "state"], "done"],
    layout: { "line-join": "round", "line-cap": "round" },
    paint: { "line-color": colours.leaf, "line-width": 3.5 },
  },
  {
    id: "route-ahead",
    type: "line",
    source: "routes",
    filter: ["==", ["get", "state"], "ahead"],
    layout: { "line-join": "round" },
    paint: { "line-color": colours.leaf, "line-width": 3, "line-dasharray": [2.3, 1.7] },
  },
  {
    id: "route-walk",
    type: "line",
    source: "routes",
    filter: ["==", ["get", "state"], "walk"],
    layout: { "line-join": "round", "line-cap": "round" },
    paint: { "line-color": colours.ink2, "line-width": 2.5, "line-dasharray": [0.1, 2] },
  },
];
