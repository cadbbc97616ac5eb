/** Ends and label boxes of measuring lines, in the colour of their verdict. */

import type { Verdict } from "../../domain/labels.ts";
import type { Tokens } from "../../theme/tokens.ts";
import type { Sign } from "./plates.ts";
import { disc, fill, stroke } from "./sheet.ts";

export const verdictInk = (colours: Tokens, verdict: Verdict): string =>
  ({ inside: colours.inside, survey: colours.survey, outside: colours.outside, unplaced: colours.ink3 })[verdict];

/** Across a line that arrives from the south (bearing 0). */
export const tick = (verdict: Verdict): Sign => ({
  size: 20,
  draw: (c, colours) => {
    c.beginPath();
    c.moveTo(4, 10);
    c.lineTo(16, 10);
    stroke(c, colours.mapLand, 4.5);
    stroke(c, verdictInk(colours, verdict), 2);
  },
});

export const dot = (verdict: Verdict): Sign => ({
  size: 12,
  draw: (c, colours) => {
    disc(c, 6, 6, 3.2);
    fill(c, verdictInk(colours, verdict));
    stroke(c, colours.mapLand, 1);
  },
});

/** Stretches to its text; see `stretch`. */
export const box = (verdict: Verdict): Sign => ({
  size: 20,
  draw: (c, colours) => {
    c.beginPath();
    c.roundRect(1, 1, 18, 18, 3);
    fill(c, colours.panel);
    stroke(c, verdictInk(colours, verdict), 1.2);
  },
});

/** Which part of a box may stretch, and where its text stands, device pixels. */
export const stretch = (ratio: number) => ({
  stretchX: [[6 * ratio, 14 * ratio]] as [number, number][],
  stretchY: [[6 * ratio, 14 * ratio]] as [number, number][],
  content: [2 * ratio, 2 * ratio, 18 * ratio, 18 * ratio] as [number, number, number, number],
});
