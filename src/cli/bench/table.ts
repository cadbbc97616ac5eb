/** The benchmark's rows as a table, with ratios to the first. */

import type { Language, Text } from "../../domain/labels.ts";
import type { Measured } from "./measure.ts";

/** Columns padded to a common width; the first to the left, figures to the right. */
export function aligned(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => width(row[column] ?? "")))) ?? [];
  const cell = (text: string, column: number): string => {
    const pad = " ".repeat((widths[column] ?? 0) - width(text));
    return column === 0 ? text + pad : pad + text;
  };
  return rows.map((row) => `  ${row.map(cell).join("  ")}\n`).join("");
}

/** Chinese signs take two columns of a terminal. */
const width = (text: string): number => [...text].reduce((sum, sign) => sum + (sign > "\u2e80" ? 2 : 1), 0);

const heads: readonly Text[] = [
  { zh: "引擎", en: "engine" },
  { zh: "线程", en: "threads" },
  { zh: "冷启动 ms", en: "cold ms" },
  { zh: "建索引 ms", en: "build ms" },
  { zh: "核查 ms", en: "query ms" },
  { zh: "合计倍数", en: "ratio" },
  { zh: "对数", en: "pairs" },
  { zh: "结论不同", en: "verdicts differing" },
  { zh: "对不同", en: "pairs differing" },
  { zh: "可解释", en: "explained" },
  { zh: "校验", en: "checksum" },
];

export function benchTable(
  size: string,
  { venues, places }: { readonly venues: number; readonly places: number },
  { rows, more }: Measured,
  language: Language,
): string {
  const total = (row: Measured["rows"][number]): number => row.build_ms + row.query_ms;
  const base = rows[0] ? total(rows[0]) : Number.NaN;
  const title =
    language === "zh"
      ? `${size}：${venues} 个场所 × ${places} 个保护对象`
      : `${size}: ${venues} venues × ${places} places`;
  return `${title}\n${aligned([
    heads.map((head) => head[language]),
    ...rows.map((row, i) => [
      row.engine,
      String(row.threads),
      more[i]!.cold_ms.toFixed(1),
      row.build_ms.toFixed(2),
      row.query_ms.toFixed(2),
      `${(total(row) / base).toFixed(1)}×`,
      String(row.pairs),
      ...[more[i]!.differing].flatMap(({ verdicts, pairs, explained }) => [
        String(verdicts),
        String(pairs),
        `${explained}/${verdicts + pairs}`,
      ]),
      row.checksum,
    ]),
  ])}`;
}

/** Rows of figures under their own names. */
export function rowsTable(rows: readonly object[]): string {
  const names = Object.keys(rows[0] ?? {});
  const told = (value: unknown): string =>
    typeof value === "number" && !Number.isInteger(value) ? value.toFixed(3) : String(value);
  return aligned([names, ...rows.map((row) => Object.values(row).map(told))]);
}
