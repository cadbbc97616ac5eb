/** What one change did to one record: column by column, before and after. */

import type { ChangeRegister } from "../../domain/change/change.ts";
import { recordDiff } from "../../domain/change/record-diff.ts";
import type { Language } from "../../domain/labels.ts";
import { cellText } from "../../domain/registers/cell-text.ts";
import type { Column, Geometry } from "../../domain/registers/column.ts";
import { tableOf } from "../../domain/registers/index.ts";
import { pairText, shapeSize } from "../../domain/registers/shape-text.ts";
import type { HistoryEntry } from "../../state/edits.ts";
import { useLanguage } from "../context.ts";
import { type SayHistory, useSay } from "./text.ts";

function shapeText(geometry: Geometry, say: SayHistory): string {
  if (geometry.type === "Point") return pairText(geometry.coordinates);
  return say("shape", { type: geometry.type, count: shapeSize(geometry).vertices });
}

function valueText(name: string, column: Column | undefined, value: unknown, language: Language, say: SayHistory) {
  if (value === undefined || value === null || value === "") return say("empty");
  if (name === "geometry") return shapeText(value as Geometry, say);
  if (column) return cellText(column, value, language);
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

interface CellChangesProps {
  readonly register: ChangeRegister;
  readonly entry: Pick<HistoryEntry, "before" | "after">;
}

export function CellChanges({ register, entry: { before, after } }: CellChangesProps) {
  const say = useSay();
  const language = useLanguage();
  const columns = register === "rule" ? [] : tableOf(register).columns;
  const cells = recordDiff(register, before, after).filter(({ column }) => column !== "id");
  return (
    <table className="hi-cells">
      <thead>
        <tr>
          <th scope="col">{say("column")}</th>
          <th scope="col">{say("before")}</th>
          <th scope="col">{say("after")}</th>
        </tr>
      </thead>
      <tbody>
        {cells.map(({ column: name, before: was, after: is }) => {
          const column = columns.find(({ id }) => id === name);
          const head = name === "geometry" ? say("geometry") : (column?.[language] ?? name);
          return (
            <tr key={name}>
              <th scope="row">{head}</th>
              <td>{valueText(name, column, was, language, say)}</td>
              <td>{valueText(name, column, is, language, say)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
