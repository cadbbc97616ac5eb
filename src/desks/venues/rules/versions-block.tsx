/** The versions of a rule: which one was in force on a day, and what each says of that day. */

import { ruleKey } from "../../../domain/change/change.ts";
import { verdictLabels } from "../../../domain/labels.ts";
import { inForce, type Rule } from "../../../domain/rules/rule.ts";
import { versionState } from "../../../domain/rules/versions/version-state.ts";
import { useApp, useDay, useLanguage } from "../../../ui/context.ts";
import { Block } from "../../../ui/parts.tsx";
import { Sign } from "../../../ui/sign.tsx";
import { useAnswer } from "../../../ui/use-answer.ts";
import { useSay } from "./text.ts";
import { useDays, useDistance } from "./words.ts";

const shownVerdicts = ["inside", "survey", "outside"] as const;

export function VersionsBlock({ versions }: { versions: readonly Rule[] }) {
  const { store } = useApp();
  const say = useSay();
  const language = useLanguage();
  const day = useDay();
  const days = useDays();
  const distance = useDistance();
  const told = useAnswer("versionVerdicts", { asOf: day, rules: versions });
  const running = versions.find((rule) => inForce(rule, day));
  const countsOf = (rule: Rule) => told.value?.find((one) => one.rule === ruleKey(rule))?.counts;
  return (
    <Block title={say("versions")} note={String(versions.length)}>
      <label className="vr-day">
        <span className="soft">{say("versionsDay")}</span>
        <input
          type="date"
          className="field"
          value={day}
          onChange={({ currentTarget: { value } }) => {
            if (value !== "") store.look({ asOf: value });
          }}
        />
      </label>
      <p role="status">
        {running
          ? say("wasInForce", { day, since: running.since, distance: distance(running) })
          : say("noneInForce", { day })}
      </p>
      <table className="vr-table">
        <thead>
          <tr>
            <th scope="col">{say("versionDays")}</th>
            <th scope="col">{say("versionAsks")}</th>
            {shownVerdicts.map((verdict) => (
              <th key={verdict} scope="col" className="num" title={verdictLabels[verdict][language]}>
                <Sign verdict={verdict} size={13} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody aria-busy={told.busy || told.stale}>
          {versions.map((rule) => {
            const counts = countsOf(rule);
            return (
              <tr key={ruleKey(rule)} aria-current={rule === running ? "true" : undefined}>
                <td>
                  {days(rule)}
                  <span className="faint"> {say(versionState(rule, day))}</span>
                </td>
                <td className="nw">{distance(rule)}</td>
                {shownVerdicts.map((verdict) => (
                  <td key={verdict} className="num">
                    {counts ? counts[verdict].toLocaleString("en") : counts === null ? "–" : "…"}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="faint">{say("versionsNote", { day })}</p>
    </Block>
  );
}
