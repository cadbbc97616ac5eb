/** A CSV file of a register → its records, and back. */

import type { Problem } from "../domain/problems.ts";
import type { Column } from "../domain/registers/column.ts";
import type { RegisterId } from "../domain/registers/index.ts";
import { labelOf, readCell } from "./cells.ts";
import { columnNamed, columnsOf, shapeColumn, tableOf } from "./columns.ts";
import { type CsvRow, readCsv } from "./csv.ts";
import { undefuse } from "./defuse.ts";
import { readGeometryOf } from "./geometry-reading.ts";
import { readPair } from "./position-pair.ts";
import { collector, type LocatedFault, missingColumn, type RawRow, type Reading, type Spot } from "./register.ts";
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

/** One row under one header. */
function rowReader(header: Header, register: RegisterId) {
  const { lon, lat } = columnsOf(register);

  const spotIn =
    (row: CsvRow) =>
    (column?: string): Spot => {
      const index = column === undefined ? undefined : header.places.get(column);
      return {
        line: row.line,
        ...(index !== undefined && { column: index + 1 }),
        ...(column !== undefined && { path: column }),
      };
    };

  const cellOf = (row: CsvRow, column: Column): string | undefined => {
    const index = header.places.get(column.id);
    return index === undefined ? undefined : (row.cells[index] ?? "").trim();
  };

  const read: (row: CsvRow) => RawRow["read"] = (row) => (column) => {
    const cell = cellOf(row, column);
    if (cell === undefined) return undefined;
    const raw = undefuse(cell);
    return { raw, reading: readCell(column, raw) };
  };

  function pair(row: CsvRow): Pick<RawRow, "geometry" | "faults"> {
    const { faults, ...geometry } = readPair(register, cellOf(row, lon) ?? "", cellOf(row, lat) ?? "");
    const spot = spotIn(row);
    return { geometry, faults: faults.map(({ fault, column }) => ({ fault, spot: spot(column) })) };
  }

  /** Well-known text, where the row has any. */
  function shape(row: CsvRow): Pick<RawRow, "geometry" | "faults"> | null {
    const text = cellOf(row, shapeColumn);
    if (!text) return null;
    const it = readGeometryOf(register, readWkt(text) ?? { type: text.slice(0, 24) });
    if ("geometry" in it) return { geometry: it, faults: [] };
    const spot = spotIn(row)(shapeColumn.id);
    return { geometry: { raw: { [shapeColumn.id]: text } }, faults: [{ fault: it.fault, spot }] };
  }

  function surplus(row: CsvRow): LocatedFault[] {
    if (row.damaged || row.cells.slice(header.width).every((cell) => cell.trim() === "")) return [];
    const values = { found: row.cells.length, expected: header.width };
    const fault = { code: "cells-surplus", severity: "error", values } as const;
    return [{ fault, spot: { line: row.line, column: header.width + 1 } }];
  }

  const extraOf = (row: CsvRow) =>
    header.strange
      .map(([name, index]) => [name, undefuse((row.cells[index] ?? "").trim())] as const)
      .filter(([, cell]) => cell !== "");

  return (row: CsvRow): RawRow => {
    const whole = surplus(row);
    const damaged = row.damaged === true || whole.length > 0;
    const placed = damaged
      ? { geometry: {}, faults: [] }
      : tableOf(register).geometry === "none"
        ? { geometry: {}, faults: [] }
        : (shape(row) ?? pair(row));
    return {
      cells: () => row.cells,
      read: read(row),
      geometry: placed.geometry,
      faults: [...whole, ...placed.faults],
      damaged,
      extra: Object.fromEntries(extraOf(row)),
      spot: spotIn(row),
    };
  };
}

/** Reads a register's CSV file, given as text. */
export function readRegisterCsv<R extends RegisterId>(register: R, text: string, file: string): Reading<R> {
  const { rows, problems } = readCsv(text, file);
  const { add, done } = collector(register, file);
  const [first, ...rest] = rows;
  if (!first) return done([...problems]);
  const header = readHeader(first, register, file);
  const rowOf = rowReader(header, register);
  for (const row of rest) add(rowOf(row));
  return done([...problems, ...header.problems]);
}
