/** Every rule once by the version that speaks for it on the day, the proposals, and what does not fit together. */

import { useMemo } from "react";
import { ruleKey } from "../../../domain/change/change.ts";
import type { VerdictCounts } from "../../../domain/rules/finding.ts";
import { isProposal, type Rule } from "../../../domain/rules/rule.ts";
import { leadingVersion, type VersionState, versionState } from "../../../domain/rules/versions/version-state.ts";
import { useApp, useDay } from "../../../ui/context.ts";
import { usePick } from "../../../ui/i18n.ts";
import { Body, SectionHead } from "../../../ui/parts.tsx";
import { Empty } from "../../../ui/states.tsx";
import { useAnswer } from "../../../ui/use-answer.ts";
import { RuleCounts } from "../rule-counts.tsx";
import { ConflictList, useConflicts } from "./conflict-list.tsx";
import { useSay } from "./text.ts";
import { useDays, useShort } from "./words.ts";

const groups: readonly VersionState[] = ["inForce", "coming", "proposed", "off", "past"];

/** One row a rule, by its leading version; one a proposal. */
function grouped(rules: readonly Rule[], day: string): ReadonlyMap<VersionState, readonly Rule[]> {
  const leading = [...new Set(rules.map(({ id }) => id))].flatMap((id) => leadingVersion(rules, id, day) ?? []);
  const rows = [...leading.filter((rule) => !isProposal(rule)), ...rules.filter(isProposal)];
  return new Map(groups.map((state) => [state, rows.filter((rule) => versionState(rule, day) === state)]));
}

function Row({ rule, counts }: { rule: Rule; counts: VerdictCounts | undefined }) {
  const { store } = useApp();
  const say = useSay();
  const pick = usePick();
  const short = useShort();
  const days = useDays();
  return (
    <li>
      <button type="button" className="vr-row" onClick={() => store.filter({ rule: rule.id })}>
        <span className="vr-two">
          <b>{pick(rule.title)}</b>
          <span className="soft">{short(rule)}</span>
          <span className="faint">
            {say("categories", { count: rule.from.length })} ·{" "}
            {rule.proposed === undefined ? days(rule) : say("proposedOn", { day: rule.proposed, since: rule.since })}
          </span>
        </span>
        {counts ? <RuleCounts counts={counts} /> : null}
      </button>
    </li>
  );
}

export function RuleList({ rules }: { rules: readonly Rule[] }) {
  const say = useSay();
  const day = useDay();
  const findings = useAnswer("findings", { asOf: day, all: true }).value;
  const byState = useMemo(() => grouped(rules, day), [rules, day]);
  const conflicts = useConflicts(rules);
  if (rules.length === 0)
    return (
      <Empty title={say("none")}>
        <p>{say("noneNote")}</p>
      </Empty>
    );
  return (
    <Body>
      {groups.map((state) => {
        const rows = byState.get(state) ?? [];
        if (rows.length === 0) return null;
        return (
          <section key={state}>
            <SectionHead title={say(state)} note={String(rows.length)} />
            <ul className="vr-rows" aria-label={say(state)}>
              {rows.map((rule) => (
                <Row
                  key={ruleKey(rule)}
                  rule={rule}
                  counts={state === "inForce" ? findings?.counts[rule.id] : undefined}
                />
              ))}
            </ul>
          </section>
        );
      })}
      <ConflictList title={say("conflictsAll")} conflicts={conflicts} />
    </Body>
  );
}
