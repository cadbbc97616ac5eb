/** The window of a lens: where most rows with a known place are, wide enough to show how far they lie off. */

import type { ReadingView } from "../../../domain/import/import-views.ts";
import type { LngLat } from "../../../map/scene.ts";

export interface LensFrame {
  readonly centre: LngLat;
  /** Metres from the middle to the side. */
  readonly reach: number;
  /** Pixels of the drawing, from its middle. */
  readonly xy: (at: readonly number[]) => readonly [x: number, y: number];
  readonly sees: (at: readonly number[]) => boolean;
}

const perDegree = 111_320;
/** Half the side of the drawing, px. */
export const half = 160;

/** The spot that has most others near it: cells of about a kilometre. */
function densest(spots: readonly LngLat[]): LngLat | null {
  const cells = new Map<string, LngLat[]>();
  for (const at of spots) {
    const key = `${Math.round(at[0] * 80)} ${Math.round(at[1] * 100)}`;
    const cell = cells.get(key);
    if (cell) cell.push(at);
    else cells.set(key, [at]);
  }
  let best: readonly LngLat[] = [];
  for (const cell of cells.values()) if (cell.length > best.length) best = cell;
  if (best.length === 0) return null;
  const mean = (i: 0 | 1): number => best.reduce((sum, at) => sum + at[i], 0) / best.length;
  return [mean(0), mean(1)];
}

/** The same for every reading, so that they can be compared. Null: no row has a place. */
export function lensFrame(readings: readonly ReadingView[]): LensFrame | null {
  const landed = readings.flatMap(({ landed: its }) => its);
  const known = landed.flatMap(({ known: at }) => (at ? [at] : []));
  const centre = densest(known.length > 0 ? known : landed.map(({ at }) => at));
  if (!centre) return null;
  const off = Math.max(...readings.map(({ median }) => median ?? 0));
  const reach = Math.min(6000, Math.max(900, off * 1.6));
  const [lon, lat] = centre;
  const wide = perDegree * Math.cos((lat * Math.PI) / 180);
  const scale = half / reach;
  const xy: LensFrame["xy"] = ([x = 0, y = 0]) => [(x - lon) * wide * scale, (lat - y) * perDegree * scale];
  const sees: LensFrame["sees"] = (at) => xy(at).every((part) => Math.abs(part) < half * 1.6);
  return { centre, reach, xy, sees };
}
