/** One value of a record ⇄ text of a cell, as its column says. */

import type { ProblemCode } from "../domain/problems.ts";
import type { Column } from "../domain/registers/column.ts";
import { choicesText, type Fault, faultOf } from "../domain/registers/fault.ts";
import { choiceOf, members } from "./choices.ts";
import { readDate, readInstant, readTime } from "./dates.ts";
import { plain } from "./fold.ts";

export type CellValue = string | number | readonly string[];

/** Neither value nor fault: the cell is empty. Both: part of a list could be taken. */
export interface CellReading {
  readonly value?: CellValue;
  readonly fault?: Fault;
}

export type Headers = "en" | "zh";

const decimal = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;

function readNumber(column: Column, text: string): CellReading {
  const written = plain(text);
  // Adding zero turns -0 into 0.
  const value = decimal.test(written) ? Number(written) + 0 : Number.NaN;
  if (!Number.isFinite(value)) return { fault: faultOf(column, "value-number", text) };
  if (column.type === "integer" && !Number.isInteger(value)) return { fault: faultOf(column, "value-number", text) };
  const min = column.min ?? (column.type === "integer" ? Number.MIN_SAFE_INTEGER : Number.NEGATIVE_INFINITY);
  const max = column.max ?? (column.type === "integer" ? Number.MAX_SAFE_INTEGER : Number.POSITIVE_INFINITY);
  if (value >= min && value <= max) return { value };
  return { fault: faultOf(column, "value-range", text, { min: column.min ?? "-∞", max: column.max ?? "∞" }) };
}

const choiceFault = (column: Column, value: string) =>
  faultOf(column, "value-choice", value, { choices: choicesText(column) });

function readChoice(column: Column, text: string): CellReading {
  const value = choiceOf(column, text);
  return value === null ? { fault: choiceFault(column, text) } : { value };
}

function readChoices(column: Column, text: string): CellReading {
  // A label may hold a separator of its own, so the whole is tried first.
  const whole = choiceOf(column, text);
  if (whole !== null) return { value: [whole] };
  const parts = members(text);
  const known = parts.map((part) => choiceOf(column, part));
  const value = [...new Set(known.filter((id) => id !== null))];
  const strange = parts.filter((_, i) => known[i] === null);
  return {
    ...(value.length > 0 && { value }),
    ...((strange.length > 0 || value.length === 0) && { fault: choiceFault(column, strange.join("、") || text) }),
  };
}

const orFault = (value: string | null, column: Column, code: ProblemCode, text: string): CellReading =>
  value === null ? { fault: faultOf(column, code, text) } : { value };

/** Reads the text of a cell. Outer spaces never count; an empty text is an empty cell. */
export function readCell(column: Column, cell: string): CellReading {
  const text = cell.trim();
  if (text === "") return {};
  switch (column.type) {
    case "text":
      return { value: text };
    case "integer":
    case "number":
    case "metres":
    case "degrees":
      return readNumber(column, text);
    case "date":
      return orFault(readDate(text), column, "value-date", text);
    case "instant":
      return orFault(readInstant(text), column, "value-time", text);
    case "time":
      return orFault(readTime(text), column, "value-time", text);
    case "choice":
      return readChoice(column, text);
    case "choices":
      return readChoices(column, text);
    case "ids": {
      const value = members(text);
      return value.length > 0 ? { value } : {};
    }
  }
}

const isNumeric = (column: Column) => ["integer", "number", "metres", "degrees"].includes(column.type);

/** Reads a property of a JSON object: a cell's text, or the number, boolean or list that JSON has for it. */
export function readProperty(column: Column, value: unknown): CellReading {
  if (value === null || value === undefined) return {};
  if (typeof value === "string") return readCell(column, value);
  if (typeof value === "boolean" && column.type === "choice") return readCell(column, String(value));
  if (typeof value === "number" && (isNumeric(column) || column.type === "text"))
    return readCell(column, String(value));
  if (typeof value === "number" && column.type === "choice") return readCell(column, String(value));
  const list = column.type === "choices" || column.type === "ids";
  if (list && Array.isArray(value) && value.every((one) => typeof one === "string"))
    return readCell(column, value.join(";"));
  const detail = { zh: `值的类型不符：${JSON.stringify(value)}`, en: `wrong kind of value: ${JSON.stringify(value)}` };
  return { fault: { code: "field-invalid", severity: "error", values: { path: column.id, detail } } };
}

/** Text of a cell for a value: ids in an English file, labels in a Chinese one; numbers in full. */
export function writeCell(column: Column, value: CellValue | undefined, headers: Headers): string {
  if (value === undefined) return "";
  if (typeof value === "number") return String(value);
  const shown = (one: string) => (headers === "zh" ? (column.values?.[one]?.zh ?? one) : one);
  if (typeof value !== "string") return value.map(shown).join(headers === "zh" ? "、" : ";");
  return column.type === "choice" ? shown(value) : value;
}
