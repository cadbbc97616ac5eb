/** A county of two squares that share the meridian of the origin: 西镇 to the west, 东镇 to the east, 3 km wide. */

import type { County } from "../../../src/domain/county.ts";
import { coverage } from "../../../src/domain/coverage/coverage.ts";
import type { CoverageCell } from "../../../src/domain/coverage/coverage-types.ts";
import type { Indicator } from "../../../src/domain/pack.ts";
import type { Township, Village } from "../../../src/domain/registers/areas.ts";
import type { Registers } from "../../../src/domain/registers/index.ts";
import { at, box, county, day, pack } from "../county-builder.ts";

export const west: Township = { id: "640121101", name: "西镇", geometry: box(-3000, -2000, 0, 2000) };
export const east: Township = { id: "640121102", name: "东镇", geometry: box(0, -2000, 3000, 2000) };
export const adcode = "640121";

export const indicator = (id: string, it: Partial<Indicator> = {}): Indicator => ({
  id,
  title: { zh: id, en: id },
  short: { zh: id, en: id },
  explain: { zh: id, en: id },
  clause: "2.5.6",
  formula: id,
  unit: "share",
  target: 100,
  better: "higher",
  owedBy: ["E"],
  registers: [],
  core: true,
  ...it,
});

export const village = (id: string, east: number, it: Partial<Village> = {}): Village => ({
  id,
  name: `示例${id}村`,
  geometry: at(east, 0),
  ...it,
});

const terms = [
  { from: "2026-03-01", to: "2026-07-10" },
  { from: "2026-09-01", to: "2027-01-15" },
];

export const seasons = [{ id: "summer", from: "05-01", to: "09-30" }];

/** A county of both townships that measures these indicators. */
export const both = (
  indicators: readonly (string | Indicator)[],
  registers: Partial<Registers>,
  it: Partial<Omit<County, "registers">> = {},
): County =>
  county(
    { township: [west, east], ...registers },
    {
      pack: { ...pack, terms, seasons },
      indicators: indicators.map((id) => (typeof id === "string" ? indicator(id) : id)),
      ...it,
    },
  );

type Figures = readonly [numerator: number | null, denominator: number | null, state: CoverageCell["state"]];

/** Numerator, denominator and state by unit: W, E and the whole county. */
export function figures(of: County, id: string, asOf = day): Record<"west" | "east" | "county", Figures> {
  const { cells } = coverage(of, { asOf });
  const read = (unit: string): Figures => {
    const cell = cells.find((it) => it.unit === unit && it.indicator === id);
    if (!cell) throw new Error(`no cell ${id} of ${unit}`);
    return [cell.numerator, cell.denominator, cell.state];
  };
  return { west: read(west.id), east: read(east.id), county: read(adcode) };
}
