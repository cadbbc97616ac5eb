/** What needs width: under the map, or below the steps on a phone. */

import { ChangesTable } from "./changes-table.tsx";
import { ColumnsTable } from "./columns-table.tsx";
import type { ImportState } from "./import-state.ts";
import { Lenses } from "./lenses.tsx";
import { RowsTable } from "./rows-table.tsx";
import type { SayImport } from "./text.ts";
import { useImport } from "./use-import.ts";

/** Its name; null: the step has none. */
export function wideLabel({ step, columns, datum, rows, changes }: ImportState): Parameters<SayImport>[0] | null {
  if (step === "columns" && columns) return "columnsTitle";
  if (step === "datum" && datum && datum.ways.length > 0) return "lensesTitle";
  if (step === "rows" && rows) return "rowsTitle";
  return step === "changes" && changes ? "lists" : null;
}

export function WidePart() {
  const { state } = useImport();
  switch (wideLabel(state)) {
    case "columnsTitle":
      return <ColumnsTable />;
    case "lensesTitle":
      return <Lenses />;
    case "rowsTitle":
      return <RowsTable />;
    case "lists":
      return <ChangesTable />;
    default:
      return null;
  }
}
