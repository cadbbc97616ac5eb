/** Line widths that follow the ground: pixels at far zooms, true metres close up. */

import type { ExpressionSpecification } from "maplibre-gl";
import { metresPerPixel } from "../web-mercator.ts";

/** Widths are drawn as at this latitude; 38° to 40° differ by 3 %, which a drawn road may. */
const drawnAt = 38.3;

const px = (metres: ExpressionSpecification | number, zoom: number): ExpressionSpecification => [
  "/",
  metres,
  metresPerPixel(drawnAt, zoom),
];

/**
 * Width of a line `metres` wide on the ground, at least `far` px to zoom 11 and `near` px at 14, plus `edge` px on
 * both sides together.
 */
export function groundWidth(
  metres: ExpressionSpecification | number,
  far: number,
  near: number,
  edge = 0,
): ExpressionSpecification {
  const at = (zoom: number, least: number): ExpressionSpecification => ["+", ["max", least, px(metres, zoom)], edge];
  return [
    "interpolate",
    ["exponential", 2],
    ["zoom"],
    9,
    at(9, far),
    11.5,
    at(11.5, far),
    14,
    at(14, near),
    16,
    at(16, near),
    20,
    at(20, near),
  ] as unknown as ExpressionSpecification;
}
