/** A version of a rule before and after, field by field, under the names that its form has. */

import { sameValue } from "../../change/record-diff.ts";
import type { Column } from "../../registers/column.ts";
import type { Rule } from "../rule.ts";
import { firstColumns, paperColumns, whomColumns } from "./rule-columns.ts";
import { draftOfRule } from "./rule-draft.ts";

const yesNo = { yes: { zh: "是", en: "yes" }, no: { zh: "否", en: "no" } } as const;

const columns: readonly Column[] = [
  ...firstColumns,
  ...whomColumns,
  ...paperColumns,
  { id: "enabled", zh: "启用", en: "Switched on", type: "choice", values: yesNo },
  { id: "proposed", zh: "提出日期", en: "Proposed on", type: "date" },
];

export interface RuleCell {
  readonly column: Column;
  /** Undefined: there was no such version, or nothing in that field. */
  readonly before: unknown;
  readonly after: unknown;
}

function cellsOf(rule: Rule | null): Readonly<Record<string, unknown>> {
  if (rule === null) return {};
  const { distance, enabled, proposed } = rule;
  return { ...draftOfRule(rule), distance: distance ?? "", enabled: enabled ? "yes" : "no", proposed: proposed ?? "" };
}

const filled = (value: unknown): unknown =>
  value === "" || (Array.isArray(value) && value.length === 0) ? undefined : value;

/** Only what differs. */
export function ruleCells(before: Rule | null, after: Rule | null): readonly RuleCell[] {
  const [was, is] = [cellsOf(before), cellsOf(after)];
  return columns
    .map((column) => ({ column, before: filled(was[column.id]), after: filled(is[column.id]) }))
    .filter((cell) => !sameValue(cell.before, cell.after));
}
