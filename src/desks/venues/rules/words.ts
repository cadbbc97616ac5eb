/** A rule in few words, for rows and tables. */

import { measureLabels } from "../../../domain/labels.ts";
import type { Rule } from "../../../domain/rules/rule.ts";
import { useLanguage } from "../../../ui/context.ts";
import { useSay } from "./text.ts";

/** «≤ 50 m», «< 200 m», «无距离数字». */
export function useDistance(): (rule: Rule) => string {
  const say = useSay();
  return ({ distance, inclusive }) =>
    distance === null ? say("noNumber") : `${inclusive ? "≤" : "<"}\u00a0${distance}\u00a0m`;
}

/** Distance and measure. */
export function useShort(): (rule: Rule) => string {
  const say = useSay();
  const language = useLanguage();
  const distance = useDistance();
  return (rule) => say("short", { distance: distance(rule), measure: measureLabels[rule.measure][language] });
}

export function useDays(): (rule: Pick<Rule, "since" | "until">) => string {
  const say = useSay();
  return ({ since, until }) => (until === null ? say("since", { day: since }) : say("between", { since, until }));
}
