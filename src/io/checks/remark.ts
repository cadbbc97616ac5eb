/** What a check says of one record, before its place in the files is known. */

import type { County } from "../../domain/county.ts";
import type { Problem, ProblemCode } from "../../domain/problems.ts";
import type { AnyRecord, Column } from "../../domain/registers/column.ts";
import { labelOf } from "../../domain/registers/fault.ts";
import type { RegisterId } from "../../domain/registers/index.ts";
import { columnsOf } from "../columns.ts";

export interface Remark {
  readonly code: ProblemCode;
  readonly severity: Problem["severity"];
  readonly register: RegisterId;
  /** Of the record in its register. */
  readonly index: number;
  readonly id: string;
  readonly column?: string;
  readonly values?: NonNullable<Problem["values"]>;
}

/** A record seen through its table: any column by name. */
export type Loose = AnyRecord & Readonly<Record<string, unknown>>;

export const columnOf = (register: RegisterId, id: string): Column => {
  const column = columnsOf(register).all.find((one) => one.id === id);
  if (!column) throw new Error(`register ${register} has no column ${id}`);
  return column;
};

export const labelIn = (register: RegisterId, column: string) => labelOf(columnOf(register, column));

/** The records of a register, seen through its table. */
export const recordsOf = (county: County, register: RegisterId): readonly Loose[] =>
  county.registers[register] as readonly AnyRecord[] as readonly Loose[];
