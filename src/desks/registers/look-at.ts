/** Where to look for a record that the map has no sign for: its own shape, or what it refers to. */

import type { Geometry } from "../../domain/registers/column.ts";
import type { MapTarget } from "../desk.ts";

type Pair = readonly [lon: number, lat: number];

function* pairsOf(coordinates: unknown): Generator<Pair> {
  if (!Array.isArray(coordinates)) return;
  const [lon, lat] = coordinates as unknown[];
  if (typeof lon === "number" && typeof lat === "number") yield [lon, lat];
  else for (const part of coordinates) yield* pairsOf(part);
}

/** A street's zoom for one spot, the box of everything else; null: no geometry. */
export function lookAt(geometry: Geometry | undefined): MapTarget | null {
  const pairs = [...pairsOf(geometry?.coordinates)];
  const [first] = pairs;
  if (!first) return null;
  const lons = pairs.map(([lon]) => lon);
  const lats = pairs.map(([, lat]) => lat);
  const box = [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)] as const;
  const small = Math.max(box[2] - box[0], box[3] - box[1]) < 0.004;
  return small ? { lon: (box[0] + box[2]) / 2, lat: (box[1] + box[3]) / 2, zoom: 16.5 } : box;
}
