/** Seeded shapes and spots about them, for the proofs. */

type Spot = readonly [lon: number, lat: number];

/** Mulberry32: uniform in [0, 1). */
export function seeded(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A spot some metres east and north of another; right to a percent, which is all that a made-up shape needs. */
export const moved = ([lon, lat]: Spot, east: number, north: number): [number, number] => [
  lon + east / (111_320 * Math.cos((lat * Math.PI) / 180)),
  lat + north / 110_900,
];

/** A star-shaped ring of 4 to 14 vertices, closed. */
export function star(random: () => number, centre: Spot, least: number, most: number): [number, number][] {
  const count = 4 + Math.floor(random() * 11);
  const ring = Array.from({ length: count }, (_, index) => {
    const angle = ((index + 0.4 * random()) / count) * 2 * Math.PI;
    const radius = least + (most - least) * random();
    return moved(centre, radius * Math.cos(angle), radius * Math.sin(angle));
  });
  return [...ring, ring[0]!];
}

export interface Shape {
  readonly geometry: GeoJSON.Polygon | GeoJSON.MultiPolygon | GeoJSON.Point;
  readonly centre: Spot;
  /** Metres from the centre within which the shape lies. */
  readonly size: number;
}

/** Polygons with and without a hole, pairs of polygons that may overlap, and points. */
export function shape(random: () => number, centre: Spot, largest: number): Shape {
  const kind = random();
  const size = 30 + (largest - 30) * random() ** 2;
  if (kind < 0.1) return { geometry: { type: "Point", coordinates: [...centre] }, centre, size: 0 };
  const outer = star(random, centre, size * 0.5, size);
  const hole = star(random, centre, size * 0.08, size * 0.2).reverse();
  if (kind < 0.45) return { geometry: { type: "Polygon", coordinates: [outer] }, centre, size };
  if (kind < 0.75) return { geometry: { type: "Polygon", coordinates: [outer, hole] }, centre, size };
  const second = star(random, moved(centre, size * 1.2 * random(), size * 1.2 * random()), size * 0.3, size * 0.6);
  return { geometry: { type: "MultiPolygon", coordinates: [[outer, hole], [second]] }, centre, size: size * 2.4 };
}

/** A spot on a boundary give or take 20 m, within the shape's box, or up to 2 km beyond it. */
export function spotAbout(random: () => number, { geometry, centre, size }: Shape): Spot {
  const kind = random();
  const ring =
    geometry.type === "Point" ? [] : (geometry.coordinates.flat(geometry.type === "Polygon" ? 1 : 2) as number[][]);
  if (kind < 0.25 && ring.length > 1) {
    const index = Math.floor(random() * (ring.length - 1));
    const [a, b, share] = [ring[index]!, ring[index + 1]!, random()];
    const on: Spot = [a[0]! + share * (b[0]! - a[0]!), a[1]! + share * (b[1]! - a[1]!)];
    const step = 20 * random() ** 3;
    return moved(on, step * (random() - 0.5), step * (random() - 0.5));
  }
  if (kind < 0.5) return moved(centre, size * 2 * (random() - 0.5), size * 2 * (random() - 0.5));
  const [away, angle] = [size + 2000 * random(), 2 * Math.PI * random()];
  return moved(centre, away * Math.cos(angle), away * Math.sin(angle));
}
