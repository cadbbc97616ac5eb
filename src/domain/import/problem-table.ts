/**
 * The table of problems that an officer takes away, fills in and hands back. What comes back is matched by row and
 * column and by what the cell says; a line that does not fit is told and not taken.
 */

import type { Text } from "../labels.ts";
import { fold } from "../search.ts";
import type { Fix } from "./import-choices.ts";
import type { Sheet } from "./sheet.ts";

/** Columns of the table. `fill` is left empty; `state` and `remedy` are only read by people. */
export const tableColumns = {
  row: { zh: "行", en: "row" },
  column: { zh: "列", en: "column" },
  name: { zh: "名称", en: "name" },
  code: { zh: "问题代码", en: "code" },
  severity: { zh: "级别", en: "severity" },
  message: { zh: "问题", en: "message" },
  remedy: { zh: "处理办法", en: "remedy" },
  state: { zh: "状态", en: "state" },
  now: { zh: "现值", en: "now" },
  fill: { zh: "改为", en: "new value" },
} as const satisfies Readonly<Record<string, Text>>;
type TableColumn = keyof typeof tableColumns;

/** Written to blank a cell, since an empty one says that nothing was decided. */
export const blankWord = { zh: "（留空）", en: "(blank)" } as const satisfies Text;

export interface HandedBack {
  readonly fixes: readonly Fix[];
  /** Lines of the table that were filled in and not taken: why. */
  readonly notTaken: readonly { readonly line: number; readonly why: Text }[];
}

/** What the import knows of a cell now. */
export interface CellNow {
  /** Column id of a header; null: the file has no such header. */
  readonly columnOf: (header: string) => string | null;
  /** Null: there is no such row. */
  readonly textAt: (row: number, column: string) => string | null;
}

const noRow: Text = { zh: "文件里没有这一行", en: "The file has no such row" };
const noColumn: Text = { zh: "文件里没有这一列", en: "The file has no such column" };
const changed: Text = {
  zh: "现值与文件不符，不敢替换",
  en: "The cell no longer says what the table says",
};

function headerOf(cells: readonly string[]): ReadonlyMap<TableColumn, number> | null {
  const names = Object.entries(tableColumns) as [TableColumn, Text][];
  const places = new Map(
    names.flatMap(([id, { zh, en }]) => {
      const at = cells.findIndex((cell) => [fold(zh), fold(en)].includes(fold(cell)));
      return at < 0 ? [] : [[id, at] as const];
    }),
  );
  return places.has("row") && places.has("column") && places.has("fill") ? places : null;
}

const isBlank = (text: string): boolean => [blankWord.zh, blankWord.en].some((word) => fold(word) === fold(text));

/** Null: the file has no sheet that is a problem table. */
export function readProblemTable(sheets: readonly Sheet[], { columnOf, textAt }: CellNow): HandedBack | null {
  for (const { rows } of sheets) {
    const [head, ...lines] = rows;
    const places = head ? headerOf(head.cells) : null;
    if (!places) continue;
    const fixes: Fix[] = [];
    const notTaken: { line: number; why: Text }[] = [];
    for (const { row: line, cells } of lines) {
      const cell = (id: TableColumn): string => cells[places.get(id) ?? -1]?.trim() ?? "";
      const text = cell("fill");
      if (text === "") continue;
      const row = Number(cell("row"));
      const column = columnOf(cell("column"));
      const now = column === null ? null : textAt(row, column);
      const why =
        column === null ? noColumn : now === null ? noRow : places.has("now") && cell("now") !== now ? changed : null;
      if (why || column === null) notTaken.push({ line, why: why ?? noColumn });
      else fixes.push({ row, column, text: isBlank(text) ? "" : text });
    }
    return { fixes, notTaken };
  }
  return null;
}
