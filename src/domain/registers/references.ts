/** Which column of which register holds the id of what. */

import type { RegisterId } from "./index.ts";

/** What an id may name: a record of one register, a protected place, a rule in any version, whoever reports counts. */
export type ReferenceTarget = RegisterId | "place" | "rule" | "unit";

export interface Reference {
  readonly from: RegisterId;
  readonly column: string;
  readonly to: ReferenceTarget;
  /** error: the record has no effect without it. */
  readonly severity: "error" | "warning";
}

const reference = (
  from: RegisterId,
  column: string,
  to: ReferenceTarget,
  severity: Reference["severity"] = "error",
): Reference => ({ from, column, to, severity });

export const references: readonly Reference[] = [
  reference("licence", "venue", "venue"),
  reference("measurement", "venue", "venue"),
  reference("measurement", "place", "place"),
  reference("entrance", "place", "place"),
  reference("childrensHome", "village", "village"),
  reference("case", "venue", "venue"),
  reference("case", "rule", "rule"),
  reference("caseStep", "case", "case"),
  reference("enforcementRound", "venues", "venue"),
  reference("inspection", "venue", "venue"),
  reference("inspection", "round", "enforcementRound", "warning"),
  reference("patrolPlan", "water", "waterHazard"),
  reference("patrolVisit", "water", "waterHazard"),
  reference("patrolVisit", "plan", "patrolPlan", "warning"),
  reference("waterHazard", "checkpoints", "waterHazard", "warning"),
  reference("count", "unit", "unit", "warning"),
];

/** The ids that a cell writes. */
export const idsWritten = (value: unknown): readonly string[] =>
  typeof value === "string" ? [value] : Array.isArray(value) ? (value as string[]) : [];
