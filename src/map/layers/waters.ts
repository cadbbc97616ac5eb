/** River and canals as backdrop, and the water hazards that patrols watch. */

import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import { faces, type Look, shown } from "../look.ts";
import { groundWidth } from "./widths.ts";

const width: ExpressionSpecification = ["get", "width"];

const flow = (id: string, side: number, look: Look): LayerSpecification => ({
  id,
  type: "line",
  source: "waters",
  filter: ["all", ["==", ["geometry-type"], "LineString"], ["==", ["get", "kind"], "river"]],
  layout: { "line-join": "round" },
  paint: {
    "line-color": look.colours.waterHatch,
    "line-opacity": 0.6,
    "line-width": 0.6,
    "line-dasharray": side === 0 ? [27, 12] : side < 0 ? [33, 7] : [20, 16],
    "line-offset": groundWidth(["*", width, side], side * 12, side * 12),
  },
});

export const backdropWaters = (look: Look): LayerSpecification[] => [
  {
    id: "water-areas",
    type: "fill",
    source: "waters",
    filter: ["==", ["geometry-type"], "Polygon"],
    paint: { "fill-color": look.colours.water, "fill-outline-color": look.colours.waterEdge },
  },
  {
    id: "water-edges",
    type: "line",
    source: "waters",
    filter: ["==", ["geometry-type"], "LineString"],
    layout: { "line-join": "round", "line-cap": "round" },
    paint: { "line-color": look.colours.waterEdge, "line-width": groundWidth(width, 1.2, 3, 1.6) },
  },
  {
    id: "water-lines",
    type: "line",
    source: "waters",
    filter: ["==", ["geometry-type"], "LineString"],
    layout: { "line-join": "round", "line-cap": "round" },
    paint: { "line-color": look.colours.water, "line-width": groundWidth(width, 1.2, 3) },
  },
  ...([0, -0.28, 0.28] as const).map((side, i) => flow(`water-flow-${i}`, side, look)),
];

/** Risk is the edge: high thick, medium thin, low dashed. */
export function hazards(look: Look): LayerSpecification[] {
  const { colours, theme } = look;
  const layout = { visibility: shown(look, "waters") } as const;
  const risk = (one: string): ExpressionSpecification => ["==", ["get", "risk"], one];
  const opacity = ["case", ["get", "dim"], 0.35, 1] as unknown as number;
  const edge = (id: string, which: string, lineWidth: number, dash?: number[]): LayerSpecification => ({
    id,
    type: "line",
    source: "hazards",
    minzoom: 11,
    filter: ["all", ["!=", ["geometry-type"], "Point"], risk(which)],
    layout: { ...layout, "line-join": "round" },
    paint: {
      "line-color": colours.waterLabel,
      "line-width": lineWidth,
      "line-opacity": opacity,
      ...(dash ? { "line-dasharray": dash } : {}),
    },
  });
  return [
    {
      id: "hazard-fill",
      type: "fill",
      source: "hazards",
      minzoom: 11,
      filter: ["==", ["geometry-type"], "Polygon"],
      layout,
      paint: { "fill-color": colours.water, "fill-opacity": opacity },
    },
    {
      id: "hazard-hatch",
      type: "fill",
      source: "hazards",
      minzoom: 11,
      filter: ["==", ["geometry-type"], "Polygon"],
      layout,
      paint: { "fill-pattern": `water-hatch-${theme}`, "fill-opacity": opacity },
    },
    edge("hazard-high", "high", 3),
    edge("hazard-medium", "medium", 1.5),
    edge("hazard-low", "low", 1.5, [3, 2]),
  ];
}

const inFocus: ExpressionSpecification = ["all", ["==", ["geometry-type"], "Point"], ["==", ["get", "focus"], true]];

const sign = (look: Look, id: string): Extract<LayerSpecification, { type: "symbol" }> => ({
  id,
  type: "symbol",
  source: "hazards",
  layout: {
    visibility: shown(look, "waters"),
    "icon-image": ["concat", ["get", "sign"], `-${look.theme}`],
    "icon-allow-overlap": true,
    "icon-ignore-placement": true,
  },
});

/** A stop of a round: nothing crowds it out. */
export const isStop: ExpressionSpecification = ["in", "stop-", ["get", "sign"]];

/** Stops with their number, what comes next above the others. */
export const roundStops = (look: Look): LayerSpecification => {
  const stop = sign(look, "round-stops");
  return {
    ...stop,
    filter: ["all", ["==", ["geometry-type"], "Point"], isStop],
    layout: {
      ...stop.layout,
      "icon-size": ["interpolate", ["linear"], ["zoom"], 9, 0.7, 13, 1],
      "text-field": ["get", "order"],
      "text-font": faces.song,
      "text-size": ["interpolate", ["linear"], ["zoom"], 9, 9.5, 13, 13],
      "text-allow-overlap": true,
      "text-ignore-placement": true,
      "symbol-sort-key": ["match", ["get", "sign"], "stop-next", 2, "stop-waiting", 1, 0],
    },
    paint: {
      "text-color": ["match", ["get", "sign"], "stop-next", look.colours.panel, look.colours.leaf],
    },
  };
};

/** Every water as a small diamond from far off, so that where signs crowd each other out none is lost. */
export const hazardSpecks = (look: Look): LayerSpecification => {
  const speck = sign(look, "hazard-specks");
  return {
    ...speck,
    minzoom: 8,
    maxzoom: 12.5,
    filter: ["all", ["==", ["geometry-type"], "Point"], ["!", isStop]],
    layout: {
      ...speck.layout,
      "icon-image": ["concat", "speck-", ["get", "risk"], `-${look.theme}`],
      "symbol-sort-key": ["match", ["get", "risk"], "high", 3, "medium", 2, 1],
      "icon-size": ["interpolate", ["linear"], ["zoom"], 8, 0.8, 10, 1],
    },
    paint: { "icon-opacity": ["case", ["==", ["get", "dim"], true], 0.35, 1] },
  };
};

/** The sign of the water in focus once more, above its neighbours'. */
export const hazardFocusSign = (look: Look): LayerSpecification => ({
  ...sign(look, "hazard-focus-sign"),
  minzoom: 9,
  filter: ["all", inFocus, ["!", isStop]],
});

/** A ring about the sign of the water that is selected or pointed at. */
export const hazardFocus = (look: Look): LayerSpecification => ({
  id: "hazard-focus",
  type: "circle",
  source: "hazards",
  minzoom: 9,
  filter: inFocus,
  layout: { visibility: shown(look, "waters") },
  paint: {
    "circle-radius": 18,
    "circle-color": look.colours.panel,
    "circle-stroke-color": look.colours.ink,
    "circle-stroke-width": 2,
  },
});
