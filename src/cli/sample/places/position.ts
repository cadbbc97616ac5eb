/** How well positions are known: a believable mix of surveyed, drawn, phoned and guessed ones. */

import { type LonLat, round, toLonLat, type Xy } from "../plane.ts";
import type { Random } from "../random.ts";

export interface Known {
  readonly positionSource: "survey" | "map" | "device" | "geocode";
  readonly accuracy: number;
}

const sources = (survey: number, map: number, device: number, geocode: number) =>
  [
    ["survey", survey],
    ["map", map],
    ["device", device],
    ["geocode", geocode],
  ] as const;

const mixes = {
  outline: sources(45, 55, 0, 0),
  point: sources(0, 15, 35, 50),
  venue: sources(12, 52, 28, 8),
  home: sources(0, 45, 45, 10),
};

export function known(random: Random, mix: keyof typeof mixes): Known {
  const [positionSource] = random.weighted(mixes[mix], ([, weight]) => weight);
  const accuracy = {
    survey: () => round(random.between(0.1, 0.5), 1),
    map: () => 5,
    device: () => random.whole(8, 12),
    geocode: () => 30,
  }[positionSource]();
  return { positionSource, accuracy };
}

export const pointOf = (at: Xy, decimals = 6): GeoJSON.Point => ({ type: "Point", coordinates: rounded(at, decimals) });

export const rounded = (at: Xy, decimals: number): LonLat => {
  const [lon, lat] = toLonLat(at);
  return [round(lon, decimals), round(lat, decimals)];
};

/** A closed ring, counter-clockwise as GeoJSON wants it, at 1e-7 degrees (1 cm). */
export function ringOf(ring: readonly Xy[], winding: 1 | -1 = 1): LonLat[] {
  const twice = ring.reduce((sum, p, i) => {
    const q = ring[(i + 1) % ring.length] as Xy;
    return sum + p[0] * q[1] - q[0] * p[1];
  }, 0);
  const ordered = twice * winding > 0 ? ring : [...ring].reverse();
  const out = ordered.map((at) => rounded(at, 7));
  return [...out, out[0] as LonLat];
}
