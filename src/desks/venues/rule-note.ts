/** A rule in a line. */

import { clauseLabel } from "../../domain/labels.ts";
import type { Rule } from "../../domain/rules/rule.ts";
import { useLanguage } from "../../ui/context.ts";
import { useSay } from "./text.ts";

/** Clause, categories and comparison: «二（五）6 · 六类场所 · d ≤ 50». */
export function useRuleNote(): (rule: Rule) => string {
  const say = useSay();
  const language = useLanguage();
  return (rule) =>
    [
      clauseLabel(rule.clause, language),
      say("categoriesCount", { count: rule.from.length }),
      say(rule.inclusive ? "compareIn" : "compareOut", { metres: rule.distance ?? "–" }),
    ].join(" · ");
}
