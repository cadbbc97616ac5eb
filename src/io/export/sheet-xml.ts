/** A sheet of a workbook as XML: rows of typed cells under a frozen header, with filter, widths and what may be typed. */

import { columnLetters } from "../applications/sheet-cells.ts";
import { styleOf, styles } from "./book-styles.ts";
import type { TypedCell } from "./typed-cell.ts";
import { xmlText } from "./xml-text.ts";

/** What may be typed into a column. */
export type Validation =
  /** `from`: cells of another sheet that hold the choices; `strict`: nothing else. */
  | { readonly kind: "list"; readonly from: string; readonly strict: boolean }
  | { readonly kind: "decimal" | "whole"; readonly min: number | null; readonly max: number | null }
  | { readonly kind: "date" };

export interface SheetColumn {
  /** In characters. */
  readonly width: number;
  /** Of cells that are still empty. */
  readonly style: number;
  readonly validation?: Validation;
  /** Said where something else is typed. */
  readonly refusal?: string;
}

export interface SheetToWrite {
  readonly columns: readonly SheetColumn[];
  readonly header: readonly string[];
  readonly rows: Iterable<readonly TypedCell[]>;
  /** Rows above the header, one text each. */
  readonly above?: readonly string[];
  /** Wrap texts, without filter: a page to read. */
  readonly prose?: true;
}

/** The last row that a workbook has. */
export const lastRow = 1_048_576;

/** The most characters that a cell of a workbook holds. */
export const longestText = 32_767;

const textCell = (reference: string, style: number, text: string): string =>
  `<c r="${reference}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`;

function cellXml(reference: string, cell: TypedCell, prose: boolean): string {
  if (cell === null) return "";
  if ("text" in cell) return textCell(reference, prose ? styles.wrapped : styleOf(cell), cell.text);
  return `<c r="${reference}" s="${styleOf(cell)}"><v>${cell.number}</v></c>`;
}

function bounds({ kind, min, max }: Extract<Validation, { kind: "decimal" | "whole" }>): string {
  const between = min !== null && max !== null;
  const operator = between ? "between" : min === null ? "lessThanOrEqual" : "greaterThanOrEqual";
  const formulas = [min ?? max, ...(between ? [max] : [])].map((it, i) => `<formula${i + 1}>${it}</formula${i + 1}>`);
  return `type="${kind}" operator="${operator}"|${formulas.join("")}`;
}

function validationXml({ validation, refusal = "" }: SheetColumn, letters: string, first: number): string {
  if (!validation) return "";
  const shows = validation.kind !== "list" || validation.strict;
  const style = validation.kind === "list" ? "stop" : "warning";
  const [head = "", formulas = ""] = (
    validation.kind === "list"
      ? `type="list"|<formula1>${xmlText(validation.from)}</formula1>`
      : validation.kind === "date"
        ? 'type="date" operator="greaterThanOrEqual"|<formula1>1</formula1>'
        : bounds(validation)
  ).split("|");
  const error = shows ? ` showErrorMessage="1" errorStyle="${style}" error="${xmlText(refusal.slice(0, 220))}"` : "";
  return `<dataValidation ${head} allowBlank="1"${error} sqref="${letters}${first}:${letters}${lastRow}">${formulas}</dataValidation>`;
}

export interface SheetXml {
  readonly xml: string;
  /** Its header and rows, as a formula names them; null: it has no filter. */
  readonly filtered: string | null;
}

export function sheetXml({ columns, header, rows, above = [], prose }: SheetToWrite): SheetXml {
  const letters = columns.map((_, i) => columnLetters(i));
  const top = above.length + 1;
  const parts: string[] = above.map((text, i) => `<row r="${i + 1}">${textCell(`A${i + 1}`, styles.text, text)}</row>`);
  parts.push(
    `<row r="${top}">${header.map((it, i) => textCell(`${letters[i]}${top}`, styles.header, it)).join("")}</row>`,
  );
  let row = top;
  for (const cells of rows) {
    row++;
    parts.push(
      `<row r="${row}">${cells.map((cell, i) => cellXml(`${letters[i]}${row}`, cell, prose === true)).join("")}</row>`,
    );
  }
  const last = letters[letters.length - 1] ?? "A";
  const cols = columns.map(
    ({ width, style }, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" style="${style}" customWidth="1"/>`,
  );
  const validations = columns.map((column, i) => validationXml(column, letters[i] ?? "A", top + 1)).filter(Boolean);
  const pane = `<pane ySplit="${top}" topLeftCell="A${top + 1}" activePane="bottomLeft" state="frozen"/>`;
  const xml = [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    `<dimension ref="A1:${last}${row}"/>`,
    `<sheetViews><sheetView workbookViewId="0">${pane}<selection pane="bottomLeft" activeCell="A${top + 1}" sqref="A${top + 1}"/></sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="15"/>',
    `<cols>${cols.join("")}</cols>`,
    `<sheetData>${parts.join("")}</sheetData>`,
    prose ? "" : `<autoFilter ref="A${top}:${last}${row}"/>`,
    validations.length > 0
      ? `<dataValidations count="${validations.length}">${validations.join("")}</dataValidations>`
      : "",
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape"/>',
    "</worksheet>",
  ].join("");
  return { xml, filtered: prose ? null : `$A$${top}:$${last}$${row}` };
}
