/** Rows of a register filtered by a text and sorted by a column. */

import type { Language } from "../labels.ts";
import { fold } from "../search.ts";
import { cellText, type Row, valueIn } from "./cell-text.ts";
import type { Column } from "./column.ts";

export interface RowOrder {
  readonly column: string;
  readonly descending: boolean;
}

const texts = new WeakMap<Row, Map<string, string>>();

/** Everything that is written in a row, in both languages, folded; kept for the next letter typed. */
function rowText(row: Row, columns: readonly Column[]): string {
  const known = texts.get(row) ?? new Map<string, string>();
  texts.set(row, known);
  const key = columns.map(({ id }) => id).join();
  let text = known.get(key);
  if (text === undefined) {
    const cells = columns.flatMap((column) => {
      const value = valueIn(row, column);
      const both = [cellText(column, value, "zh"), cellText(column, value, "en")];
      return column.values ? both : both.slice(0, 1);
    });
    text = fold([row.id, ...cells, ...Object.values(row.extra ?? {})].join("\n"));
    known.set(key, text);
  }
  return text;
}

/** Rows that hold every word of the text in any of the columns. */
export function rowsWith(rows: readonly Row[], columns: readonly Column[], text: string): readonly Row[] {
  const words = text.split(/\s+/).map(fold).filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter((row) => {
    const written = rowText(row, columns);
    return words.every((word) => written.includes(word));
  });
}

const collators: Readonly<Record<Language, Intl.Collator>> = {
  zh: new Intl.Collator("zh-CN", { numeric: true }),
  en: new Intl.Collator("en", { numeric: true }),
};

/** Numbers by size, choices in the order of their table, days by day, the rest as a dictionary of the language has it. */
function comparison(column: Column, language: Language): (a: unknown, b: unknown) => number {
  const { values } = column;
  if (column.type === "choice" && values) {
    const place = new Map(Object.keys(values).map((id, index) => [id, index]));
    return (a, b) => (place.get(String(a)) ?? place.size) - (place.get(String(b)) ?? place.size);
  }
  const text = (value: unknown): string => cellText(column, value, language);
  return (a, b) =>
    typeof a === "number" && typeof b === "number" ? a - b : collators[language].compare(text(a), text(b));
}

/** A new list; what is empty stands last either way, equals stay in the order of the register. */
export function inOrder(
  rows: readonly Row[],
  columns: readonly Column[],
  order: RowOrder | null,
  language: Language,
): readonly Row[] {
  const column = order && columns.find(({ id }) => id === order.column);
  if (!order || !column) return rows;
  const compare = comparison(column, language);
  const keyed = rows.map((row) => {
    const value = valueIn(row, column);
    return { row, value, empty: cellText(column, value, language) === "" };
  });
  keyed.sort((a, b) => {
    if (a.empty || b.empty) return Number(a.empty) - Number(b.empty);
    return order.descending ? compare(b.value, a.value) : compare(a.value, b.value);
  });
  return keyed.map(({ row }) => row);
}
