/** Paper: the land on its tinted border band, township lines, the county's border. */

import type { LayerSpecification } from "maplibre-gl";
import type { Look } from "../look.ts";

export const background = ({ colours }: Look): LayerSpecification[] => [
  { id: "out", type: "background", paint: { "background-color": colours.mapOut } },
  {
    id: "graticule",
    type: "line",
    source: "graticule",
    maxzoom: 13,
    paint: { "line-color": colours.mapGraticule, "line-width": 0.7 },
  },
  ...(
    [
      ["band-wide", 13, 8, 0.55],
      ["band", 6, 4, 1],
    ] as const
  ).map(
    ([id, far, near, opacity]): LayerSpecification => ({
      id,
      type: "line",
      source: "county",
      layout: { "line-join": "round" },
      paint: {
        "line-color": colours.mapBorderBand,
        "line-opacity": opacity,
        "line-width": ["interpolate", ["linear"], ["zoom"], 9, far, 11, far, 12, near, 15, near, 15.5, 0],
      },
    }),
  ),
  { id: "land", type: "fill", source: "county", paint: { "fill-color": colours.mapLand } },
];

export const borders = ({ colours }: Look): LayerSpecification[] => [
  {
    id: "township-lines",
    type: "line",
    source: "township-lines",
    layout: { "line-join": "round" },
    paint: {
      "line-color": colours.mapTownship,
      "line-width": ["interpolate", ["linear"], ["zoom"], 11, 1.1, 12, 1.4],
      "line-dasharray": [6, 2.2, 1.4, 2.2],
    },
  },
  {
    id: "county-border",
    type: "line",
    source: "county",
    layout: { "line-join": "round" },
    paint: {
      "line-color": colours.mapBorder,
      "line-width": ["interpolate", ["linear"], ["zoom"], 11, 1.5, 12, 2],
      "line-dasharray": [8, 2, 1.4, 2, 1.4, 2],
    },
  },
  {
    id: "township-selected",
    type: "line",
    source: "townships",
    filter: ["==", ["get", "focus"], true],
    layout: { "line-join": "round" },
    paint: { "line-color": colours.ink, "line-width": 2.5 },
  },
];
