import { isFault, type Outline, outlineOf } from "../../src/geo/outline.ts";

/** An outline that must be sound. */
export function prepared(geometry: GeoJSON.Geometry): Outline {
  const outline = outlineOf(geometry);
  if (isFault(outline)) throw new Error(`${outline.fault}: ${JSON.stringify(geometry)}`);
  return outline;
}

/** A polygon in thousandths of a degree about 106.2, 38.3; rings are closed here. */
export const polygon = (...rings: [number, number][][]): GeoJSON.Polygon => ({
  type: "Polygon",
  coordinates: rings.map((ring) => [...ring, ring[0]!].map(([x, y]) => [106.2 + x / 1000, 38.3 + y / 1000])),
});
