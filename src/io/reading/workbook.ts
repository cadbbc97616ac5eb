/** A workbook (xlsx, xls) → sheets of text. The library is loaded with the first one. */

import type { Sheet, SheetRow } from "../../domain/import/sheet.ts";

type Library = typeof import("@e965/xlsx");
type WorkSheet = import("@e965/xlsx").WorkSheet;
type CellObject = import("@e965/xlsx").CellObject;
type Range = import("@e965/xlsx").Range;

/** A merged block larger than this is a decoration: only its first cell is read. */
const mergedLimit = 20_000;

const two = (n: number): string => String(n).padStart(2, "0");

function dayText(library: Library, serial: number, date1904: boolean): string {
  const it = library.SSF.parse_date_code(serial, { date1904 }) as {
    y: number;
    m: number;
    d: number;
    H: number;
    M: number;
    S: number;
  } | null;
  if (!it) return String(serial);
  const clock = `${two(it.H)}:${two(it.M)}`;
  if (serial > 0 && serial < 1) return clock;
  const day = `${String(it.y).padStart(4, "0")}-${two(it.m)}-${two(it.d)}`;
  return it.H || it.M || Math.round(it.S) ? `${day} ${clock}` : day;
}

/** A number in full: up to 21 digits without an exponent. */
function numberText(value: number): string {
  const text = String(value);
  return Math.abs(value) < 1 && /e-/i.test(text) ? value.toFixed(20).replace(/0+$/, "") : text;
}

function textOf(library: Library, cell: CellObject | undefined, date1904: boolean): string {
  if (!cell || cell.v === undefined || cell.v === null) return "";
  if (cell.t === "e") return "";
  if (cell.t === "b") return cell.v ? "true" : "false";
  if (cell.t !== "n") return String(cell.v);
  const value = Number(cell.v);
  if (typeof cell.z === "string" && library.SSF.is_date(cell.z)) return dayText(library, value, date1904);
  return numberText(value);
}

/** Merged cells all say what their first one says. */
function spread(rows: string[][], merges: readonly Range[], { s: origin }: Range): void {
  for (const { s, e } of merges) {
    if ((e.r - s.r + 1) * (e.c - s.c + 1) > mergedLimit) continue;
    const text = rows[s.r - origin.r]?.[s.c - origin.c] ?? "";
    if (text === "") continue;
    for (let r = s.r; r <= e.r; r++) {
      const cells = rows[r - origin.r];
      if (!cells) break;
      for (let c = s.c; c <= e.c; c++) cells[c - origin.c] = text;
    }
  }
}

function sheetOf(library: Library, name: string, sheet: WorkSheet, date1904: boolean): Sheet {
  const reference = sheet["!ref"];
  const data = (sheet["!data"] ?? []) as (CellObject | undefined)[][];
  if (!reference) return { name, rows: [] };
  const range = library.utils.decode_range(reference);
  const last = Math.min(range.e.r, range.s.r + data.length + 1, data.length - 1);
  const rows: string[][] = [];
  for (let r = range.s.r; r <= last; r++) {
    const cells: string[] = [];
    const line = data[r] ?? [];
    for (let c = range.s.c; c < line.length; c++) cells.push(textOf(library, line[c], date1904).trim());
    rows.push(cells);
  }
  spread(rows, sheet["!merges"] ?? [], range);
  const kept = rows
    .map((cells, i): SheetRow => ({ row: range.s.r + i + 1, cells }))
    .filter(({ cells }) => cells.some((cell) => cell !== ""));
  return {
    name,
    rows: kept,
    ...(date1904 && { from1904: true as const }),
    ...(range.s.c > 0 && { left: range.s.c }),
  };
}

/** Throws what the library throws: the caller says it in a sentence. */
export async function readWorkbook(bytes: Uint8Array): Promise<readonly Sheet[]> {
  const library = await import("@e965/xlsx");
  const book = library.read(bytes, {
    type: "array",
    dense: true,
    // Cells of a text stay texts: 007 is a code.
    raw: true,
    cellNF: true,
    cellHTML: false,
    cellText: false,
    cellFormula: false,
  });
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  return book.SheetNames.flatMap((name, i) => {
    const sheet = book.Sheets[name];
    // Hidden sheets hold drop-down lists and the like.
    const hidden = (book.Workbook?.Sheets?.[i]?.Hidden ?? 0) !== 0;
    return sheet && !hidden ? [sheetOf(library, name, sheet, date1904)] : [];
  });
}
