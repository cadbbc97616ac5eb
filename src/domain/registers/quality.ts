/** How full and how fresh a register is, and how many problems stand open with it. */

import type { County } from "../county.ts";
import type { Column } from "./column.ts";
import { type RegisterId, registerIds, tableOf } from "./index.ts";

export interface RegisterQuality {
  readonly register: RegisterId;
  /** Records of the county itself. */
  readonly rows: number;
  /** Neighbours kept for their zone. */
  readonly context: number;
  /** Filled cells of the columns that this register uses at all, plus positions, in percent; null without rows. */
  readonly completeness: number | null;
  /** The newest day that any record carries, as far as it is not after `asOf`; null: no dated record. */
  readonly newest: string | null;
  readonly errors: number;
  readonly warnings: number;
  /** Records of a register with positions that have none. */
  readonly unplaced: number;
}

/** Columns that are empty by nature: an end not reached, a remark not made, a figure that replaces a default. */
export const emptyByNature = new Set([
  "until",
  "note",
  "extent",
  "checkpoints",
  "barrier",
  "listed",
  "venueFingerprint",
  "placeFingerprint",
]);

const day = (value: unknown): string | null =>
  typeof value === "string" && /^\d{4}-\d{2}(-\d{2})?/.test(value) ? value.slice(0, 10) : null;

type Row = { readonly [column: string]: unknown };

const isFilled = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== "" && !(Array.isArray(value) && value.length === 0);

/** Columns that say something in at least one record: a column nobody keeps is not a gap in each row. */
function usedColumns(columns: readonly Column[], rows: readonly Row[]): readonly Column[] {
  return columns.filter(
    ({ id }) => id !== "lon" && id !== "lat" && !emptyByNature.has(id) && rows.some((row) => isFilled(row[id])),
  );
}

function newestOf(columns: readonly Column[], rows: readonly Row[], asOf: string): string | null {
  const dated = columns.filter(({ type, id }) => type === "date" || type === "instant" || id === "period");
  let newest: string | null = null;
  for (const row of rows)
    for (const { id } of dated) {
      const found = day(row[id]);
      if (found !== null && found <= asOf && (newest === null || found > newest)) newest = found;
    }
  return newest;
}

export function registerQuality(county: County, register: RegisterId, asOf: string): RegisterQuality {
  const table = tableOf(register);
  const rows = county.registers[register] as unknown as readonly Row[];
  const placed = table.geometry !== "none";
  const columns = usedColumns(table.columns, rows);
  const cells = rows.length * (columns.length + (placed ? 1 : 0));
  let filled = 0;
  let unplaced = 0;
  for (const row of rows) {
    for (const { id } of columns) if (isFilled(row[id])) filled++;
    if (placed && row.geometry === undefined) unplaced++;
    else if (placed) filled++;
  }
  const problems = county.problems.filter((problem) => problem.register === register || problem.file === table.file);
  const errors = problems.filter(({ severity }) => severity === "error").length;
  const context = rows.filter((row) => row.context).length;
  return {
    register,
    rows: rows.length - context,
    context,
    completeness: cells === 0 ? null : (100 * filled) / cells,
    newest: newestOf(table.columns, rows, asOf),
    errors,
    warnings: problems.length - errors,
    unplaced: rows.length === 0 ? 0 : unplaced,
  };
}

export const shelf = (county: County, asOf: string): readonly RegisterQuality[] =>
  registerIds.map((register) => registerQuality(county, register, asOf));
