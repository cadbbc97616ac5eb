/** Is this a record of its register: every column as its table says, nothing that the table does not know? */

import type { Problem } from "../problems.ts";
import { cellFault } from "../registers/cell-shape.ts";
import type { Column } from "../registers/column.ts";
import { isCreditCode } from "../registers/credit-code.ts";
import { dateOrders } from "../registers/date-orders.ts";
import { type Fault, faultOf, labelOf, type Path } from "../registers/fault.ts";
import { readGeometryOf } from "../registers/geometry-reading.ts";
import { type RegisterId, tableOf } from "../registers/index.ts";
import { tellsWhere } from "../registers/tells-where.ts";

export type Loose = Readonly<Record<string, unknown>>;

export const isObject = (it: unknown): it is Loose => typeof it === "object" && it !== null && !Array.isArray(it);

/** A fault and where in the record it is. */
export interface Found extends Fault {
  readonly path: Path;
}

const idColumn: Column = { id: "id", zh: "编号", en: "Id", type: "text", required: true };

const at = (fault: Fault, ...path: Path): Found => ({ ...fault, path });

const invalid = (path: string, zh: string, en: string): Found => ({
  code: "field-invalid",
  severity: "error",
  values: { path, detail: { zh, en } },
  path: [path],
});

const columnsKept = (register: RegisterId): readonly Column[] =>
  tableOf(register).columns.filter(({ id }) => id !== "lon" && id !== "lat");

function cellsFound(columns: readonly Column[], record: Loose): Found[] {
  return columns.flatMap((column): Found[] => {
    const value = record[column.id];
    if (value === undefined) return column.required ? [at(faultOf(column, "value-missing", ""), column.id)] : [];
    const fault = cellFault(column, value);
    return fault ? [at(fault, column.id)] : [];
  });
}

/** The id of a register without an id column is what its key columns say. */
function idFound(register: RegisterId, record: Loose): Found[] {
  const { key, columns } = tableOf(register);
  if (columns.some(({ id }) => id === "id")) return [];
  const fault = record["id"] === undefined ? faultOf(idColumn, "value-missing", "") : cellFault(idColumn, record["id"]);
  if (fault) return [at(fault, "id")];
  const parts = key.map((column) => record[column] ?? "");
  // A part that is no text is told of by itself.
  if (!parts.every((part) => typeof part === "string")) return [];
  const expected = parts.join("/");
  if (record["id"] === expected) return [];
  return [{ ...faultOf(idColumn, "id-differs", String(record["id"]), { expected }), path: ["id"] }];
}

const ownProperties = ["id", "geometry", "context", "approximate", "extra"];

function strangersFound(columns: readonly Column[], record: Loose): Found[] {
  const known = new Set([...columns.map(({ id }) => id), ...ownProperties]);
  return Object.keys(record)
    .filter((name) => !known.has(name) && record[name] !== undefined)
    .map((name) => ({ code: "column-unknown", severity: "error", values: { value: name }, path: [name] }));
}

function sharedFound(register: RegisterId, { geometry, context, approximate, extra }: Loose): Found[] {
  const found: Found[] = [];
  if (geometry !== undefined) {
    const reading = readGeometryOf(register, geometry);
    if ("fault" in reading) found.push({ ...reading.fault, path: ["geometry", ...reading.fault.path] });
  }
  for (const [name, mark] of Object.entries({ context, approximate }))
    if (mark !== undefined && mark !== true)
      found.push(invalid(name, "应为 true，或不写", "expected true, or nothing"));
  const texts = isObject(extra) && Object.values(extra).every((it) => typeof it === "string" && !it.includes("\u0000"));
  if (extra !== undefined && !texts) found.push(invalid("extra", "应为列名到文字", "expected texts by column name"));
  return found;
}

const labelIn = (columns: readonly Column[], id: string) => {
  const column = columns.find((one) => one.id === id);
  return column ? labelOf(column) : id;
};

const warning = (code: Problem["code"], column: string, values: Fault["values"] = {}): Found => ({
  code,
  severity: "warning",
  values,
  path: [column],
});

/** Taken, but to be looked at: the warnings that a pack's check gives of one record. */
function oddities(register: RegisterId, columns: readonly Column[], record: Loose): Found[] {
  const found: Found[] = [];
  for (const [first, second] of dateOrders(register)) {
    const [a, b] = [record[first], record[second]];
    if (typeof a !== "string" || typeof b !== "string" || a <= b) continue;
    const values = { first: labelIn(columns, first), second: labelIn(columns, second), value: `${a} > ${b}` };
    found.push(warning("dates-order", second, values));
  }
  const { creditCode, status, until, geometry } = record;
  if (register === "venue" && typeof creditCode === "string" && !isCreditCode(creditCode))
    found.push(warning("credit-code", "creditCode", { value: creditCode }));
  if (register === "venue" && status === "closed" && until === undefined)
    found.push(warning("closed-without-date", "until"));
  const standsSomewhere = tableOf(register).geometry !== "none" && !tellsWhere.has(register);
  if (standsSomewhere && geometry === undefined) found.push(warning("position-missing", "geometry"));
  return found;
}

export function recordProblems(register: RegisterId, record: unknown): Found[] {
  if (!isObject(record)) return [{ ...invalid("record", "应为一条记录", "expected a record"), path: [] }];
  const columns = columnsKept(register);
  return [
    ...cellsFound(columns, record),
    ...idFound(register, record),
    ...strangersFound(columns, record),
    ...sharedFound(register, record),
    ...oddities(register, columns, record),
  ];
}
