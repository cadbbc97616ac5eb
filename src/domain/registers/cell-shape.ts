/** Does a value have the one form that records keep for its column? Nothing is mended or read leniently here. */

import { dayNumber } from "../calendar.ts";
import type { Column } from "./column.ts";
import { choicesText, type Fault, faultOf } from "./fault.ts";

/** 2026-11-24, a day that the calendar has, from the year 1000 on. */
export const isDay = (text: string): boolean => /^[1-9]\d{3}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(dayNumber(text));

/** 17:30. */
const isTime = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);

const instant = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

/** RFC 3339 with offset: 2026-11-24T17:30:00+08:00. */
const isInstant = (text: string): boolean => {
  const [, day] = instant.exec(text) ?? [];
  return day !== undefined && isDay(day);
};

const wrongKind = (column: Column, value: unknown): Fault => {
  const shown = JSON.stringify(value) ?? String(value);
  const detail = { zh: `值的类型不符：${shown}`, en: `wrong kind of value: ${shown}` };
  return { code: "field-invalid", severity: "error", values: { path: column.id, detail } };
};

/** Characters that no cell holds: they cannot be written in a database or a file. */
const isWritable = (text: string): boolean => !text.includes("\u0000") && !/\p{Surrogate}/u.test(text);

function textFault(column: Column, value: string): Fault | null {
  if (value.trim() === "") return faultOf(column, "value-missing", "");
  if (value.trim() !== value || !isWritable(value)) return wrongKind(column, value);
  switch (column.type) {
    case "date":
      return isDay(value) ? null : faultOf(column, "value-date", value);
    case "time":
      return isTime(value) ? null : faultOf(column, "value-time", value);
    case "instant":
      return isInstant(value) ? null : faultOf(column, "value-time", value);
    case "choice":
      return isChoice(column, value) ? null : choiceFault(column, value);
    default:
      return null;
  }
}

const isChoice = (column: Column, value: string): boolean => Object.hasOwn(column.values ?? {}, value);

const choiceFault = (column: Column, value: string): Fault =>
  faultOf(column, "value-choice", value, { choices: choicesText(column) });

function numberFault(column: Column, value: number): Fault | null {
  if (!Number.isFinite(value)) return faultOf(column, "value-number", String(value));
  if (column.type === "integer" && !Number.isSafeInteger(value)) return faultOf(column, "value-number", String(value));
  const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = column;
  if (value >= min && value <= max) return null;
  return faultOf(column, "value-range", String(value), { min: column.min ?? "-∞", max: column.max ?? "∞" });
}

function listFault(column: Column, value: readonly unknown[]): Fault | null {
  if (value.length === 0) return faultOf(column, "value-missing", "");
  for (const one of value) {
    if (typeof one !== "string" || one.trim() !== one || one === "" || !isWritable(one)) return wrongKind(column, one);
    if (column.type === "choices" && !isChoice(column, one)) return choiceFault(column, one);
  }
  return new Set(value).size === value.length || column.type === "ids" ? null : wrongKind(column, value);
}

/** Null: it may be stored as it is. What is empty is left out of a record instead of being written. */
export function cellFault(column: Column, value: unknown): Fault | null {
  switch (column.type) {
    case "integer":
    case "number":
    case "metres":
    case "degrees":
      return typeof value === "number" ? numberFault(column, value) : wrongKind(column, value);
    case "choices":
    case "ids":
      return Array.isArray(value) ? listFault(column, value) : wrongKind(column, value);
    default:
      return typeof value === "string" ? textFault(column, value) : wrongKind(column, value);
  }
}
