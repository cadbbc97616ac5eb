/** The box that holds everything within some metres of a shape: what the map is to show. For looking, not for judging. */

import type { Geometry } from "../../domain/registers/column.ts";

/** West, south, east, north; null: a shape without a coordinate. */
export function reachBox(geometry: Geometry, metres: number): readonly [number, number, number, number] | null {
  const lons: number[] = [];
  const lats: number[] = [];
  const walk = (part: unknown): void => {
    if (!Array.isArray(part)) return;
    const [lon, lat] = part as unknown[];
    if (typeof lon === "number" && typeof lat === "number") {
      lons.push(lon);
      lats.push(lat);
    } else part.forEach(walk);
  };
  walk(geometry.coordinates);
  if (lons.length === 0) return null;
  const [south, north] = [Math.min(...lats), Math.max(...lats)];
  const dLat = metres / 111_000;
  const dLon = dLat / Math.cos((Math.min(80, Math.max(Math.abs(south), Math.abs(north))) * Math.PI) / 180);
  return [Math.min(...lons) - dLon, south - dLat, Math.max(...lons) + dLon, north + dLat];
}
