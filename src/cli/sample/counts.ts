/** What offices typed month by month: each indicator drifts up to where the registers stand today. */

import { addMonths } from "../../domain/calendar.ts";
import type { County } from "../../domain/county.ts";
import { coverage } from "../../domain/coverage/coverage.ts";
import type { CoverageCell } from "../../domain/coverage/coverage-types.ts";
import type { Indicator } from "../../domain/pack.ts";
import type { Count } from "../../domain/registers/areas.ts";
import { round } from "./plane.ts";
import { type Random, random } from "./random.ts";
import { asOf } from "./world.ts";

/** The first month of the plan to the last whole month. */
const months = Array.from({ length: 54 }, (_, i) => addMonths("2022-05", i));
const countOf = (unit: string, period: string, key: string, value: number): Count => ({
  id: `${unit}/${period}/${key}`,
  unit,
  period,
  key,
  value,
});

/** Share of today's figure reached by month `i`: a slow start, a plateau now and then, today at the end. */
function climb(chance: Random): (i: number) => number {
  const start = chance.between(0.5, 0.8);
  const power = chance.between(0.7, 1.6);
  const wobble = chance.between(0, 6.28);
  /** Months still to go after the last one typed: some offices got something done this very month. */
  const lag = chance.chance(0.35) ? 5 : 1;
  return (i) => {
    const t = (i + 1) / (months.length + lag);
    return start + (1 - start) * t ** power + 0.02 * (1 - t) * Math.sin(i / 2.3 + wobble);
  };
}

function cellCounts(chance: Random, indicator: Indicator, cell: CoverageCell): Count[] {
  const { numerator, denominator, unit } = cell;
  if (numerator === null || (denominator === 0 && indicator.unit !== "number")) return [];
  const reached = climb(chance);
  const falling = indicator.better === "lower";
  return months.flatMap((month, i) => {
    const share = falling ? 2 - reached(i) : reached(i);
    const most = indicator.unit === "share" && denominator !== null ? denominator : Number.POSITIVE_INFINITY;
    const value = Math.max(0, Math.min(most, Math.round(numerator * share)));
    const rows = [countOf(unit, month, `${indicator.id}.numerator`, value)];
    if (denominator !== null) rows.push(countOf(unit, month, `${indicator.id}.denominator`, Math.round(denominator)));
    return rows;
  });
}

/** Figures that no register holds: the county's offices type them, reports the townships. */
function typedCounts(chance: Random, county: County): Count[] {
  const { adcode } = county.pack;
  const rows: Count[] = [];
  const put = (unit: string, month: string, key: string, value: number) => rows.push(countOf(unit, month, key, value));
  months.forEach((month, i) => {
    const inYear = Number(month.slice(5));
    put(adcode, month, "offences.numerator", round(12.4 - 4.6 * (i / 53) + chance.between(-0.3, 0.3), 1));
    put(adcode, month, "socialOrganisation.numerator", month < "2024-03" ? 0 : 1);
    put(adcode, month, "publicityDays.numerator", Math.floor((inYear * 13) / 12));
    put(
      adcode,
      month,
      "budget.numerator",
      Math.round(420 * Math.min(1, (inYear / 12) ** 1.25 + chance.between(-0.01, 0.02))),
    );
    put(adcode, month, "budget.denominator", 420);
    for (const { id } of county.registers.township) {
      const received = chance.whole(1, 7);
      const late = chance.chance(0.25 * (1 - i / 90)) ? 1 : 0;
      put(id, month, "reportsClosed.numerator", received - late);
      put(id, month, "reportsClosed.denominator", received);
    }
  });
  return rows;
}

const typedIds = new Set(["offences", "socialOrganisation", "publicityDays", "budget", "reportsClosed"]);

export function counts(seed: number, county: County): Count[] {
  const chance = random(seed, "counts");
  const typed = typedCounts(chance, county);
  const { cells } = coverage(county, { asOf });
  const drifting = county.indicators
    .filter((one) => !typedIds.has(one.id))
    .flatMap((indicator) =>
      cells
        .filter((cell) => cell.indicator === indicator.id && cell.unit !== county.pack.adcode)
        .flatMap((cell) => cellCounts(chance, indicator, cell)),
    );
  const order = (one: Count) => `${one.period}/${one.key}/${one.unit}`;
  return [...typed, ...drifting].sort((p, q) => (order(p) < order(q) ? -1 : 1));
}
