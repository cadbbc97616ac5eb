/** The benchmark's rows as a table, with ratios to the first. */

import type { Language, Text } from "../../domain/labels.ts";
import type { BenchRow } from "./measure.ts";

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
  { zh: "首轮 ms", en: "first ms" },
  { zh: "建索引 ms", en: "build ms" },
  { zh: "核查 ms", en: "query ms" },
  { zh: "合计倍数", en: "ratio" },
  { zh: "对数", en: "pairs" },
  { zh: "结论不同", en: "differing" },
  { zh: "校验", en: "checksum" },
];

export function benchTable(
  size: string,
  { venues, places }: { readonly venues: number; readonly places: number },
  rows: readonly BenchRow[],
  language: Language,
): string {
  const total = (row: BenchRow): number => row.build_ms + row.query_ms;
  const base = rows[0] ? total(rows[0]) : Number.NaN;
  const title =
    language === "zh"
      ? `${size}：${venues} 个场所 × ${places} 个保护对象`
      : `${size}: ${venues} venues × ${places} places`;
  return `${title}\n${aligned([
    heads.map((head) => head[language]),
    ...rows.map((row) => [
      row.engine,
      String(row.threads),
      row.first_ms.toFixed(1),
      row.build_ms.toFixed(2),
      row.query_ms.toFixed(2),
      `${(total(row) / base).toFixed(1)}×`,
      String(row.pairs),
      String(row.differing),
      row.checksum,
    ]),
  ])}`;
}
