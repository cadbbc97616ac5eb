/** Figures that offices type: `<indicator>.numerator` and `<indicator>.denominator` by unit and period. */

import { addMonths, monthOf } from "../calendar.ts";
import type { County } from "../county.ts";
import type { Count } from "../registers/areas.ts";
import type { Tally } from "./tally.ts";

/** By key, by unit, by period (2026-10 or 2026). */
type Index = ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<string, number>>>;

const indexes = new WeakMap<readonly Count[], Index>();

/** Built once for a list of counts. A later row for the same cell replaces the earlier. */
function countIndex(county: County): Index {
  const counts = county.registers.count;
  let index = indexes.get(counts);
  if (!index) {
    const keys = new Map<string, Map<string, Map<string, number>>>();
    for (const { key, unit, period, value } of counts) {
      const units = keys.get(key) ?? new Map<string, Map<string, number>>();
      keys.set(key, units);
      const periods = units.get(unit) ?? new Map<string, number>();
      units.set(unit, periods);
      periods.set(period, value);
    }
    index = keys;
    indexes.set(counts, index);
  }
  return index;
}

interface TypedFigure {
  readonly numerator: number;
  /** Null: a plain number, or the denominator was not typed. */
  readonly denominator: number | null;
}

/** What one unit typed for exactly this period; null: not reported. */
export function typedFor(county: County, indicator: string, unit: string, period: string): TypedFigure | null {
  const index = countIndex(county);
  const numerator =
    index.get(`${indicator}.numerator`)?.get(unit)?.get(period) ?? index.get(indicator)?.get(unit)?.get(period);
  if (numerator === undefined) return null;
  return { numerator, denominator: index.get(`${indicator}.denominator`)?.get(unit)?.get(period) ?? null };
}

/** Units that have ever typed this indicator. */
function typingUnits(county: County, indicator: string): ReadonlySet<string> {
  const index = countIndex(county);
  const keys = [`${indicator}.numerator`, indicator];
  return new Set(keys.flatMap((key) => [...(index.get(key)?.keys() ?? [])]));
}

/**
 * The county's own figure for a period, else the sum of its townships'. Null when a township that otherwise
 * types this indicator has not: the sum of some is not the county.
 */
export function typedForCounty(county: County, indicator: string, period: string): TypedFigure | null {
  const own = typedFor(county, indicator, county.pack.adcode, period);
  if (own) return own;
  const units = typingUnits(county, indicator);
  const figures = county.registers.township
    .filter(({ id }) => units.has(id))
    .map(({ id }) => typedFor(county, indicator, id, period));
  if (figures.length === 0 || figures.includes(null)) return null;
  return figures.reduce<TypedFigure>((sum, it) => add(sum, it), { numerator: 0, denominator: null });
}

function add(sum: TypedFigure, it: TypedFigure | null): TypedFigure {
  if (!it) return sum;
  const denominator = it.denominator === null ? sum.denominator : (sum.denominator ?? 0) + it.denominator;
  return { numerator: sum.numerator + it.numerator, denominator };
}

/** A year's figure stands for its December. */
const lastMonthOf = (period: string): string => (period.length === 4 ? `${period}-12` : period);

/** The latest period a unit typed by a day; a figure more than a year old says nothing of today. */
function latestPeriod(county: County, indicator: string, unit: string, day: string): string | null {
  const index = countIndex(county);
  const periods = index.get(`${indicator}.numerator`)?.get(unit) ?? index.get(indicator)?.get(unit);
  const month = monthOf(day);
  const oldest = addMonths(month, -12);
  let latest: string | null = null;
  for (const period of periods?.keys() ?? []) {
    if (period > month || lastMonthOf(period) < oldest) continue;
    if (latest === null || period > latest) latest = period;
  }
  return latest;
}

/** A unit's latest typed figure by a day; null: not reported within a year. */
function latestTyped(county: County, indicator: string, unit: string, day: string): TypedFigure | null {
  const period = latestPeriod(county, indicator, unit, day);
  return period === null ? null : typedFor(county, indicator, unit, period);
}

/** The townships' latest figures, or the county's own where no township types any. */
export function typedTallies(county: County, indicator: string, day: string): readonly Tally[] {
  const units = typingUnits(county, indicator);
  const typing = county.registers.township.filter(({ id }) => units.has(id)).map(({ id }) => id);
  const asked = typing.length > 0 ? typing : [null];
  return asked.map((township) => {
    const figure = latestTyped(county, indicator, township ?? county.pack.adcode, day);
    const counted = { register: "count", id: indicator, township };
    return {
      ...counted,
      numerator: figure?.numerator ?? null,
      denominator: figure?.denominator ?? null,
      undetermined: 0,
    };
  });
}
