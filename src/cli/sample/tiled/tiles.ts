/** Townships as tiles of the box that share their edges exactly. */

import { round } from "../plane.ts";
import type { Extent } from "./extent.ts";

type Corner = readonly [number, number];

const feature = (properties: Record<string, string | boolean>, ring: readonly Corner[]) => ({
  type: "Feature",
  properties,
  geometry: { type: "Polygon", coordinates: [[...ring, ring[0]]] },
});

/** Corner of the tiles; the same number whichever tile asks. */
function cornerAt({ box: [west, south, east, north], tiles: [columns, rows] }: Extent, i: number, j: number): Corner {
  return [round(west + ((east - west) * i) / columns, 6), round(south + ((north - south) * j) / rows, 6)];
}

export function* townshipLines(extent: Extent): Generator<string> {
  const [columns, rows] = extent.tiles;
  for (let j = 0; j < rows; j++)
    for (let i = 0; i < columns; i++) {
      const n = j * columns + i + 1;
      const ring = [
        cornerAt(extent, i, j),
        cornerAt(extent, i + 1, j),
        cornerAt(extent, i + 1, j + 1),
        cornerAt(extent, i, j + 1),
      ];
      const id = `T${String(n).padStart(5, "0")}`;
      yield JSON.stringify(feature({ id, name: `示例镇 ${n}`, kind: "town", approximate: true }, ring));
    }
}

export function outlineOf(extent: Extent) {
  const [columns, rows] = extent.tiles;
  const ring = [
    cornerAt(extent, 0, 0),
    cornerAt(extent, columns, 0),
    cornerAt(extent, columns, rows),
    cornerAt(extent, 0, rows),
  ];
  return { type: "FeatureCollection", features: [feature({ id: extent.adcode, name: extent.name.zh }, ring)] };
}
