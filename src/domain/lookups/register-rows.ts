/**
 * Rows of a register, one at a time. A page is lent the long registers as columns and makes a record only of what it
 * shows; whoever reads `county.registers.venue` gets them all, made then and kept.
 */

import type { Records, RegisterId, Registers } from "../registers/index.ts";

export interface RegisterRows<T> {
  readonly length: number;
  /** The record of a row; the same object each time. */
  readonly at: (row: number) => T | undefined;
  /** One column by row, without making records. */
  readonly column: <K extends keyof T & string>(name: K) => (row: number) => T[K] | undefined;
  /** All records; made at once if they were not yet. */
  readonly all: () => readonly T[];
}

type Getter = () => unknown;
const lent = new WeakMap<Getter, RegisterRows<never>>();

/** The registers, one of them lent as rows: its list is made when it is first read. */
export function lendRows<R extends RegisterId>(
  registers: Registers,
  register: R,
  rows: RegisterRows<Records[R]>,
): Registers {
  const get = (): readonly Records[R][] => rows.all();
  lent.set(get, rows as unknown as RegisterRows<never>);
  return withDescriptors(registers, { [register]: { get, enumerable: true, configurable: true } });
}

function withDescriptors(registers: Registers, more: PropertyDescriptorMap): Registers {
  const own = Object.getOwnPropertyDescriptors(registers) as PropertyDescriptorMap;
  return Object.defineProperties({}, { ...own, ...more }) as Registers;
}

/** The registers with other lists in some places; what is lent stays lent, unmade. */
export function withLists(
  registers: Registers,
  lists: Readonly<Partial<Record<RegisterId, readonly unknown[]>>>,
): Registers {
  const more = Object.entries(lists).map(([id, value]) => [
    id,
    { value, enumerable: true, configurable: true, writable: true },
  ]);
  return withDescriptors(registers, Object.fromEntries(more) as PropertyDescriptorMap);
}

const whole = new WeakMap<readonly unknown[], RegisterRows<never>>();

function ofList<T>(list: readonly T[]): RegisterRows<T> {
  const known = whole.get(list) as RegisterRows<T> | undefined;
  if (known) return known;
  const rows: RegisterRows<T> = {
    length: list.length,
    at: (row) => list[row],
    column: (name) => (row) => list[row]?.[name],
    all: () => list,
  };
  whole.set(list, rows as unknown as RegisterRows<never>);
  return rows;
}

/** A register by its rows, lent or whole. */
export function rowsIn<R extends RegisterId>(
  { registers }: { readonly registers: Registers },
  register: R,
): RegisterRows<Records[R]> {
  const get = Object.getOwnPropertyDescriptor(registers, register)?.get;
  const rows = get && lent.get(get);
  return rows ? (rows as unknown as RegisterRows<Records[R]>) : ofList(registers[register]);
}

/** The id looked for last, and its row. */
const found = new WeakMap<object, { readonly id: string; readonly row: number }>();

/** In which row an id stands (the last, of two); -1: in none. Looks through the column: for one record, not for many. */
export function rowOf<R extends RegisterId>(
  county: { readonly registers: Registers },
  register: R,
  id: string,
): number {
  const rows = rowsIn(county, register);
  const known = found.get(rows);
  if (known?.id === id) return known.row;
  const ids = rows.column("id");
  let row = rows.length - 1;
  while (row >= 0 && ids(row) !== id) row--;
  found.set(rows, { id, row });
  return row;
}

/** The record of an id, without numbering the register. */
export const recordOf = <R extends RegisterId>(
  county: { readonly registers: Registers },
  register: R,
  id: string,
): Records[R] | undefined => rowsIn(county, register).at(rowOf(county, register, id));

/** The records whose column holds a value: the licences of one venue. */
export function recordsWhere<R extends RegisterId, K extends keyof Records[R] & string>(
  county: { readonly registers: Registers },
  register: R,
  column: K,
  value: Records[R][K],
): readonly Records[R][] {
  const rows = rowsIn(county, register);
  const of = rows.column(column);
  const records: Records[R][] = [];
  for (let row = 0; row < rows.length; row++) {
    const record = of(row) === value ? rows.at(row) : undefined;
    if (record !== undefined) records.push(record);
  }
  return records;
}
