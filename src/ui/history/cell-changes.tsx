/** What one change did to one record: column by column, before and after. */

import type { ChangeRegister } from "../../domain/change/change.ts";
import { recordDiff } from "../../domain/change/record-diff.ts";
import type { Language } from "../../domain/labels.ts";
import { cellText } from "../../domain/registers/cell-text.ts";
import type { Column, Geometry } from "../../domain/registers/column.ts";
import { tableOf } from "../../domain/registers/index.ts";
import { pairText, shapeSize } from "../../domain/registers/shape-text.ts";
import type { Rule } from "../../domain/rules/rule.ts";
import { ruleCells } from "../../domain/rules/versions/rule-cells.ts";
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

interface Cell {
  readonly name: string;
  readonly column: Column | undefined;
  readonly before: unknown;
  readonly after: unknown;
}

/** A rule is told under the names of its form, a record under those of its table. */
function cellsOf(register: ChangeRegister, before: HistoryEntry["before"], after: HistoryEntry["after"]): Cell[] {
  if (register === "rule")
    return ruleCells(before as Rule | null, after as Rule | null).map((cell) => ({ name: cell.column.id, ...cell }));
  const { columns } = tableOf(register);
  return recordDiff(register, before, after)
    .filter(({ column }) => column !== "id")
    .map(({ column: name, ...sides }) => ({ name, column: columns.find(({ id }) => id === name), ...sides }));
}

export function CellChanges({ register, entry: { before, after } }: CellChangesProps) {
  const say = useSay();
  const language = useLanguage();
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
        {cellsOf(register, before, after).map(({ name, column, before: was, after: is }) => (
          <tr key={name}>
            <th scope="row">{name === "geometry" ? say("geometry") : (column?.[language] ?? name)}</th>
            <td>{valueText(name, column, was, language, say)}</td>
            <td>{valueText(name, column, is, language, say)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
