/** The rule's own words: what it asks, where that is written, how well the text is known. */

import { clauseLabel } from "../../domain/labels.ts";
import type { Finding } from "../../domain/rules/finding.ts";
import type { Rule } from "../../domain/rules/rule.ts";
import { useLanguage } from "../../ui/context.ts";
import { usePick } from "../../ui/i18n.ts";
import { Block } from "../../ui/parts.tsx";
import { gradeKeys } from "./grades.ts";
import { useSay } from "./text.ts";

/** «方案二（五）6» for a clause of the plan, «第 58 条» for an article. */
export function useClauseName(): (rule: Rule) => string {
  const say = useSay();
  const language = useLanguage();
  return ({ clause }) => {
    if (clause.includes(".")) return say("planClause", { clause: clauseLabel(clause, language) });
    return /^\d/.test(clause) ? say("article", { clause }) : clause;
  };
}

export function ClauseBlock({ rule, finding }: { rule: Rule; finding: Finding }) {
  const say = useSay();
  const pick = usePick();
  const clauseName = useClauseName();
  return (
    <Block title={say("clause")} note={clauseName(rule)}>
      <p>
        <b>{pick(rule.title)}</b>
      </p>
      {rule.text ? <p className="soft">{pick(rule.text)}</p> : null}
      {finding.placeKind === "nursery" ? <p>{say("nursery")}</p> : null}
      <p className="faint">
        {rule.source} · {say(gradeKeys[rule.sourceGrade])}
      </p>
    </Block>
  );
}
