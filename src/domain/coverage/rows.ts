/** Coverage as the rows of a table: `township,indicator,numerator,denominator,share,target`. */

import { withheldMark } from "../registers/cell-text.ts";
import type { Coverage } from "./coverage-types.ts";

export const coverageHeader = ["township", "indicator", "numerator", "denominator", "share", "target"] as const;

/** One row a cell. Null is an empty cell: nothing to cover, or not reported. The share is that which is certain. */
type CoverageRow = Readonly<
  Record<"township" | "indicator", string> &
    Record<"numerator" | "denominator" | "share", number | null> &
    Record<"target", number>
> & {
  /** Villages that this reader may not see the numbers of: the figures are withheld with them. */
  readonly withheld?: number;
};

/** Cells in the order of `coverage`: by indicator, townships first, the county's adcode last. */
export const coverageRows = (coverage: Coverage): CoverageRow[] =>
  coverage.cells.map(({ unit, indicator, numerator, denominator, share, target, withheld }) => {
    const head = { township: unit, indicator };
    // A sum of the rest would pass for the whole in a file.
    if (withheld) return { ...head, numerator: null, denominator: null, share: null, target, withheld };
    return { ...head, numerator, denominator, share, target };
  });

const figures: ReadonlySet<string> = new Set(["numerator", "denominator", "share"]);

const cell = (value: string | number | null): string => {
  const text = value === null ? "" : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** The table as CSV, with a BOM so that a spreadsheet shows Chinese: the file that `sapling coverage` writes. */
export function coverageCsv(coverage: Coverage): string {
  const lines = coverageRows(coverage).map((row) =>
    coverageHeader.map((name) => (row.withheld && figures.has(name) ? withheldMark : cell(row[name]))).join(","),
  );
  return `\uFEFF${[coverageHeader.join(","), ...lines].map((line) => `${line}\n`).join("")}`;
}
