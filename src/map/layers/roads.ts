/** Roads: one line when zoomed out, casing and fill nearer, true width close up. */

import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import { type Look, shown } from "../look.ts";
import { groundWidth } from "./widths.ts";

/** Metres on the ground, first zoom, far px, near px. */
const classes = {
  path: { metres: 2.5, from: 15, far: 0.5, near: 1.2 },
  canalside: { metres: 4.5, from: 12.5, far: 0.5, near: 1.6 },
  country: { metres: 7, from: 10, far: 0.7, near: 2.4 },
  street: { metres: 13, from: 12, far: 0.8, near: 3.5 },
  main: { metres: 26, from: 8, far: 1.3, near: 5.5 },
  motorway: { metres: 28, from: 8, far: 1.5, near: 6.5 },
} as const;
type RoadClass = keyof typeof classes;

const isClass = (one: RoadClass): ExpressionSpecification => ["==", ["get", "kind"], one];
const fades = (from: number, to: number, at: number) =>
  ["interpolate", ["linear"], ["zoom"], at - 0.4, from, at + 0.4, to] as unknown as number;

export function roads(look: Look): LayerSpecification[] {
  const { colours } = look;
  const layout = { visibility: shown(look, "roads"), "line-join": "round", "line-cap": "round" } as const;
  const ids = Object.keys(classes) as RoadClass[];
  const wide = (one: RoadClass) => one === "main" || one === "motorway";
  const far = ids.map((one): LayerSpecification => {
    const { from, far: px } = classes[one];
    return {
      id: `road-far-${one}`,
      type: "line",
      source: "roads",
      minzoom: from,
      maxzoom: 13,
      filter: isClass(one),
      layout,
      paint: {
        "line-color": colours.mapRoadFar,
        "line-width": px,
        "line-opacity": fades(one === "canalside" ? 0.6 : 1, 0, 12.5),
      },
    };
  });
  const near = (part: "casing" | "fill") =>
    ids.map((one): LayerSpecification => {
      const { metres, near: px } = classes[one];
      const edge = wide(one) ? colours.mapRoadMainEdge : colours.mapRoadEdge;
      const fill = wide(one) ? colours.mapRoadMain : colours.mapRoad;
      return {
        id: `road-${part}-${one}`,
        type: "line",
        source: "roads",
        minzoom: Math.max(classes[one].from, 12),
        filter: isClass(one),
        layout,
        paint: {
          "line-color": part === "casing" ? edge : fill,
          "line-width": groundWidth(metres, px * 0.5, px, part === "casing" ? 1.6 : 0),
          "line-opacity": fades(0, 1, 12.5),
        },
      };
    });
  return [...near("casing"), ...near("fill"), ...far, ...railway(look)];
}

const railway = (look: Look): LayerSpecification[] => {
  const base = {
    type: "line",
    source: "roads",
    filter: ["==", ["get", "kind"], "rail"] as ExpressionSpecification,
    layout: { visibility: shown(look, "roads") },
  } as const;
  return [
    {
      ...base,
      id: "rail",
      paint: {
        "line-color": look.colours.mapRail,
        "line-width": ["interpolate", ["linear"], ["zoom"], 10, 1.4, 15, 3],
      },
    },
    {
      ...base,
      id: "rail-ties",
      minzoom: 11,
      paint: {
        "line-color": look.colours.mapLand,
        "line-width": ["interpolate", ["linear"], ["zoom"], 11, 0.7, 15, 1.6],
        "line-dasharray": [5, 5],
      },
    },
  ];
};
