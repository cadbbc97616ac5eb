/** A CSV file of a register → its records, and back. */

import type { Problem } from "../domain/problems.ts";
import type { Column } from "../domain/registers/column.ts";
import { labelOf } from "../domain/registers/fault.ts";
import { readMendedOf } from "../domain/registers/geometry-mending.ts";
import type { RegisterId } from "../domain/registers/index.ts";
import { readCell } from "./cells.ts";
import { columnNamed, columnsOf, shapeColumn, tableOf } from "./columns.ts";
import { type CsvRow, readCsv } from "./csv.ts";
import { undefuse } from "./defuse.ts";
import { readPair } from "./position-pair.ts";
import {
  type LocatedFault,
  missingColumn,
  noRows,
  type Placed,
  type Reading,
  type RowFormat,
  readRows,
  type Spot,
} from "./register.ts";
import { readWkt } from "./wkt.ts";

interface Header {
  /** Index of the cell of each known column. */
  readonly places: ReadonlyMap<string, number>;
  /** Headers that no column claims, with their cell's index. */
  readonly strange: readonly (readonly [name: string, index: number])[];
  readonly width: number;
  readonly problems: readonly Problem[];
}

function readHeader(row: CsvRow, register: RegisterId, file: string): Header {
  const places = new Map<string, number>();
  const strange: [string, number][] = [];
  const problems: Problem[] = [];
  for (const [index, cell] of row.cells.entries()) {
    const name = undefuse(cell.trim());
    const column = columnNamed(register, name);
    if (column && !places.has(column.id)) places.set(column.id, index);
    else if (column) {
      const where = { file, line: row.line, column: index + 1, register, path: column.id };
      problems.push({ code: "column-repeated", severity: "error", ...where, values: { label: labelOf(column) } });
      strange.push([`${name} (${index + 1})`, index]);
    } else if (name !== "") strange.push([name, index]);
    // A column without a header is kept by its number.
    else strange.push([`(${index + 1})`, index]);
  }
  const missing = columnsOf(register).fields.filter((column) => column.required && !places.has(column.id));
  problems.push(...missing.map((column) => ({ ...missingColumn(column, register, file), line: row.line })));
  return { places, strange, width: row.cells.length, problems };
}

/** How the rows under one header are read. */
function formatOf(header: Header, register: RegisterId): RowFormat<CsvRow> {
  const { fields, marks, lon, lat } = columnsOf(register);
  const { places, strange, width } = header;
  const placed = tableOf(register).geometry !== "none";

  const spot = (row: CsvRow, column?: string): Spot => {
    const index = column === undefined ? undefined : places.get(column);
    return {
      line: row.line,
      ...(index !== undefined && { column: index + 1 }),
      ...(column !== undefined && { path: column }),
    };
  };

  const raw = (row: CsvRow, column: Column): string => {
    const index = places.get(column.id);
    return index === undefined ? "" : undefuse((row.cells[index] ?? "").trim());
  };

  const pair = (row: CsvRow): Placed => {
    const { faults, ...position } = readPair(register, raw(row, lon), raw(row, lat));
    return faults
      ? { ...position, faults: faults.map(({ fault, column }) => ({ fault, spot: spot(row, column) })) }
      : position;
  };

  /** Well-known text where the row has any, else its longitude and latitude. */
  const place = (row: CsvRow): Placed => {
    const text = raw(row, shapeColumn);
    if (text === "") return pair(row);
    const it = readMendedOf(register, readWkt(text) ?? { type: text.slice(0, 24) });
    const found = (fault: LocatedFault["fault"]): LocatedFault => ({ fault, spot: spot(row, shapeColumn.id) });
    if ("geometry" in it) return { geometry: it.geometry, faults: it.mends.map(found) };
    return { raw: { [shapeColumn.id]: text }, faults: [found(it.fault)] };
  };

  const damage = (row: CsvRow): readonly LocatedFault[] | null => {
    // Unpaired quotes were reported by the CSV reader.
    if (row.damaged) return [];
    if (row.cells.length <= width || row.cells.slice(width).every((cell) => cell.trim() === "")) return null;
    const values = { found: row.cells.length, expected: width };
    const fault = { code: "cells-surplus", severity: "error", values } as const;
    return [{ fault, spot: { line: row.line, column: width + 1 } }];
  };

  const extra = (row: CsvRow) => {
    const cells = strange
      .map(([name, index]) => [name, undefuse((row.cells[index] ?? "").trim())] as const)
      .filter(([, cell]) => cell !== "");
    return cells.length > 0 ? Object.fromEntries(cells) : null;
  };

  return {
    columns: [...fields, ...marks].filter(({ id }) => places.has(id)),
    lacking: fields.some(({ id, required }) => required && !places.has(id)),
    read: (row, column) => readCell(column, raw(row, column)),
    raw,
    place: placed ? place : () => nowhere,
    damage,
    extra: strange.length > 0 ? extra : () => null,
    cells: (row) => row.cells,
    spot,
  };
}

const nowhere: Placed = {};

/** Reads a register's CSV file, given as text. */
export function readRegisterCsv<R extends RegisterId>(register: R, text: string, file: string): Reading<R> {
  const { rows, problems } = readCsv(text, file);
  const [first, ...rest] = rows;
  if (!first) return noRows(register, file, problems);
  const header = readHeader(first, register, file);
  return readRows(register, file, formatOf(header, register), rest, [...problems, ...header.problems]);
}
