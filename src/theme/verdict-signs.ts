/**
 * The three verdict signs (inside ● with a cross, survey ◐, outside ○) and the dashed ring of `unplaced`, and the
 * marks of venues built on them. Inner SVG centred on 0,0; colours are `var(--…)`, see `paint` for the map.
 */

import { type VenueSymbol, venueSymbols } from "./symbols.ts";
import { cssName, type TokenName, type Tokens } from "./tokens.ts";

export type VerdictSign = "inside" | "survey" | "outside" | "unplaced";

const number = (value: number): string => String(Math.round(value * 1000) / 1000);

/** A verdict's sign, `size` px across (viewBox: -size/2 -size/2 size size). */
export function verdictSign(verdict: VerdictSign, size = 16): string {
  const r = size / 2 - 1;
  const stroke = number(size / 9);
  if (verdict === "inside") {
    const a = number((size / 2 - 0.5) * (size < 20 ? 0.43 : 0.44));
    return `<circle r="${size / 2 - 0.5}" fill="var(--inside)"/><path d="M-${a} -${a}L${a} ${a}M${a} -${a}L-${a} ${a}" stroke="var(--on-inside)" stroke-width="${stroke}" stroke-linecap="round"/>`;
  }
  if (verdict === "survey")
    return `<circle r="${r}" fill="var(--panel)" stroke="var(--survey)" stroke-width="${stroke}"/><path d="M0 -${r}A${r} ${r} 0 0 0 0 ${r}Z" fill="var(--survey-fill)" stroke="var(--survey)" stroke-width="${number(size / 12.86)}"/>`;
  if (verdict === "outside")
    return `<circle r="${r}" fill="var(--panel)" stroke="var(--outside)" stroke-width="${stroke}"/>`;
  return `<circle r="${r}" fill="none" stroke="var(--ink-3)" stroke-width="${number(size / 11.25)}" stroke-dasharray="2 2"/>`;
}

const icon = (category: VenueSymbol, r: number, colour: string): string =>
  `<g transform="translate(${number(-r * 0.648)} ${number(-r * 0.648)}) scale(${number(r * 0.0864)})" fill="var(${colour})" color="var(${colour})">${venueSymbols[category]}</g>`;

const half = (side: "left" | "right", r: number, inner: string): string => {
  const w = r * 1.2;
  const x = side === "left" ? -w : 0;
  return `<svg x="${number(x)}" y="${number(-w)}" width="${number(w)}" height="${number(w * 2)}" viewBox="${number(x)} ${number(-w)} ${number(w)} ${number(w * 2)}">${inner}</svg>`;
};

/**
 * A venue's mark: its category inside the ring of its verdict, with a thin halo of land.
 * The disc has radius `r` px; the arms of `inside` reach 1.55 r, so give it a viewBox of ±1.6 r.
 */
export function venueMark(verdict: VerdictSign, category: VenueSymbol, r = 10): string {
  const halo = `<circle r="${number(r + 1.2)}" fill="var(--map-land)"/>`;
  if (verdict === "inside") {
    const a = number(r * 1.08);
    const arms = (colour: string, width: number) =>
      `<path d="M-${a} -${a}L${a} ${a}M${a} -${a}L-${a} ${a}" stroke="var(${colour})" stroke-width="${number(width)}" stroke-linecap="round"/>`;
    return `${arms("--map-land", r * 0.48)}${halo}${arms("--inside", r * 0.24)}<circle r="${r}" fill="var(--inside)"/>${icon(category, r, "--on-inside")}`;
  }
  if (verdict === "survey")
    return `${halo}<circle r="${number(r - 0.2)}" fill="var(--panel)"/><path d="M0 -${r}A${r} ${r} 0 0 0 0 ${r}Z" fill="var(--survey-fill)"/><circle r="${number(r - 0.4)}" fill="none" stroke="var(--survey)" stroke-width="${number(r * 0.18)}"/>${half("left", r, icon(category, r, "--on-survey"))}${half("right", r, icon(category, r, "--ink"))}`;
  const colour = verdict === "outside" ? "--outside" : "--ink-3";
  const dash = verdict === "unplaced" ? ' stroke-dasharray="2 2"' : "";
  return `<circle r="${number(r + 0.6)}" fill="var(--map-land)"/><circle r="${number(r - 0.5)}" fill="var(--panel)" stroke="var(${colour})" stroke-width="${number(r * 0.132)}"${dash}/>${icon(category, r, colour)}`;
}

/** The same SVG with every `var(--…)` replaced by its colour, for images that no style sheet reaches. */
export function paint(svg: string, colours: Tokens): string {
  const names = Object.keys(colours) as TokenName[];
  const values = new Map(names.map((name) => [cssName(name), colours[name]]));
  return svg.replace(/var\((--[\w-]+)\)/g, (whole, name: string) => values.get(name) ?? whole);
}
