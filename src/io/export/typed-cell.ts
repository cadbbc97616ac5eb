/** One value of a record → a cell of a workbook with its type: numbers and days count, codes stay texts. */

import { dayNumber } from "../../domain/calendar.ts";
import type { Column } from "../../domain/registers/column.ts";
import { type CellValue, type Headers, writeCell } from "../cells.ts";

export type TypedCell =
  | { readonly text: string }
  | { readonly number: number; readonly as: "number" | "degrees" | "day" | "time" }
  | null;

/** Days from 1899-12-30 to 1970-01-01. Before March 1900 spreadsheets count a day that never was: those stay texts. */
const epoch = 25_569;
const firstSound = 61;

function dayCell(text: string): TypedCell {
  const serial = dayNumber(text) + epoch;
  return serial >= firstSound ? { number: serial, as: "day" } : { text };
}

/** Midnight would be the number 0, which spreadsheets show as a day: it stays a text. */
function timeCell(text: string): TypedCell {
  const [hours, minutes] = text.split(":").map(Number);
  const part = ((hours ?? Number.NaN) * 60 + (minutes ?? Number.NaN)) / 1440;
  return part > 0 && part < 1 ? { number: part, as: "time" } : { text };
}

/** Instants carry their zone, which no cell of a workbook can: they are texts. */
export function typedCell(column: Column, value: CellValue | undefined, headers: Headers): TypedCell {
  if (value === undefined || value === "") return null;
  if (typeof value === "number") return { number: value, as: column.type === "degrees" ? "degrees" : "number" };
  if (typeof value === "string" && column.type === "date") return dayCell(value);
  if (typeof value === "string" && column.type === "time") return timeCell(value);
  return { text: writeCell(column, value, headers) };
}
