/** Rules picked by id, as a question's "what if": a rule that is switched off may be picked too. */

import type { County } from "../domain/county.ts";
import { isProposal, type Rule } from "../domain/rules/rule.ts";

export interface ChosenRules {
  /** The version of each that stands on the day. */
  readonly rules: readonly Rule[];
  /** Ids that no rule of that day has. */
  readonly unknown: readonly string[];
}

const standsThen = (rule: Rule, day: string) =>
  !isProposal(rule) && rule.since <= day && (rule.until === null || day < rule.until);

export function chosenRules(county: County, ids: readonly string[], day: string): ChosenRules {
  const wanted = [...new Set(ids)];
  const rules = county.rules.filter((rule) => wanted.includes(rule.id) && standsThen(rule, day));
  return { rules, unknown: wanted.filter((id) => !rules.some((rule) => rule.id === id)) };
}
