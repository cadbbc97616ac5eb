/**
 * How each unit stood at the month ends of a year, and today. Facts with dates are counted again as of each day;
 * where a register knows only the present, the past is what offices typed, and a month nobody typed stays empty.
 */

import { addMonths, monthEnd, monthOf } from "../calendar.ts";
import type { County } from "../county.ts";
import { finish, type Steps } from "../engine.ts";
import type { Indicator } from "../pack.ts";
import { cellsOf, coverage, figure, talliesOf } from "./coverage.ts";
import type { Trend, TrendPoint } from "./coverage-types.ts";
import { isDated, isFormula } from "./formulas/index.ts";
import { typedFor, typedForCounty } from "./typed-counts.ts";

/** Month ends before today's month. */
const monthsBack = 12;

/** The month of the day and the twelve before it, oldest first. */
export const trendMonths = (day: string): readonly string[] =>
  Array.from({ length: monthsBack + 1 }, (_, i) => addMonths(monthOf(day), i - monthsBack));

/** Share of each unit, townships first, as of a past day. */
function recounted(county: County, indicator: Indicator, day: string): readonly (number | null)[] {
  return cellsOf(county, indicator, talliesOf(county, indicator, day)).map(({ share }) => share);
}

/** Share of each unit as typed for a month. */
function typedMonth(county: County, indicator: Indicator, month: string): readonly (number | null)[] {
  const figures = county.registers.township.map(({ id }) => typedFor(county, indicator.id, id, month));
  const all = [...figures, typedForCounty(county, indicator.id, month)];
  return all.map((it) => it && figure(indicator.unit, it.numerator, it.denominator));
}

function* trendsOf(
  county: County,
  indicator: Indicator,
  asOf: string,
  today: ReadonlyMap<string, number | null>,
): Steps<Trend[]> {
  const { formula } = indicator;
  const past = isFormula(formula) && isDated(formula);
  const months = trendMonths(asOf);
  const columns: (readonly (number | null)[])[] = [];
  for (const month of months.slice(0, -1)) {
    yield { done: columns.length, total: monthsBack };
    columns.push(past ? recounted(county, indicator, monthEnd(month)) : typedMonth(county, indicator, month));
  }
  const units = [...county.registers.township.map(({ id }) => id), county.pack.adcode];
  return units.map((unit, i) => {
    const shares = [...columns.map((column) => column[i] ?? null), today.get(unit) ?? null];
    const points: TrendPoint[] = months.map((month, m) => ({ month, share: shares[m] ?? null }));
    return { unit, indicator: indicator.id, points };
  });
}

/** Series of every unit and indicator: twelve month ends, then the day itself under its own month. */
export const trends = (county: County, asOf: string): Trend[] => finish(trendSteps(county, asOf));

export function* trendSteps(county: County, asOf: string): Steps<Trend[]> {
  const { cells } = coverage(county, { asOf });
  const all: Trend[] = [];
  for (const indicator of county.indicators) {
    const own = cells.filter((cell) => cell.indicator === indicator.id);
    all.push(...(yield* trendsOf(county, indicator, asOf, new Map(own.map(({ unit, share }) => [unit, share])))));
  }
  return all;
}
