/** The open register with what its table shows: the same rows for table, count, file and map. */

import { useDeferredValue, useMemo } from "react";
import type { Row } from "../../domain/registers/cell-text.ts";
import type { Column } from "../../domain/registers/column.ts";
import type { RegisterId } from "../../domain/registers/index.ts";
import { inOrder, type RowOrder, rowsWith } from "../../domain/registers/row-order.ts";
import { type RegisterProblems, registerProblems } from "../../domain/registers/row-problems.ts";
import { columnsFor, filledColumns, strangeColumns } from "../../domain/registers/shown-columns.ts";
import { useAppState, useCounty, useLanguage } from "../../ui/context.ts";
import { type Opened, openedOf, orderOf } from "./opened.ts";
import { type LoadedRows, useRecords } from "./use-records.ts";

export const useOpened = (): Opened | null => {
  const screen = useAppState((state) => state.view.screen);
  return useMemo(() => openedOf(screen), [screen]);
};

export interface OpenRegister {
  readonly register: RegisterId;
  readonly loaded: LoadedRows;
  /** Those in which anything stands. */
  readonly columns: readonly Column[];
  /** Every column that this desk may see. */
  readonly all: readonly Column[];
  /** Headers of columns that the program does not know. */
  readonly strange: readonly string[];
  readonly shown: readonly Row[];
  readonly order: RowOrder | null;
  readonly problems: RegisterProblems;
}

const noRows: readonly Row[] = [];
const noProblems: RegisterProblems = { all: [], errors: 0, byRecord: new Map() };

/** Filters and order are those of the address. */
export function useOpenRegister(register: RegisterId): OpenRegister {
  const county = useCounty();
  const language = useLanguage();
  const filters = useAppState((state) => state.view.filters);
  const orderWord = useAppState((state) => state.view.order);
  const text = useDeferredValue(filters.text);
  const loaded = useRecords(register);
  const rows = loaded.rows ?? noRows;
  const problems = useMemo(() => (county ? registerProblems(county, register) : noProblems), [county, register]);
  const all = useMemo(() => columnsFor(register, "registers"), [register]);
  const columns = useMemo(() => filledColumns(all, rows), [all, rows]);
  const strange = useMemo(() => strangeColumns(register, rows), [register, rows]);
  const order = useMemo(() => orderOf(orderWord), [orderWord]);
  const shown = useMemo(() => {
    const wanted = filters.problems ? rows.filter(({ id }) => problems.byRecord.has(id)) : rows;
    return inOrder(rowsWith(wanted, all, text), all, order, language);
  }, [rows, all, text, filters.problems, problems, order, language]);
  return { register, loaded, columns, all, strange, shown, order, problems };
}
