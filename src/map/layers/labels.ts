/** Names, always above fills and marks, never over one another. Song for places and water, sans for the rest. */

import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import { faces, type Look, shown } from "../look.ts";

export const streetNames = (look: Look): LayerSpecification[] => [
  {
    id: "street-names",
    type: "symbol",
    source: "roads",
    minzoom: 14.5,
    filter: ["!=", ["get", "name"], ""],
    layout: {
      visibility: shown(look, "roads"),
      "symbol-placement": "line",
      "symbol-spacing": 320,
      "text-field": ["get", "name"],
      "text-font": faces.text,
      "text-size": 12,
      "text-letter-spacing": 0.15,
      "text-max-angle": 30,
    },
    paint: {
      "text-color": look.colours.mapLabel2,
      "text-halo-color": look.colours.mapHalo,
      "text-halo-width": 1.6,
    },
  },
];

export const waterNames = (look: Look): LayerSpecification[] => [
  {
    id: "water-names",
    type: "symbol",
    source: "waters",
    filter: ["!=", ["get", "name"], ""],
    layout: {
      "symbol-placement": "line",
      "symbol-spacing": 260,
      "text-field": ["get", "name"],
      "text-font": faces.song,
      "text-size": ["interpolate", ["linear"], ["zoom"], 10, 13, 15, 15],
      "text-letter-spacing": 0.4,
      "text-max-angle": 40,
      "text-offset": ["case", ["==", ["get", "kind"], "river"], ["literal", [0, 0]], ["literal", [0, -0.9]]],
    },
    paint: {
      "text-color": look.colours.waterLabel,
      "text-halo-color": look.colours.mapHalo,
      "text-halo-width": 1.8,
    },
  },
];

const name: ExpressionSpecification = ["get", "name"];

/** A township's name, and under it the value of the indicator. */
const nameAndValue = ({ colours }: Look): ExpressionSpecification =>
  [
    "format",
    name,
    { "text-font": ["literal", faces.songBold] },
    "\n",
    {},
    ["get", "value"],
    { "text-font": ["literal", faces.textBold], "font-scale": 1.15 },
    ["get", "unit"],
    { "text-font": ["literal", faces.text], "font-scale": 0.9, "text-color": colours.mapLabel2 },
  ] as unknown as ExpressionSpecification;

/** In its place, else just beside it: a name keeps clear of clusters, and of the seat's dot. */
const beside = [
  ["center", [0, 0]],
  ["top", [0, 1.5]],
  ["bottom", [0, -1.5]],
  ["left", [1.7, 0]],
  ["right", [-1.7, 0]],
  ["top-left", [1.4, 1]],
  ["bottom-right", [-1.4, -1]],
].flat() as unknown as ["center", [number, number]];

export const townshipNames = (look: Look): LayerSpecification[] => [
  {
    id: "township-names",
    type: "symbol",
    source: "township-names",
    maxzoom: 14,
    filter: [">=", ["zoom"], ["get", "from"]],
    layout: {
      "text-field":
        look.themed && !look.hidden.has("choropleth")
          ? (["step", ["zoom"], nameAndValue(look), 12.7, name] as unknown as string)
          : name,
      "text-font": faces.songBold,
      "text-size": 14 * look.scale,
      "text-letter-spacing": 0.06,
      "text-line-height": 1.25,
      "text-variable-anchor-offset": beside,
      "text-justify": "auto",
      "symbol-sort-key": ["get", "rank"],
      "text-padding": 1,
    },
    paint: {
      "text-color": look.colours.mapLabel,
      "text-halo-color": look.colours.mapHalo,
      "text-halo-width": 1.8 * look.scale,
    },
  },
];

export const villageNames = (look: Look): LayerSpecification[] => [
  {
    id: "seats",
    type: "circle",
    source: "seats",
    maxzoom: 14,
    paint: {
      "circle-radius": 2.8,
      "circle-color": look.colours.mapHalo,
      "circle-stroke-color": look.colours.mapLabel,
      "circle-stroke-width": 1.2,
    },
  },
  {
    id: "village-dots",
    type: "circle",
    source: "villages",
    minzoom: 12,
    maxzoom: 15,
    layout: { visibility: shown(look, "villages") },
    paint: {
      "circle-radius": 1.8,
      "circle-color": look.colours.mapLabel2,
      "circle-stroke-color": look.colours.mapHalo,
      "circle-stroke-width": 1,
    },
  },
  {
    id: "village-names",
    type: "symbol",
    source: "villages",
    minzoom: 12,
    layout: {
      visibility: shown(look, "villages"),
      "text-field": name,
      "text-font": faces.song,
      "text-size": ["interpolate", ["linear"], ["zoom"], 12, 12, 15, 14],
      "text-variable-anchor": ["bottom", "top", "left", "right"],
      "text-radial-offset": 0.45,
    },
    paint: {
      "text-color": look.colours.mapLabel2,
      "text-halo-color": look.colours.mapHalo,
      "text-halo-width": 1.6,
    },
  },
];

/** Unseen signs as large as the marks: they are placed first, so that names keep clear of the marks. */
export const blockers = (_: Look): LayerSpecification[] => [
  {
    id: "blockers",
    type: "symbol",
    source: "blockers",
    layout: {
      "icon-image": "blank",
      "icon-size": ["get", "size"],
      "icon-allow-overlap": true,
      "icon-padding": 0,
    },
    paint: { "icon-opacity": 0 },
  },
];
