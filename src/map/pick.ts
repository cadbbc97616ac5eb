/** What of the map's own layers lies under the pointer, as a selection of the page. */

import type { Map as MapLibre, Point } from "maplibre-gl";
import type { Selection, SelectionKind } from "../state/view.ts";

/** Topmost first: which layer answers as what. */
const answers: readonly (readonly [layer: string, kind: SelectionKind])[] = [
  ["plates", "place"],
  ["round-stops", "water"],
  ["hazard-signs", "water"],
  ["homes", "home"],
  ["stations", "station"],
  ["hazard-fill", "water"],
  ["place-fill", "place"],
  ["village-names", "village"],
  ["shares", "township"],
];

/** Pixels to spare about the pointer. */
const slack = 3;

export function pickFeature(map: MapLibre, { x, y }: Point): Selection | null {
  const layers = answers.map(([layer]) => layer).filter((layer) => map.getLayer(layer));
  const found = map.queryRenderedFeatures(
    [
      [x - slack, y - slack],
      [x + slack, y + slack],
    ],
    { layers },
  );
  for (const [layer, kind] of answers) {
    const feature = found.find((one) => one.layer.id === layer);
    const id = feature?.properties["id"];
    if (typeof id !== "string") continue;
    return { kind: feature?.properties["kind"] === "welfareInstitution" ? "welfare" : kind, id };
  }
  return null;
}
