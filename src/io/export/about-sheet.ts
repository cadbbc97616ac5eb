/** The second sheet of a written workbook: what the file is, and what each of its columns means. */

import type { Language, Text } from "../../domain/labels.ts";
import type { Column } from "../../domain/registers/column.ts";
import { entryOf } from "../../domain/registers/dictionary.ts";
import { styles } from "./book-styles.ts";
import { type SheetColumn, type SheetXml, sheetXml } from "./sheet-xml.ts";
import type { TypedCell } from "./typed-cell.ts";

export const aboutName: Text = { zh: "说明", en: "About" };

/** None of them is a word by which an office heads a column of its own: the sheet is never taken for a register. */
const heads: readonly Text[] = [
  { zh: "列", en: "Heading" },
  { zh: "列的含义", en: "Meaning" },
  { zh: "值的写法", en: "Kind of value" },
  { zh: "计量", en: "Unit" },
  { zh: "须填", en: "Needed" },
  { zh: "可填的值", en: "May hold" },
  { zh: "也能认出", en: "Understood as well" },
];
const widths = [22, 26, 14, 8, 8, 60, 60];
const needed: Text = { zh: "须填", en: "yes" };

/** `headers`: as the first sheet has them, one for each column. */
export function aboutSheet(
  lines: readonly string[],
  columns: readonly Column[],
  headers: readonly string[],
  language: Language,
): SheetXml {
  const rows = columns.map((column, i): TypedCell[] => {
    const { type, unit, allowed, also } = entryOf(column, language);
    const meaning = language === "zh" ? column.en : `${column.en} · ${column.zh}`;
    const said = [headers[i] ?? column.id, meaning, type, unit, column.required ? needed[language] : "", allowed, also];
    return said.map((text) => (text === "" ? null : { text }));
  });
  const shaped = widths.map((width): SheetColumn => ({ width, style: styles.plain }));
  return sheetXml({ columns: shaped, header: heads.map((one) => one[language]), rows, above: lines, prose: true });
}
