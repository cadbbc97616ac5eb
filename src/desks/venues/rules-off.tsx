/** Rules that decide nothing on this day, each with why and with its own sentence. */

import { useState } from "react";
import { clauseLabel } from "../../domain/labels.ts";
import type { Findings } from "../../domain/rules/finding.ts";
import { isProposal, type Rule } from "../../domain/rules/rule.ts";
import { useCounty, useDay, useLanguage } from "../../ui/context.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { usePick } from "../../ui/i18n.ts";
import { StrokeIcon } from "../../ui/stroke-icon.tsx";
import { gradeKeys } from "./grades.ts";
import { SeeRule } from "./see-rule.tsx";
import { useSay } from "./text.ts";

const whyKeys = {
  "no-number": "noNumber",
  "applications-only": "applicationsOnly",
} as const;

function OffRule({ rule, findings }: { rule: Rule; findings: Findings }) {
  const say = useSay();
  const pick = usePick();
  const language = useLanguage();
  const passedOver = findings.notJudged?.find((one) => one.rule === rule.id && one.ruleSince === rule.since);
  const state = passedOver
    ? say(whyKeys[passedOver.why])
    : rule.distance === null
      ? `${say("off")} · ${say("noNumber")}`
      : say("off");
  return (
    <details className="v-off">
      <summary>
        <b>{pick(rule.title)}</b>
        <span className="faint">{state}</span>
      </summary>
      {rule.text ? <p>{pick(rule.text)}</p> : null}
      <p className="soft">
        {rule.source} · {clauseLabel(rule.clause, language)} · {say("since", { day: rule.since })} ·{" "}
        {say(gradeKeys[rule.sourceGrade])}
      </p>
      <p>
        <SeeRule rule={rule} />
      </p>
    </details>
  );
}

export function RulesOff({ findings }: { findings: Findings }) {
  const say = useSay();
  const county = useCounty();
  const day = useDay();
  const [open, setOpen] = useState(false);
  const judged = new Set(findings.rules);
  const off = (county?.rules ?? []).filter(
    (rule) =>
      !isProposal(rule) &&
      ![...judged].some(({ id, since }) => id === rule.id && since === rule.since) &&
      rule.since <= day &&
      (rule.until === null || day < rule.until),
  );
  if (off.length === 0) return null;
  return (
    <>
      <button type="button" className="v-rule-line" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <span className="soft">{say("rulesOff", { count: off.length })}</span>
        <span className="v-line-counts">
          <StrokeIcon name="right" size={11} />
        </span>
      </button>
      {open ? (
        <Dialog title={say("rulesOffTitle")} onClose={() => setOpen(false)}>
          {off.map((rule) => (
            <OffRule key={`${rule.id}/${rule.since}`} rule={rule} findings={findings} />
          ))}
        </Dialog>
      ) : null}
    </>
  );
}
