/** The atlas of venue marks: four verdicts × six categories, and the plain verdict signs of far zooms. */

import type { Verdict } from "../../domain/labels.ts";
import { verdicts } from "../../domain/labels.ts";
import { type VenueCategory, venueCategoryIds } from "../../domain/registers/venues.ts";
import { venueSymbols } from "../../theme/symbols.ts";
import type { Tokens } from "../../theme/tokens.ts";
import { verdictInk } from "./ends.ts";
import { type Context, disc, fill, sheet, stroke, symbol } from "./sheet.ts";

/** Radius of a mark's disc as drawn, and its cell: arms of `inside` reach beyond. */
const r = 10;
const cell = 34;
/** Cell edge for a disc of one pixel's radius. */
export const cellPerRadius = cell / r;

export interface Atlas {
  readonly image: ImageData;
  readonly mapping: Readonly<Record<string, { x: number; y: number; width: number; height: number }>>;
}

export const markName = (verdict: Verdict, category: VenueCategory | "plain"): string => `${verdict}-${category}`;

export function venueAtlas(colours: Tokens, ratio: number): Atlas {
  const columns = [...venueCategoryIds, "plain"] as const;
  const mapping: Record<string, { x: number; y: number; width: number; height: number }> = {};
  const image = sheet(cell * columns.length, cell * verdicts.length, ratio, (context) => {
    verdicts.forEach((verdict, row) => {
      columns.forEach((category, column) => {
        mapping[markName(verdict, category)] = {
          x: column * cell * ratio,
          y: row * cell * ratio,
          width: cell * ratio,
          height: cell * ratio,
        };
        context.save();
        context.translate((column + 0.5) * cell, (row + 0.5) * cell);
        drawMark(context, verdict, category, colours);
        context.restore();
      });
    });
  });
  return { image, mapping };
}

function drawMark(c: Context, verdict: Verdict, category: VenueCategory | "plain", colours: Tokens): void {
  c.lineCap = "round";
  if (verdict === "inside") arms(c, colours);
  else halo(c, colours, verdict === "survey" ? r + 1.2 : r + 0.6);
  if (verdict === "inside") {
    disc(c, 0, 0, r);
    fill(c, colours.inside);
  } else if (verdict === "survey") {
    disc(c, 0, 0, r - 0.2);
    fill(c, colours.panel);
    c.beginPath();
    c.arc(0, 0, r, Math.PI / 2, (3 * Math.PI) / 2);
    fill(c, colours.surveyFill);
    disc(c, 0, 0, r - 0.4);
    stroke(c, colours.survey, 1.8);
  } else {
    disc(c, 0, 0, r - 0.5);
    fill(c, colours.panel);
    if (verdict === "unplaced") c.setLineDash([2, 2]);
    stroke(c, verdictInk(colours, verdict), category === "plain" ? 2 : 1.32);
    c.setLineDash([]);
  }
  if (category === "plain") plainSign(c, verdict, colours);
  else icon(c, verdict, venueSymbols[category], colours);
}

function halo(c: Context, colours: Tokens, radius: number): void {
  disc(c, 0, 0, radius);
  fill(c, colours.mapLand);
}

function cross(c: Context, reach: number): void {
  c.beginPath();
  c.moveTo(-reach, -reach);
  c.lineTo(reach, reach);
  c.moveTo(reach, -reach);
  c.lineTo(-reach, reach);
}

function arms(c: Context, colours: Tokens): void {
  cross(c, r * 1.08);
  stroke(c, colours.mapLand, 4.8);
  halo(c, colours, r + 1.2);
  cross(c, r * 1.08);
  stroke(c, colours.inside, 2.4);
}

function plainSign(c: Context, verdict: Verdict, colours: Tokens): void {
  if (verdict !== "inside") return;
  cross(c, r * 0.43);
  stroke(c, colours.onInside, 2.3);
}

/** On a survey's mark each half has its own ink. */
function icon(c: Context, verdict: Verdict, svg: string, colours: Tokens): void {
  const size = r * 1.296;
  if (verdict !== "survey") {
    symbol(c, svg, 0, 0, size, verdict === "inside" ? colours.onInside : verdictInk(colours, verdict));
    return;
  }
  for (const [from, ink] of [
    [-r, colours.onSurvey],
    [0, colours.ink],
  ] as const) {
    c.save();
    c.beginPath();
    c.rect(from, -r, r, 2 * r);
    c.clip();
    symbol(c, svg, 0, 0, size, ink);
    c.restore();
  }
}
