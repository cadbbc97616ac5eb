/** The scale bar: a round length that fits, at a latitude and zoom. */

import { metresPerPixel } from "./web-mercator.ts";

export interface ScaleBar {
  /** Px. */
  readonly width: number;
  readonly middle: string;
  readonly end: string;
}

const round = [10, 5, 2, 1] as const;

/** The longest of 1, 2, 5 × 10ⁿ metres that is at most `most` px wide. */
export function scaleBar(lat: number, zoom: number, most = 150): ScaleBar {
  const one = metresPerPixel(lat, zoom);
  const room = most * one;
  const power = 10 ** Math.floor(Math.log10(room));
  const metres = (round.find((step) => step * power <= room) ?? 1) * power;
  const far = metres >= 1000;
  const text = (value: number) => String(Number((far ? value / 1000 : value).toPrecision(3)));
  return { width: metres / one, middle: text(metres / 2), end: `${text(metres)} ${far ? "km" : "m"}` };
}
