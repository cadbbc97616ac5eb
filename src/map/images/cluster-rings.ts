/**
 * Rings of clusters: inside a thick arc, survey striped, outside thin, the count in the middle.
 * Drawn on demand into one canvas that grows by rows; equal rings share a cell.
 */

import { fonts, type Tokens } from "../../theme/tokens.ts";
import { arcsOf, type Counts, radiusOf, totalOf } from "../cluster-arcs.ts";
import { type Context, disc, fill, sheet, stroke } from "./sheet.ts";
import type { Atlas } from "./venue-marks.ts";

/** Cell edge, CSS px: the widest ring and its thick arc. */
export const ringCell = 52;
const perRow = 16;

export const ringName = ({ inside, survey, outside, unplaced }: Counts): string =>
  `${inside},${survey},${outside},${unplaced}`;

export function ringAtlas(rings: readonly Counts[], colours: Tokens, ratio: number): Atlas {
  const unique = [...new Map(rings.map((counts) => [ringName(counts), counts])).entries()];
  const rows = Math.max(1, Math.ceil(unique.length / perRow));
  const mapping: Record<string, { x: number; y: number; width: number; height: number }> = {};
  const edge = ringCell * ratio;
  const image = sheet(ringCell * perRow, ringCell * rows, ratio, (context) => {
    unique.forEach(([name, counts], i) => {
      const [column, row] = [i % perRow, Math.floor(i / perRow)];
      mapping[name] = { x: column * edge, y: row * edge, width: edge, height: edge };
      context.save();
      context.translate((column + 0.5) * ringCell, (row + 0.5) * ringCell);
      drawRing(context, counts, colours);
      context.restore();
    });
  });
  return { image, mapping };
}

const up = -Math.PI / 2;

function drawRing(c: Context, counts: Counts, colours: Tokens): void {
  const total = totalOf(counts);
  const radius = radiusOf(total);
  disc(c, 0, 0, radius + 2.5);
  fill(c, colours.mapLand);
  disc(c, 0, 0, radius - 1);
  fill(c, colours.panel);
  for (const { verdict, from, to } of arcsOf(counts)) {
    if (to <= from) continue;
    c.beginPath();
    if (verdict === "inside") {
      c.arc(0, 0, radius + 0.5, up + from, up + to);
      stroke(c, colours.inside, 5);
    } else if (verdict === "survey") {
      c.setLineDash([2.2, 1.4]);
      c.arc(0, 0, radius + 0.3, up + from, up + to);
      stroke(c, colours.surveyFill, 4.4);
      c.setLineDash([]);
    } else {
      if (verdict === "unplaced") c.setLineDash([2, 2]);
      c.arc(0, 0, radius, up + from, up + to);
      stroke(c, verdict === "outside" ? colours.outside : colours.ink3, 1.8);
      c.setLineDash([]);
    }
  }
  c.font = `700 12px ${fonts.text}`;
  c.textAlign = "center";
  c.textBaseline = "alphabetic";
  c.fillStyle = colours.mapLabel;
  c.fillText(total > 9999 ? `${Math.round(total / 1000)}k` : String(total), 0, 4.3);
}
