/** Web Mercator by hand, for drawing only; distances that decide are measured in geo. */

import type { LngLat } from "../geo/units.ts";

const radians = Math.PI / 180;
/** Metres round the equator, as web maps have it. */
const girth = 40_075_016.686;
/** A tile's edge, px. */
const tile = 512;

/** Ground metres that one pixel covers at a latitude and zoom (512 px tiles). */
export const metresPerPixel = (lat: number, zoom: number): number =>
  (girth * Math.cos(lat * radians)) / (tile * 2 ** zoom);

/** Pixels of the whole world at this zoom, y down. */
export function project([lon, lat]: LngLat, zoom: number): readonly [x: number, y: number] {
  const scale = tile * 2 ** zoom;
  const sin = Math.sin(lat * radians);
  return [(lon / 360 + 0.5) * scale, (0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)) * scale];
}

export function unproject([x, y]: readonly [number, number], zoom: number): LngLat {
  const scale = tile * 2 ** zoom;
  const lat = Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / scale))) / radians;
  return [(x / scale - 0.5) * 360, lat];
}

/** A circle about a spot as a closed ring, within 0.1 % of the true radius (metres) up to a kilometre. */
export function ring([lon, lat]: LngLat, radius: number, corners = 48): [number, number][] {
  const north = radius / 111_132;
  const east = radius / (111_320 * Math.cos(lat * radians));
  return Array.from({ length: corners + 1 }, (_, i) => {
    const turn = ((i % corners) / corners) * 2 * Math.PI;
    return [lon + east * Math.cos(turn), lat + north * Math.sin(turn)];
  });
}

/** Degrees clockwise from north, on the map as drawn. */
export function bearing(from: LngLat, to: LngLat): number {
  const [ax, ay] = project(from, 0);
  const [bx, by] = project(to, 0);
  return (Math.atan2(bx - ax, ay - by) / radians + 360) % 360;
}
