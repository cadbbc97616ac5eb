/** How wide a column of the table is, px, from what it may hold. */

import type { Language } from "../../domain/labels.ts";
import type { CellType, Column } from "../../domain/registers/column.ts";

const byType: Readonly<Record<CellType, number>> = {
  text: 132,
  integer: 84,
  number: 88,
  metres: 92,
  degrees: 104,
  date: 100,
  instant: 136,
  time: 84,
  choice: 96,
  choices: 128,
  ids: 200,
};

const byId: Readonly<Record<string, number>> = {
  id: 112,
  name: 208,
  address: 220,
  note: 200,
  creditCode: 172,
  authority: 196,
  phone: 120,
  lon: 104,
  lat: 96,
  unit: 116,
  key: 220,
  period: 88,
};

/** About: 13 px a Chinese character, half of it a Latin one. */
const textWidth = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (letter.charCodeAt(0) > 0x2e80 ? 13 : 7), 0);

/** The longest label of a choice. */
const labelWidth = (column: Column, language: Language): number =>
  column.type === "choice"
    ? Math.max(...Object.values(column.values ?? {}).map((choice) => textWidth(choice[language]))) + 20
    : 0;

export const columnWidth = (column: Column, head: string, language: Language): number =>
  Math.max(byId[column.id] ?? byType[column.type], textWidth(head) + 38, labelWidth(column, language));

export const isNumber = ({ type }: Column): boolean =>
  type === "integer" || type === "number" || type === "metres" || type === "degrees";
