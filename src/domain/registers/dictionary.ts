/** The column tables in words: what each column of a register is, for whoever fills one in. */

import { deskLabels, type Language, type Text } from "../labels.ts";
import { unitOf } from "./cell-text.ts";
import type { CellType, Column } from "./column.ts";

const typeNames: Readonly<Record<CellType, Text>> = {
  text: { zh: "文本", en: "text" },
  integer: { zh: "整数", en: "whole number" },
  number: { zh: "数", en: "number" },
  metres: { zh: "米数", en: "metres" },
  degrees: { zh: "度数", en: "degrees" },
  date: { zh: "日期", en: "date" },
  instant: { zh: "日期和时间", en: "day and time" },
  time: { zh: "时间", en: "time of day" },
  choice: { zh: "选一项", en: "one of" },
  choices: { zh: "可选多项", en: "any of" },
  ids: { zh: "编号，可多个", en: "ids" },
};

/** How a value is written, where that is not plain. */
const forms: Partial<Readonly<Record<CellType, string>>> = {
  date: "2026-11-24",
  instant: "2026-11-24T17:30:00+08:00",
  time: "17:30",
};

export interface DictionaryEntry {
  readonly column: Column;
  readonly type: string;
  /** Empty: it has none. */
  readonly unit: string;
  /** Its choices as a file of that language has them, a number's limits, or a date's form; empty: any. */
  readonly allowed: string;
  /** Headers and words that are understood as well. */
  readonly also: string;
  /** Empty: every desk sees it. */
  readonly seenBy: string;
}

const listed = (words: readonly string[], language: Language): string => words.join(language === "zh" ? "、" : ", ");

/** Choices in an English file are their identifiers, each with its label. */
function choicesOf({ values = {} }: Column, language: Language): string {
  const entries = Object.entries(values);
  return listed(
    entries.map(([id, { zh, en }]) => (language === "zh" ? zh : id === en ? id : `${id} (${en})`)),
    language,
  );
}

function limitsOf({ min, max }: Column): string {
  if (min !== undefined && max !== undefined) return `${min} – ${max}`;
  if (min !== undefined) return `≥ ${min}`;
  return max === undefined ? "" : `≤ ${max}`;
}

function alsoOf({ synonyms = [], values = {} }: Column, language: Language): string {
  const words = Object.values(values).flatMap(({ zh, also = [] }) =>
    also.length > 0 ? [`${zh} = ${also.join(" / ")}`] : [],
  );
  return [...(synonyms.length > 0 ? [listed(synonyms, language)] : []), ...words].join(language === "zh" ? "；" : "; ");
}

export const entryOf = (column: Column, language: Language): DictionaryEntry => ({
  column,
  type: typeNames[column.type][language],
  unit: unitOf(column, language),
  allowed: column.values ? choicesOf(column, language) : limitsOf(column) || (forms[column.type] ?? ""),
  also: alsoOf(column, language),
  seenBy: listed(
    (column.seenBy ?? []).map((desk) => deskLabels[desk].short[language]),
    language,
  ),
});
