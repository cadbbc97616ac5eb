/** What a workbook lets an officer type into a column, and how wide it stands. */

import type { Column } from "../../domain/registers/column.ts";
import { choicesText } from "../../domain/registers/fault.ts";
import { columnLetters } from "../applications/sheet-cells.ts";
import type { Headers } from "../cells.ts";
import { styles } from "./book-styles.ts";
import type { SheetColumn, Validation } from "./sheet-xml.ts";

export const choicesName = "_choices";

/** The columns with choices, in the order in which the hidden sheet has them. */
export const withChoices = (columns: readonly Column[]): readonly Column[] => columns.filter(({ values }) => values);

/** A choice as files of these headers write it. */
export const choiceTexts = ({ values = {} }: Column, headers: Headers): readonly string[] =>
  Object.entries(values).map(([id, { zh }]) => (headers === "zh" ? zh : id));

/** Of several choices only the first can be picked from a list; the others are typed behind it. */
function listOf(column: Column, place: number): Validation {
  const letters = columnLetters(place);
  const count = Object.keys(column.values ?? {}).length;
  const from = `${choicesName}!$${letters}$2:$${letters}$${count + 1}`;
  return { kind: "list", from, strict: column.type === "choice" };
}

function ruleOf(column: Column, place: number, onPlane: boolean): Validation | null {
  const { type, min, max } = column;
  if (column.values) return listOf(column, place);
  if (type === "date") return { kind: "date" };
  if (onPlane && type === "degrees") return null;
  if (min === undefined && max === undefined) return null;
  const kind = type === "integer" ? "whole" : "decimal";
  return { kind, min: min ?? null, max: max ?? null };
}

const refusals = {
  list: { zh: "请从列表中选：", en: "Choose from the list: " },
  decimal: { zh: "请填数，范围：", en: "A number is wanted: " },
  whole: { zh: "请填整数，范围：", en: "A whole number is wanted: " },
  date: { zh: "请填日期，例如 2026-11-24", en: "A date is wanted, such as 2026-11-24" },
} as const;

function refusalOf(column: Column, { kind }: Validation, headers: Headers): string {
  const { min = "-∞", max = "∞" } = column;
  const rest = kind === "list" ? choicesText(column)[headers] : kind === "date" ? "" : `${min} – ${max}`;
  return `${refusals[kind][headers]}${rest}`;
}

const styleByType: Partial<Readonly<Record<Column["type"], number>>> = {
  integer: styles.plain,
  number: styles.plain,
  metres: styles.plain,
  degrees: styles.plain,
  date: styles.day,
  time: styles.time,
};

/** A Chinese character takes the room of two. */
const room = (text: string): number => [...text].reduce((sum, sign) => sum + (sign > "\u2e7f" ? 2 : 1), 0);

const widthOf = (header: string, sample: readonly string[]): number =>
  Math.min(48, Math.max(10, ...[header, ...sample].map((text) => room(text) + 3)));

/** `sample`: some of its texts, for the width; `place`: its number among those with choices. */
export function sheetColumn(
  column: Column,
  {
    header,
    sample,
    place,
    onPlane,
    headers,
  }: {
    readonly header: string;
    readonly sample: readonly string[];
    readonly place: number;
    readonly onPlane: boolean;
    readonly headers: Headers;
  },
): SheetColumn {
  const validation = ruleOf(column, place, onPlane);
  return {
    width: widthOf(header, sample),
    style: styleByType[column.type] ?? styles.text,
    ...(validation && { validation, refusal: refusalOf(column, validation, headers) }),
  };
}
