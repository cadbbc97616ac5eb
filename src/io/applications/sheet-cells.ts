/**
 * The XML of a workbook's sheet with cells set or taken away. It is worked on as text: what is not touched stays as it
 * is, byte for byte. Prefixes of names (`x:row`) are heeded.
 */

export interface CellXml {
  /** From 0. */
  readonly column: number;
  readonly xml: string;
  /** Has it a value, and not a format alone? */
  readonly isFilled: boolean;
}

export interface RowXml {
  /** From 1. */
  readonly row: number;
  /** From its tag to the end of its closing tag, in the sheet's text. */
  readonly from: number;
  readonly to: number;
  /** Its opening tag without `<`, `/` and `>`. */
  readonly tag: string;
  readonly cells: readonly CellXml[];
  /** What follows the last cell. */
  readonly rest: string;
}

const attribute = (tag: string, name: string): string | null =>
  new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
    .exec(tag)
    ?.slice(1)
    .find((it) => it !== undefined) ?? null;

/** AB → 27; null: it is no column. */
export function columnNumber(reference: string): number | null {
  const letters = /^([A-Z]{1,3})\d*$/i.exec(reference)?.[1];
  if (letters === undefined) return null;
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

/** 27 → AB. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  return letters;
}

function cellsOf(content: string, prefix: string): { cells: CellXml[]; rest: string } {
  const pattern = new RegExp(`<${prefix}c(?=[\\s/>])([^>]*?)(?:/>|>([\\s\\S]*?)</${prefix}c\\s*>)`, "g");
  const cells: CellXml[] = [];
  let end = 0;
  let column = -1;
  for (let found = pattern.exec(content); found; found = pattern.exec(content)) {
    const [xml, tag = "", inner = ""] = found;
    column = columnNumber(attribute(tag, "r") ?? "") ?? column + 1;
    const isFilled = new RegExp(`<${prefix}(v|is|f)[\\s/>]`).test(inner);
    // What stands between two cells (line breaks) stays with the second one.
    cells.push({ column, xml: content.slice(end, found.index) + xml, isFilled });
    end = pattern.lastIndex;
  }
  return { cells, rest: content.slice(end) };
}

export interface SheetXml {
  /** Of its elements' names, colon included; "": none. */
  readonly prefix: string;
  readonly rows: readonly RowXml[];
}

/** Null: it is no sheet, or none that is written as usual. */
export function readSheetXml(text: string): SheetXml | null {
  const prefix = /<((?:[\w.-]+:)?)worksheet[\s>]/.exec(text)?.[1];
  if (prefix === undefined) return null;
  const data = new RegExp(`<${prefix}sheetData\\s*>`).exec(text);
  if (!data) return null;
  const end = text.indexOf(`</${prefix}sheetData`, data.index);
  const pattern = new RegExp(`<${prefix}row(?=[\\s/>])([^>]*?)(/?)>`, "g");
  pattern.lastIndex = data.index;
  const rows: RowXml[] = [];
  let row = 0;
  for (let found = pattern.exec(text); found && found.index < end; found = pattern.exec(text)) {
    const [, tag = "", closed] = found;
    row = Number(attribute(tag, "r") ?? row + 1);
    const open = pattern.lastIndex;
    const close = closed ? open : text.indexOf(`</${prefix}row`, open);
    if (close < 0 || !Number.isInteger(row)) return null;
    const to = closed ? open : text.indexOf(">", close) + 1;
    rows.push({ row, from: found.index, to, tag, ...cellsOf(text.slice(open, close), prefix) });
    pattern.lastIndex = to;
  }
  return { prefix, rows };
}

/** The row's opening tag with a `spans` that holds `last`, where it has one: programs trust it. */
function spanning(tag: string, last: number): string {
  return tag.replace(
    /(\sspans\s*=\s*")(\d+):(\d+)(")/,
    (_, before, from, to, after) => `${before}${from}:${Math.max(Number(to), last + 1)}${after}`,
  );
}

/** The row as text with these cells and no others, in the order of their columns. */
export function rowText({ tag, rest }: RowXml, cells: readonly CellXml[], prefix: string): string {
  const last = cells.reduce((most, { column }) => Math.max(most, column), 0);
  const ordered = [...cells].sort((a, b) => a.column - b.column);
  return `<${prefix}row${spanning(tag, last)}>${ordered.map(({ xml }) => xml).join("")}${rest}</${prefix}row>`;
}

export { attribute };
