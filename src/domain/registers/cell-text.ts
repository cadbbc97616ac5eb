/** A value of a record as a person reads it on screen. Files have their own writing (`io/cells`). */

import type { Language, Text } from "../labels.ts";
import type { AnyRecord, Column } from "./column.ts";

/** A record of any register, its columns by name. */
export type Row = AnyRecord & Readonly<Record<string, unknown>>;

const unitWords: Readonly<Record<string, Text>> = { d: { zh: "天", en: "days" } };

/** m, °, 天; empty: it has none. */
export const unitOf = ({ unit }: Column, language: Language): string =>
  unit === undefined ? "" : (unitWords[unit]?.[language] ?? unit);

/** 2026-07-01T08:31:00+08:00 → 2026-07-01 08:31, in the zone that it was written in. */
const instantText = (value: string): string => value.slice(0, 16).replace("T", " ");

/** Degrees to seven decimals (1 cm). Without its unit, which stands in the head of a column; empty: nothing is written. */
export function cellText(column: Column, value: unknown, language: Language): string {
  if (value === undefined || value === null) return "";
  const label = (one: string): string => column.values?.[one]?.[language] ?? one;
  if (Array.isArray(value)) return value.map((one) => label(String(one))).join(language === "zh" ? "、" : ", ");
  if (typeof value === "number" && column.type === "degrees") return String(Number(value.toFixed(7)));
  if (typeof value !== "string") return String(value);
  return column.type === "instant" ? instantText(value) : label(value);
}

/** Stands where a value is that this reader may not see: neither 0 nor not reported. */
export const withheldMark = "*";

/** The value of a column; longitude and latitude are those of a point. */
export function valueIn(row: Row, column: Column): unknown {
  if (row.suppressed?.includes(column.id)) return withheldMark;
  if (column.id !== "lon" && column.id !== "lat") return row[column.id];
  return row.geometry?.type === "Point" ? row.geometry.coordinates[column.id === "lon" ? 0 : 1] : undefined;
}

/** What stood in the file and could not be taken for this column; null: nothing did. */
export const untakenText = (row: Row, column: Column): string | null => row.extra?.[column.id] ?? null;
