/** Each township, and the county, by each indicator on a day. */

import type { County } from "../county.ts";
import type { Indicator } from "../pack.ts";
import { onceADay } from "./by-day.ts";
import type { Coverage, CoverageCell } from "./coverage-types.ts";
import { formulas, isFormula } from "./formulas/index.ts";
import { grouped } from "./grouped.ts";
import { type Sum, sumOf, type Tally } from "./tally.ts";
import { withheldVillages } from "./withheld.ts";

const per: Readonly<Record<Indicator["unit"], number>> = { share: 100, per1000: 1000, number: 1 };

/** A figure over a denominator in the indicator's unit; a plain number is measured against nothing. */
export function figure(unit: Indicator["unit"], part: number | null, whole: number | null): number | null {
  if (part === null) return null;
  if (whole === null) return unit === "number" ? part : null;
  return whole === 0 ? null : (part * per[unit]) / whole;
}

/** A target is met within the rounding of a division. */
const slack = 1e-9;

function stateOf(indicator: Indicator, sum: Sum, low: number | null, high: number | null): CoverageCell["state"] {
  if (sum.tallies === 0) return "none";
  if (sum.numerator === null) return "unreported";
  if (sum.denominator === 0) return "none";
  if (low === null || high === null) return "unreported";
  const sign = indicator.better === "higher" ? 1 : -1;
  const reached = (value: number) => sign * (value - indicator.target) >= -slack;
  if (reached(low) && reached(high)) return "met";
  return reached(low) || reached(high) ? "undetermined" : "below";
}

/** Nothing to cover is 0 of 0, and no share. */
function cellOf(indicator: Indicator, unit: string, added: Sum): CoverageCell {
  const sum = added.tallies === 0 && indicator.unit !== "number" ? { ...added, numerator: 0, denominator: 0 } : added;
  const low = figure(indicator.unit, sum.numerator, sum.denominator);
  const most = sum.numerator === null ? null : sum.numerator + sum.undetermined;
  const high = figure(indicator.unit, most, sum.denominator);
  return {
    unit,
    indicator: indicator.id,
    numerator: sum.numerator,
    denominator: sum.denominator,
    undetermined: sum.undetermined,
    share: low,
    shareHigh: high,
    target: indicator.target,
    state: stateOf(indicator, sum, low, high),
  };
}

/** An indicator's tallies on a day; a formula that is not known has none, and the reader has reported it. */
export const talliesOf = (county: County, indicator: Indicator, day: string): readonly Tally[] | null =>
  isFormula(indicator.formula) ? formulas[indicator.formula](county, day) : null;

const unreported: Sum = { numerator: null, denominator: null, undetermined: 0, tallies: 1 };

/** One indicator's cells: the townships in their register's order, then the county by its adcode. */
export function cellsOf(county: County, indicator: Indicator, tallies: readonly Tally[] | null): CoverageCell[] {
  const units = county.registers.township.map(({ id }) => id);
  const all = [...units, county.pack.adcode];
  if (tallies === null) return all.map((unit) => cellOf(indicator, unit, unreported));
  const byTownship = grouped(tallies, ({ township }) => township);
  const withheld = withheldVillages(county, indicator.formula);
  return all.map((unit, i) => {
    const cell = cellOf(indicator, unit, sumOf(i < units.length ? (byTownship.get(unit) ?? []) : tallies));
    return without(cell, withheld.get(unit) ?? 0);
  });
}

/** Of a figure that lacks some villages it cannot be said whether the target is reached. */
const without = (cell: CoverageCell, withheld: number): CoverageCell =>
  withheld === 0 ? cell : { ...cell, withheld, state: "undetermined" };

/** Counted records that lie in no township, each once. Typed figures have no place to lie in. */
function homelessOf(tallies: Iterable<Tally>): Coverage["homeless"] {
  const found = new Map<string, { register: string; id: string }>();
  for (const { register, id, township } of tallies) {
    if (township === null && register !== "count") found.set(`${register}/${id}`, { register, id });
  }
  return [...found.values()].sort((a, b) => order(a.register, b.register) || order(a.id, b.id));
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const coverageOn = onceADay((county: County, asOf: string): Coverage => {
  const counted = county.indicators.map((indicator) => talliesOf(county, indicator, asOf));
  return {
    asOf,
    revision: county.revision,
    cells: county.indicators.flatMap((indicator, i) => cellsOf(county, indicator, counted[i] ?? null)),
    homeless: homelessOf(counted.flatMap((tallies) => tallies ?? [])),
  };
});

/** Computed once for a county and day. Records in no township count for the county and are listed. */
export const coverage = (county: County, { asOf }: { readonly asOf: string }): Coverage => coverageOn(county, asOf);
