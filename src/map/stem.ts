/** A selected venue steps back from its door, so that door, ring and line stay in sight. */

import type { LngLat, MeasuringLine } from "./scene.ts";
import { project, unproject } from "./web-mercator.ts";

/** Pixels from the door to the middle of the mark. */
export const stemLength = 34;

/** Away from the boundary, along the measuring line; where there is no line, the mark stays on its door. */
export function standsBack(door: LngLat, line: MeasuringLine | undefined, zoom: number): LngLat {
  if (!line || zoom < 14) return door;
  const [x, y] = project(line.from, zoom);
  const [tx, ty] = project(line.to, zoom);
  const length = Math.hypot(x - tx, y - ty);
  const [ux, uy] = length < 0.01 ? [0, -1] : [(x - tx) / length, (y - ty) / length];
  const [dx, dy] = project(door, zoom);
  return unproject([dx + ux * stemLength, dy + uy * stemLength], zoom);
}
