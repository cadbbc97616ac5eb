/** Gives the map engine every image of a theme, once. */

import type { Map as MapLibre } from "maplibre-gl";
import { verdicts } from "../../domain/labels.ts";
import { type ThemeName, tokens } from "../../theme/tokens.ts";
import { box, dot, stretch, tick } from "./ends.ts";
import { pattern, patternNames } from "./patterns.ts";
import { type Sign, signs } from "./plates.ts";
import { sheet } from "./sheet.ts";

/** Edge of the unseen image that holds room for marks, px. */
export const blank = 10;

export function addImages(map: Pick<MapLibre, "hasImage" | "addImage">, theme: ThemeName, ratio: number): void {
  const colours = tokens(theme);
  const named = (name: string) => `${name}-${theme}`;
  if (map.hasImage(named("gate"))) return;
  if (!map.hasImage("blank"))
    map.addImage(
      "blank",
      sheet(blank, blank, 1, () => {}),
    );
  const add = (name: string, sign: Sign, more: object = {}) =>
    map.addImage(
      named(name),
      sheet(sign.size, sign.size, ratio, (context) => sign.draw(context, colours)),
      {
        pixelRatio: ratio,
        ...more,
      },
    );
  for (const name of patternNames) map.addImage(named(name), pattern(name, colours, ratio), { pixelRatio: ratio });
  for (const [name, sign] of Object.entries(signs)) add(name, sign);
  for (const verdict of verdicts) {
    add(`tick-${verdict}`, tick(verdict));
    add(`dot-${verdict}`, dot(verdict));
    add(`box-${verdict}`, box(verdict), stretch(ratio));
  }
}
