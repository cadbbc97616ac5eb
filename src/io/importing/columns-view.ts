/** The columns of a sheet with what they seem to mean and what stands in them. */

import type { ColumnsView, ColumnView } from "../../domain/import/import-views.ts";
import type { MatchedSheet } from "../reading/read-import.ts";

/** Different values that are shown of a column. */
const shown = 3;

export function columnsView({ header, matches }: MatchedSheet, kind: string): ColumnsView {
  const { data, aside, row } = header;
  const columns = matches.map((match): ColumnView => {
    const samples = new Set<string>();
    let filled = 0;
    for (const { cells } of data) {
      const text = cells[match.index] ?? "";
      if (text === "") continue;
      filled++;
      if (samples.size < shown) samples.add(text);
    }
    return { ...match, samples: [...samples], filled };
  });
  const asideTexts = aside.map(({ cells }) => [...new Set(cells.filter((cell) => cell !== ""))].join(" "));
  return { columns, kind, header: row, rows: data.length, aside: asideTexts };
}
