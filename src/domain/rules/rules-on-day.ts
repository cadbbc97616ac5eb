/** Which rules give verdicts on a day, and why the others do not. */

import type { County } from "../county.ts";
import type { RuleNotJudged } from "./finding.ts";
import { inForce, type Rule } from "./rule.ts";

/** The rule's number in metres; null: it has none, so it decides nothing. */
export const numberOf = (rule: Rule): number | null =>
  rule.distance !== null && Number.isFinite(rule.distance) && rule.distance >= 0 ? rule.distance : null;

/** Does the rule speak of venues that stand, and not of applications alone? */
export const judgesStanding = (rule: Rule): boolean =>
  rule.appliesTo.includes("existing") || rule.establishedFrom !== null;

function whyNotJudged(rule: Rule): RuleNotJudged["why"] | null {
  if (numberOf(rule) === null) return "no-number";
  return judgesStanding(rule) ? null : "applications-only";
}

export interface RulesOnDay {
  readonly judged: readonly Rule[];
  readonly notJudged: readonly RuleNotJudged[];
}

/** Rules in force that day, or those given in their stead (a "what if" is judged whatever its dates). */
export function rulesOnDay(county: County, day: string, given?: readonly Rule[]): RulesOnDay {
  const judged: Rule[] = [];
  const notJudged: RuleNotJudged[] = [];
  for (const rule of given ?? county.rules.filter((it) => inForce(it, day))) {
    const why = whyNotJudged(rule);
    if (why === null) judged.push(rule);
    else notJudged.push({ rule: rule.id, ruleSince: rule.since, why });
  }
  return { judged: judged.sort((a, b) => byCodeUnit(a.id, b.id)), notJudged };
}

/** The order of ids everywhere: by code unit, the same on every machine. */
export const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
