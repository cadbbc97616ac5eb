/** The looks of a written workbook's cells, by number. */

import type { TypedCell } from "./typed-cell.ts";

/** In the order of `cellXfs` below. */
export const styles = {
  plain: 0,
  text: 1,
  /** A text that begins like a formula: marked as typed with an apostrophe, so that editing it does not run it. */
  guarded: 2,
  day: 3,
  time: 4,
  degrees: 5,
  header: 6,
  wrapped: 7,
} as const;

const formats = [
  [164, "yyyy\\-mm\\-dd"],
  [165, "hh:mm"],
  [166, "0.0000000"],
] as const;

const xf = (format: number, rest = "", inner = ""): string =>
  `<xf numFmtId="${format}" xfId="0"${format === 0 ? "" : ' applyNumberFormat="1"'}${rest}${inner ? `>${inner}</xf>` : "/>"}`;

const bold = ' fontId="1" fillId="2" borderId="1" applyFont="1" applyFill="1" applyBorder="1"';
const ordinary = ' fontId="0" fillId="0" borderId="0"';

export const stylesXml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="${formats.length}">${formats
  .map(([id, code]) => `<numFmt numFmtId="${id}" formatCode="${code}"/>`)
  .join(
    "",
  )}</numFmts><fonts count="2"><font><sz val="11"/><name val="等线"/></font><font><b/><sz val="11"/><name val="等线"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE9EFEA"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style="thin"><color rgb="FF7C8B80"/></bottom><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="8">${[
  xf(0, ordinary),
  xf(49, ordinary),
  xf(49, `${ordinary} quotePrefix="1"`),
  xf(164, ordinary),
  xf(165, ordinary),
  xf(166, ordinary),
  xf(49, `${bold} applyAlignment="1"`, '<alignment vertical="center"/>'),
  xf(49, `${ordinary} applyAlignment="1"`, '<alignment vertical="top" wrapText="1"/>'),
].join("")}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

const ofNumber = { number: styles.plain, degrees: styles.degrees, day: styles.day, time: styles.time } as const;

export const styleOf = (cell: NonNullable<TypedCell>): number =>
  "text" in cell ? (/^[=+\-@＝＋－＠\t\r\n']/.test(cell.text) ? styles.guarded : styles.text) : ofNumber[cell.as];
