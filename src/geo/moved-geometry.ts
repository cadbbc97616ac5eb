/** A geometry with every position put through a conversion. */

import type { LngLat } from "./units.ts";

/** Every geometry that has positions of its own. */
type Placed = Exclude<GeoJSON.Geometry, GeoJSON.GeometryCollection>;
type Nested = readonly (number | Nested)[];

/** Nine decimals are a tenth of a millimetre: what conversion adds beyond is noise. */
const round = (value: number): number => Number(value.toFixed(9));

const moved = (coordinates: Nested, move: (at: LngLat) => LngLat): Nested => {
  const [x, y] = coordinates;
  if (typeof x === "number" && typeof y === "number") return move([x, y]).map(round);
  return coordinates.map((part) => (typeof part === "number" ? part : moved(part, move)));
};

/** Rounded to 1e-9; heights are left out. */
export const movedGeometry = <G extends Placed>(geometry: G, move: (at: LngLat) => LngLat): G =>
  ({ type: geometry.type, coordinates: moved(geometry.coordinates as Nested, move) }) as unknown as G;
