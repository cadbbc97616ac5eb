/** From one look to another by the properties that differ; sources and their tiles stay. */

import type { LayerSpecification, Map as MapLibre } from "maplibre-gl";

type Side = Readonly<Record<string, unknown>>;

const differing = (before: Side, after: Side): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]),
  );

const side = (layer: LayerSpecification, which: "paint" | "layout"): Side =>
  ((layer as { paint?: Side; layout?: Side })[which] ?? {}) as Side;

/** Both lists hold the same layers in the same order; a programming error otherwise. */
export function restyle(
  map: Pick<MapLibre, "setPaintProperty" | "setLayoutProperty">,
  before: readonly LayerSpecification[],
  after: readonly LayerSpecification[],
): void {
  after.forEach((layer, i) => {
    const old = before[i];
    if (old?.id !== layer.id) throw new Error(`Expected layer ${layer.id} at ${i}, found ${old?.id ?? "none"}`);
    for (const key of differing(side(old, "paint"), side(layer, "paint")))
      map.setPaintProperty(layer.id, key as "fill-color", side(layer, "paint")[key] as string);
    for (const key of differing(side(old, "layout"), side(layer, "layout")))
      map.setLayoutProperty(layer.id, key as "visibility", side(layer, "layout")[key] as "visible");
  });
}
