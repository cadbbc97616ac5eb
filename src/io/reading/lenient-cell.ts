/** One cell of an officer's spreadsheet → a value: read as a pack's cell first, then as such cells are meant. */

import { bareNumber, dayAlone, isBlankWord, isMangled, serialDay } from "../../domain/import/cell-repair.ts";
import { valueWords } from "../../domain/import/value-words.ts";
import type { Column } from "../../domain/registers/column.ts";
import { faultOf } from "../../domain/registers/fault.ts";
import { type CellReading, readCell } from "../cells.ts";
import { fold } from "../fold.ts";

const wordIds = new Map(Object.entries(valueWords).flatMap(([id, words]) => words.map((word) => [fold(word), id])));

/** The label that a column understands for what was written; the text itself where none is known. */
function knownWord(column: Column, text: string): string {
  for (const id of [wordIds.get(fold(text))]) if (id !== undefined && Object.hasOwn(column.values ?? {}, id)) return id;
  // 高 is a risk, 在 is a yes: one word may serve several columns.
  const own = Object.keys(column.values ?? {}).find((id) => valueWords[id]?.some((word) => fold(word) === fold(text)));
  return own ?? text;
}

function choice(column: Column, text: string): CellReading {
  const plain = readCell(column, text);
  return plain.fault ? readCell(column, knownWord(column, text)) : plain;
}

const apart = /[、;,，；/|+＋和及\s]+/;

function choices(column: Column, text: string): CellReading {
  const plain = readCell(column, text);
  if (!plain.fault) return plain;
  const words = text.split(apart).filter((word) => word !== "");
  return readCell(column, words.map((word) => knownWord(column, word)).join("、"));
}

function date(column: Column, text: string, from1904: boolean): CellReading {
  const plain = readCell(column, dayAlone(text));
  if (!plain.fault) return plain;
  const day = serialDay(text, from1904);
  // That it was a day number is told by whoever knows the row.
  return day === null ? plain : { value: day };
}

/** 无 says that there is no life buoy where a column has it among its choices; elsewhere it says nothing. */
function blank(column: Column, text: string): CellReading {
  const meant = column.values ? readCell(column, text) : null;
  return meant && !meant.fault ? meant : {};
}

/** Numbers that a spreadsheet cut short are reported and never taken. */
export function readLenient(column: Column, text: string, from1904: boolean): CellReading {
  if (text === "") return {};
  if (column.type !== "text" && isBlankWord(text)) return blank(column, text);
  switch (column.type) {
    case "text":
    case "ids":
      return isMangled(text) ? { fault: faultOf(column, "number-mangled", text) } : readCell(column, text);
    case "choice":
      return choice(column, text);
    case "choices":
      return choices(column, text);
    case "date":
      return date(column, text, from1904);
    case "integer":
    case "number":
    case "metres":
    case "degrees":
      return readCell(column, bareNumber(text));
    default:
      return readCell(column, text);
  }
}
