/** How an indicator's value is printed, and how much of its target it reaches. */

import type { Indicator } from "../pack.ts";
import type { CoverageCell } from "./coverage-types.ts";

type Measured = Pick<Indicator, "unit" | "target" | "better">;

export const unitSign: Readonly<Record<Indicator["unit"], string>> = { share: "%", per1000: "‰", number: "" };

const reaches = ({ target, better }: Measured, value: number): boolean =>
  better === "higher" ? value >= target : value <= target;

/**
 * Whole percent, other figures with the decimals they need (one at most). A figure short of its target never
 * prints as the target: 99.7 of 100 is 99.
 */
export function shownValue(indicator: Measured, value: number): string {
  const scale = indicator.unit === "share" ? 1 : 10;
  const rounded = Math.round(value * scale) / scale;
  if (reaches(indicator, value) || !reaches(indicator, rounded)) return String(rounded);
  const towards = indicator.better === "higher" ? Math.floor(value * scale) : Math.ceil(value * scale);
  return String(towards / scale);
}

/** Is part of the denominator not told yet, or not to this reader? Then the share is the least it can be, or that of the rest. */
export const isDoubtful = ({
  share,
  shareHigh,
  withheld = 0,
}: Pick<CoverageCell, "share" | "shareHigh" | "withheld">): boolean =>
  share !== null && shareHigh !== null && (shareHigh > share || withheld > 0);

/** A cell as printed, doubt marked ⁺; null: nothing to print. */
export function shownCell(indicator: Measured, cell: CoverageCell): string | null {
  if (cell.share === null) return null;
  return shownValue(indicator, cell.share) + (isDoubtful(cell) ? "⁺" : "");
}

/** Percent of the target that a value reaches, 0 to 100, for colours and classes; what is in doubt does not count. */
export function reachedPercent(indicator: Measured, value: number | null): number | null {
  if (value === null || Number.isNaN(value)) return null;
  if (reaches(indicator, value)) return 100;
  const part = indicator.better === "higher" ? value / indicator.target : indicator.target / value;
  return Math.min(100, Math.max(0, 100 * part));
}
