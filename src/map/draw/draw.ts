/**
 * Drawing on the map: a new point, line or outline, or the vertices of one that is there. It reports every
 * state of the shape; Enter finishes, Esc gives up what was begun. Fetched when first asked for.
 */

import type { Map as MapLibre } from "maplibre-gl";
import {
  type GeoJSONStoreFeatures,
  type HexColor,
  TerraDraw,
  TerraDrawLineStringMode,
  TerraDrawPointMode,
  TerraDrawPolygonMode,
  TerraDrawSelectMode,
} from "terra-draw";
import { TerraDrawMapLibreGLAdapter } from "terra-draw-maplibre-gl-adapter";
import type { Geometry } from "../../domain/registers/column.ts";
import type { ShapeKind } from "../../domain/registers/shape-text.ts";
import { DECIMALS, type PartGeometry, partsOf, withPart } from "./parts.ts";

export interface Drawing {
  readonly geometry: Geometry | null;
  readonly kind: ShapeKind;
  /** `draw`: a new shape · `adjust`: the vertices of `geometry`. */
  readonly mode: "draw" | "adjust";
  /** Colour of what is drawn, as #rrggbb. */
  readonly colour: string;
  readonly onShape: (geometry: Geometry) => void;
  /** The hand was lifted for good: finished, or given up. */
  readonly onEnd: () => void;
}

const modeNames = { point: "point", line: "linestring", area: "polygon" } as const;
const modeOf: Readonly<Record<PartGeometry["type"], string>> = {
  Point: "point",
  LineString: "linestring",
  Polygon: "polygon",
};

/** Every vertex can be dragged, added and taken away; the whole is dragged only where it is one point. */
const lines = { feature: { draggable: false, coordinates: { midpoints: true, draggable: true, deletable: true } } };

function modesIn(colour: HexColor) {
  const stroke = { outlineColor: colour, outlineWidth: 2, fillColor: colour, fillOpacity: 0.12 } as const;
  const dots = { selectionPointColor: "#ffffff", selectionPointOutlineColor: colour, selectionPointWidth: 5 } as const;
  return [
    new TerraDrawPointMode({ styles: { pointColor: colour, pointWidth: 8, pointOutlineColor: "#ffffff" } }),
    new TerraDrawLineStringMode({ styles: { lineStringColor: colour, lineStringWidth: 3 } }),
    new TerraDrawPolygonMode({ styles: stroke }),
    new TerraDrawSelectMode({
      allowManualDeselection: false,
      flags: { point: { feature: { draggable: true } }, linestring: lines, polygon: lines },
      styles: {
        ...dots,
        selectionPointOutlineWidth: 2,
        midPointColor: colour,
        midPointWidth: 3,
        selectedPointColor: colour,
        selectedPointWidth: 9,
        selectedPointOutlineColor: "#ffffff",
        selectedPointOutlineWidth: 2,
        selectedLineStringColor: colour,
        selectedPolygonColor: colour,
        selectedPolygonFillOpacity: 0.12,
        selectedPolygonOutlineColor: colour,
      },
    }),
  ];
}

function begun(draw: TerraDraw, { kind, onShape, onEnd }: Drawing): void {
  draw.setMode(modeNames[kind]);
  draw.on("finish", (id) => {
    const found = draw.getSnapshotFeature(id);
    if (found) onShape(found.geometry as Geometry);
    onEnd();
  });
}

function adjusted(draw: TerraDraw, geometry: Geometry, onShape: Drawing["onShape"]): void {
  let shape = geometry;
  const parts = partsOf(geometry);
  const features = parts.map(
    (part, index) =>
      ({
        type: "Feature",
        id: `${index}`,
        geometry: part,
        properties: { mode: modeOf[part.type], part: index },
      }) as unknown as GeoJSONStoreFeatures,
  );
  const taken = draw.addFeatures(features);
  const refused = taken.find(({ valid }) => !valid);
  if (refused) throw new Error(refused.reason ?? "the shape cannot be drawn");
  draw.setMode("select");
  draw.on("change", (ids, type) => {
    if (type !== "update") return;
    for (const id of ids) {
      const found = draw.getSnapshotFeature(id);
      const part = found?.properties["part"];
      if (found && typeof part === "number") shape = withPart(shape, part, found.geometry as PartGeometry);
    }
    onShape(shape);
  });
  const [first] = taken;
  if (first?.id !== undefined) draw.selectFeature(first.id);
}

/** Starts; the returned function ends it and takes what was drawn off the map. */
export function startDrawing(map: MapLibre, drawing: Drawing): () => void {
  const { geometry, mode, colour, onShape, onEnd } = drawing;
  const draw = new TerraDraw({
    adapter: new TerraDrawMapLibreGLAdapter({ map, coordinatePrecision: DECIMALS }),
    modes: modesIn(colour as HexColor),
    idStrategy: { isValidId: (id) => typeof id === "string", getId: () => crypto.randomUUID() },
  });
  draw.start();
  if (mode === "draw" || !geometry) begun(draw, drawing);
  else adjusted(draw, geometry, onShape);
  const onKey = (event: KeyboardEvent): void => {
    const ends = event.key === "Escape" || (event.key === "Enter" && mode === "adjust");
    if (!ends || (event.target instanceof HTMLElement && event.target.matches("input, textarea, select"))) return;
    event.preventDefault();
    event.stopPropagation();
    onEnd();
  };
  // Before the page's own keys: Esc ends the drawing, not the form.
  addEventListener("keydown", onKey, true);
  return () => {
    removeEventListener("keydown", onKey, true);
    if (draw.enabled) draw.stop();
  };
}
