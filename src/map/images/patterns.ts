/** Hatches that repeat without a seam. */

import type { Tokens } from "../../theme/tokens.ts";
import { type Context, disc, fill, sheet, stroke } from "./sheet.ts";

/** Lines at 45° whose tile is `edge` px square: they stand edge / √2 apart. */
function hatch(context: Context, edge: number, rise: 1 | -1): void {
  context.beginPath();
  for (const shift of [-edge, 0, edge]) {
    context.moveTo(shift - edge, rise > 0 ? 2 * edge : -edge);
    context.lineTo(shift + 2 * edge, rise > 0 ? -edge : 2 * edge);
  }
}

const drawings: Readonly<
  Record<string, { readonly edge: number; readonly draw: (c: Context, colours: Tokens, edge: number) => void }>
> = {
  "share-0": {
    edge: 10,
    draw: (c, colours) => {
      for (const [x, y] of [
        [2.5, 2.5],
        [7.5, 7.5],
      ] as const) {
        disc(c, x, y, 1.05);
        fill(c, colours.shareNone);
      }
    },
  },
  "share-1": {
    edge: 7,
    draw: (c, colours, edge) => {
      c.globalAlpha = 0.55;
      hatch(c, edge, 1);
      stroke(c, colours.shareHatch, 0.8);
      hatch(c, edge, -1);
      stroke(c, colours.shareHatch, 0.8);
    },
  },
  "share-2": {
    edge: 7,
    draw: (c, colours, edge) => {
      c.globalAlpha = 0.55;
      hatch(c, edge, 1);
      stroke(c, colours.shareHatch, 0.9);
    },
  },
  "share-3": {
    edge: 14,
    draw: (c, colours, edge) => {
      c.globalAlpha = 0.45;
      hatch(c, edge, 1);
      stroke(c, colours.shareHatch, 0.9);
    },
  },
  refused: {
    edge: 12,
    draw: (c, colours, edge) => {
      c.globalAlpha = 0.6;
      hatch(c, edge, -1);
      stroke(c, colours.inside, 1);
    },
  },
  doubtful: {
    edge: 12,
    draw: (c, colours, edge) => {
      c.globalAlpha = 0.6;
      hatch(c, edge, 1);
      stroke(c, colours.survey, 0.8);
    },
  },
  "water-hatch": {
    edge: 10,
    draw: (c, colours, edge) => {
      c.globalAlpha = 0.75;
      hatch(c, edge, 1);
      stroke(c, colours.waterHatch, 0.9);
    },
  },
};

export const patternNames = Object.keys(drawings);

export function pattern(name: string, colours: Tokens, ratio: number): ImageData {
  const drawing = drawings[name];
  if (!drawing) throw new Error(`No pattern is called ${name}`);
  return sheet(drawing.edge, drawing.edge, ratio, (context) => drawing.draw(context, colours, drawing.edge));
}
