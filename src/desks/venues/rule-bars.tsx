/** The rules: those in force each with its bar or its line, the others behind one line. */

import type { Findings, VerdictCounts } from "../../domain/rules/finding.ts";
import type { Rule } from "../../domain/rules/rule.ts";
import { useApp, useAppState } from "../../ui/context.ts";
import { usePick } from "../../ui/i18n.ts";
import { usePhone } from "../../ui/use-media.ts";
import { RuleBar } from "./rule-bar.tsx";
import { RuleCounts } from "./rule-counts.tsx";
import { RulesOff } from "./rules-off.tsx";
import { useSay } from "./text.ts";
import type { Shown } from "./use-venues.ts";

/** A rule in force that is not open: its counts, and the way to open it. */
function RuleLine({ rule, counts }: { rule: Rule; counts: VerdictCounts | undefined }) {
  const { store } = useApp();
  const say = useSay();
  const pick = usePick();
  return (
    <button
      type="button"
      className="v-rule-line"
      title={say("openRule")}
      onClick={() => store.filter({ rule: rule.id, changes: false })}
    >
      <b>{pick(rule.title)}</b>
      <RuleCounts counts={counts} />
    </button>
  );
}

export function RuleBars({ findings, shown }: { findings: Findings; shown: Shown }) {
  const phone = usePhone();
  const sheet = useAppState((state) => state.view.sheet);
  const open = phone && sheet !== "full" ? null : shown.rule;
  return (
    <div className="v-rules">
      {shown.rules.map((rule) =>
        rule.id === open?.id ? (
          <RuleBar key={rule.id} rule={rule} shown={shown} />
        ) : (
          <RuleLine key={rule.id} rule={rule} counts={shown.ofRule.get(rule.id)} />
        ),
      )}
      {phone && sheet !== "full" ? null : <RulesOff findings={findings} />}
    </div>
  );
}
