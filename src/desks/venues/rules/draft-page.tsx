/** A draft: changed, compared as it is written, and proposed with a reason. */

import { useId, useMemo, useState } from "react";
import { applyChange } from "../../../domain/change/apply.ts";
import { ruleKey } from "../../../domain/change/change.ts";
import type { County } from "../../../domain/county.ts";
import { conflictsNaming, conflictsOf } from "../../../domain/rules/conflicts/conflicts.ts";
import type { Rule } from "../../../domain/rules/rule.ts";
import { propose, putInForce } from "../../../domain/rules/versions/enact.ts";
import { Button } from "../../../ui/button.tsx";
import { useApp } from "../../../ui/context.ts";
import { usePick } from "../../../ui/i18n.ts";
import { Block, Body } from "../../../ui/parts.tsx";
import { ConflictList } from "./conflict-list.tsx";
import { FirstFields, OtherFields } from "./draft-form.tsx";
import { Effect } from "./effect.tsx";
import { Outcome, Refused } from "./outcome.tsx";
import { RuleSaidView } from "./rule-said.tsx";
import { useSay } from "./text.ts";
import { type Pen, type PenRule, useCompared, usePen, usePenRule } from "./use-pen.ts";
import { useRuleSave } from "./use-rule-save.ts";
import { useWhyNot } from "./use-why-not.ts";

/** What would not fit together if the draft were in force from its first day. */
function conflictsIf(county: County, rule: Rule) {
  const made = putInForce(county, rule, rule.since, "");
  const rules =
    "change" in made ? applyChange(county, made.change, county.revision).county.rules : [...county.rules, rule];
  return conflictsNaming(conflictsOf(rules), rule.id);
}

function Closing({ onStay, onLeave }: { onStay: () => void; onLeave: () => void }) {
  const say = useSay();
  return (
    <div className="ef-foot" role="alertdialog" aria-label={say("closeTitle")}>
      <p>
        <b>{say("closeTitle")}</b>
      </p>
      <div className="ef-ways">
        <Button onClick={onLeave}>{say("closeYes")}</Button>
        <Button kind="main" onClick={onStay}>
          {say("closeNo")}
        </Button>
      </div>
    </div>
  );
}

function Foot({ county, pen, of, onDone }: { county: County; pen: Pen; of: PenRule; onDone: (rule: Rule) => void }) {
  const { today } = useApp();
  const say = useSay();
  const id = useId();
  const notYours = useWhyNot();
  const [why, setWhy] = useState("");
  const [tried, setTried] = useState(false);
  const { save, busy, failed } = useRuleSave(() => onDone(of.rule));
  const itself = pen.editing ? pen.before : null;
  const made = of.faults.size > 0 ? null : propose(county, of.rule, itself, today, why.trim());
  const refused = made && "refused" in made ? made.refused : [];
  const whyNot =
    notYours ??
    (busy ? say("saving") : null) ??
    (of.changed ? null : say("unchanged")) ??
    (of.faults.size > 0 ? say("mend", { count: of.faults.size }) : null) ??
    (refused.length > 0 ? say("refusedTitle") : null);
  const submit = (): void => {
    setTried(true);
    if (why.trim() === "") document.getElementById(id)?.focus();
    else if (whyNot === null && made && "change" in made) save(made.change, pen.base);
  };
  return (
    <div className="ef-foot">
      <Refused why={refused} />
      <Outcome failed={failed} />
      <label htmlFor={id}>
        {say("why")} <span className="faint">{say("whyHint")}</span>
      </label>
      <input
        id={id}
        className="field"
        value={why}
        maxLength={500}
        placeholder={say("whyPlaceholder")}
        aria-required="true"
        aria-invalid={tried && why.trim() === ""}
        onChange={(event) => setWhy(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && !event.nativeEvent.isComposing) submit();
        }}
      />
      <div className="ef-ways">
        <span className="soft" role="status">
          {whyNot ?? (tried && why.trim() === "" ? say("whyMissing") : "")}
        </span>
        <Button kind="main" whyNot={whyNot} onClick={submit}>
          {say(busy ? "saving" : pen.editing ? "proposeSave" : "propose")}
        </Button>
      </div>
    </div>
  );
}

export function DraftPage({ county, pen }: { county: County; pen: Pen }) {
  const { store } = useApp();
  const say = useSay();
  const pick = usePick();
  const [, setPen] = usePen();
  const [leaving, setLeaving] = useState(false);
  const of = usePenRule(pen);
  const compared = useCompared(pen);
  const conflicts = useMemo(() => (of.faults.size > 0 ? [] : conflictsIf(county, of.rule)), [county, of]);
  const fields = { pen, rules: county.rules, of, onPen: setPen };
  const done = (rule: Rule): void => {
    setPen(null);
    store.filter({ rule: rule.id });
  };
  const title = pick(pen.before.title);
  return (
    <>
      <div className="vr-draft-head">
        <h2>{pen.editing ? say("editing", { title }) : say("draft")}</h2>
        {pen.editing ? null : <span className="soft">{say("draftOf", { title })}</span>}
        <Button kind="quiet" onClick={() => (of.changed ? setLeaving(true) : setPen(null))}>
          {say("close")}
        </Button>
      </div>
      <Body>
        <FirstFields {...fields} />
        <Effect compared={compared} wrong={of.faults.size} />
        <OtherFields {...fields} />
        {of.faults.size > 0 ? null : (
          <Block title={say("sentence")}>
            <RuleSaidView key={ruleKey(of.rule)} rule={of.rule} />
          </Block>
        )}
        <ConflictList title={say("conflicts")} conflicts={conflicts} />
      </Body>
      {leaving ? (
        <Closing onStay={() => setLeaving(false)} onLeave={() => setPen(null)} />
      ) : (
        <Foot county={county} pen={pen} of={of} onDone={done} />
      )}
    </>
  );
}
