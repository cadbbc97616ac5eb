/** What a county needs to be of use, in the order in which it is best put in, and how far it is. */

import type { County } from "../county.ts";
import type { RegisterId } from "../registers/index.ts";
import type { Rule } from "../rules/rule.ts";

/**
 * `must`: without it a desk has nothing to judge · `should`: verdicts or figures are poorer without it ·
 * `may`: where the county has such a thing.
 */
export type StepNeed = "must" | "should" | "may";

const registerSteps = [
  ["township", "must"],
  ["village", "should"],
  ["school", "must"],
  ["kindergarten", "must"],
  ["nursery", "may"],
  ["entrance", "should"],
  ["venue", "must"],
  ["licence", "should"],
  ["road", "may"],
  ["waterHazard", "should"],
  ["patrolPlan", "may"],
  ["childrensHome", "should"],
  ["protectionStation", "should"],
  ["count", "may"],
] as const satisfies readonly (readonly [RegisterId, StepNeed])[];

export type StepId = "outline" | "rules" | (typeof registerSteps)[number][0];

export interface CountyStep {
  readonly id: StepId;
  /** Null: the outline, the rules. */
  readonly register: RegisterId | null;
  readonly need: StepNeed;
  /** Records; of the rules those in force of the plan; of the outline 1 or 0. */
  readonly count: number;
  /** `check`: it is there, and somebody has to hold it against the text. */
  readonly state: "open" | "check" | "done";
}

/** A rule that is on though nobody has seen its text. */
export const isUnchecked = (rule: Rule): boolean => rule.enabled && rule.sourceGrade === "C" && rule.until === null;

/** `rows`: how many records a register has, where the county at hand does not hold them. */
export function countySteps(
  county: County,
  rows: (register: RegisterId) => number = (register) => county.registers[register].length,
): readonly CountyStep[] {
  const step = (id: StepId, register: RegisterId | null, need: StepNeed, count: number): CountyStep => ({
    id,
    register,
    need,
    count,
    state: count > 0 ? "done" : "open",
  });
  const on = county.rules.filter(({ enabled }) => enabled);
  const rules = step("rules", null, "must", on.length);
  return [
    step("outline", null, "must", county.outline ? 1 : 0),
    ...registerSteps.map(([id, need]) => step(id, id, need, rows(id))),
    on.some(isUnchecked) ? { ...rules, state: "check" } : rules,
  ];
}

type Rows = Readonly<Record<"school" | "kindergarten" | "nursery" | "venue", number>>;

/** Has it nothing yet that a desk could judge: no place that is protected, or no venue? Null: no county is there. */
export const isNewCounty = (rows: Rows | null): boolean =>
  rows !== null && (rows.venue === 0 || rows.school + rows.kindergarten + rows.nursery === 0);

/** The step to go on with: what must be there first, then what should; null: all of that is there. */
export const nextStep = (steps: readonly CountyStep[]): CountyStep | null =>
  steps.find(({ need, state }) => need === "must" && state === "open") ??
  steps.find(({ need, state }) => need === "should" && state === "open") ??
  steps.find(({ state }) => state === "check") ??
  null;
