/** All columns that a file of a register may have: the table's own, and those every record shares. */

import type { Column, RegisterTable } from "../domain/registers/column.ts";
import type { RegisterId } from "../domain/registers/index.ts";
import { registers } from "../domain/registers/index.ts";
import { placed } from "../domain/registers/places.ts";
import { markColumns as marks, shapeColumn } from "../domain/registers/shared-columns.ts";
import { fold } from "./fold.ts";

export const tableOf = (register: RegisterId): RegisterTable => registers[register];

const isPosition = (column: Column) => column.id === "lon" || column.id === "lat";
const position: readonly Column[] = placed.filter(isPosition);

export { shapeColumn };

export interface RegisterColumns {
  /** Every column, lon, lat, geometry and marks included. */
  readonly all: readonly Column[];
  /** Properties of the record: all but lon, lat, geometry and marks. */
  readonly fields: readonly Column[];
  readonly lon: Column;
  readonly lat: Column;
  /** Columns of true-or-absent properties that any record may have. */
  readonly marks: readonly Column[];
  readonly byName: ReadonlyMap<string, Column>;
}

const namesOf = (column: Column) => [column.id, column.zh, column.en, ...(column.synonyms ?? [])].map(fold);

function build(table: RegisterTable): RegisterColumns {
  const fields = table.columns.filter((column) => !isPosition(column));
  const own = table.columns.filter(isPosition);
  const [lon, lat] = own.length === 2 ? own : position;
  if (!lon || !lat) throw new Error(`register ${table.id} has half a position`);
  const inOrder =
    own.length === 2 ? table.columns : [...table.columns, ...(table.geometry === "none" ? [] : [lon, lat])];
  const all = [...inOrder, ...(table.geometry === "none" ? [] : [shapeColumn]), ...marks];
  // Ids as they stand are looked up without folding: every property of every feature passes here.
  const byName = new Map<string, Column>(all.map((column) => [column.id, column]));
  for (const name of ["id", "zh", "all"] as const)
    for (const column of all)
      for (const spelling of name === "all" ? namesOf(column) : [fold(column[name])])
        if (!byName.has(spelling)) byName.set(spelling, column);
  return { all, fields, lon, lat, marks, byName };
}

const built = new Map<RegisterId, RegisterColumns>();

export function columnsOf(register: RegisterId): RegisterColumns {
  const columns = built.get(register) ?? build(tableOf(register));
  built.set(register, columns);
  return columns;
}

/** The column that a header names: by id, Chinese or English label or synonym; a unit in brackets or a * may follow. */
export function columnNamed(register: RegisterId, header: string): Column | null {
  const { byName } = columnsOf(register);
  const exact = byName.get(header);
  if (exact) return exact;
  const name = fold(header).replace(/\*+$/, "");
  return byName.get(name) ?? byName.get(name.replace(/\([^()]*\)$/, "")) ?? null;
}
