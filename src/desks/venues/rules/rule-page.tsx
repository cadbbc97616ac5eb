/** One rule: what it says, what it decides, its proposals and versions, and how it stands beside others. */

import { useMemo, useState } from "react";
import { addDays } from "../../../domain/calendar.ts";
import { ruleKey } from "../../../domain/change/change.ts";
import type { County } from "../../../domain/county.ts";
import { conflictsNaming } from "../../../domain/rules/conflicts/conflicts.ts";
import { isProposal, type Rule } from "../../../domain/rules/rule.ts";
import { leadingVersion, versionState, versionsOf } from "../../../domain/rules/versions/version-state.ts";
import { Button } from "../../../ui/button.tsx";
import { useApp, useAppState, useDay } from "../../../ui/context.ts";
import { usePick } from "../../../ui/i18n.ts";
import { Actions, Block, Body } from "../../../ui/parts.tsx";
import { Empty } from "../../../ui/states.tsx";
import { ActDialog, type RuleAct } from "./act-dialog.tsx";
import { ConflictList, useConflicts } from "./conflict-list.tsx";
import { RuleSaidView } from "./rule-said.tsx";
import { useSay } from "./text.ts";
import { penOf, usePen } from "./use-pen.ts";
import { useWhyNot } from "./use-why-not.ts";
import { VersionsBlock } from "./versions-block.tsx";

export function BackRow() {
  const { store } = useApp();
  const say = useSay();
  return (
    <button type="button" className="vr-back" onClick={() => store.filter({ rule: null })}>
      <span aria-hidden="true">‹</span> {say("back")}
    </button>
  );
}

/** A rule that is nowhere: renamed, withdrawn, or a wrong address. */
export function NoRule({ id }: { id: string }) {
  const say = useSay();
  return (
    <>
      <BackRow />
      <Empty title={say("gone")}>
        <p>{say("goneNote", { id })}</p>
      </Empty>
    </>
  );
}

interface ProposalProps {
  readonly rule: Rule;
  readonly onTake: (rule: Rule) => void;
  readonly onAct: (act: RuleAct) => void;
}

function Proposal({ rule, onTake, onAct }: ProposalProps) {
  const say = useSay();
  const whyNot = useWhyNot();
  return (
    <li className="vr-proposal">
      <RuleSaidView rule={rule} titled />
      <div className="vr-ways">
        <Button onClick={() => onTake(rule)}>{say("compare")}</Button>
        <Button whyNot={whyNot} onClick={() => onAct({ deed: "enact", rule })}>
          {say("enact")}
        </Button>
        <Button whyNot={whyNot} onClick={() => onAct({ deed: "withdraw", rule })}>
          {say("withdraw")}
        </Button>
      </div>
    </li>
  );
}

export function RulePage({ county, id }: { county: County; id: string }) {
  const { store, today } = useApp();
  const say = useSay();
  const pick = usePick();
  const day = useDay();
  const whyNot = useWhyNot();
  const served = useAppState((state) => state.edit.link !== "none");
  const [, setPen] = usePen();
  const [act, setAct] = useState<RuleAct | null>(null);
  const versions = useMemo(() => versionsOf(county.rules, id), [county.rules, id]);
  const conflicts = conflictsNaming(useConflicts(county.rules), id);
  const leading = leadingVersion(county.rules, id, day);
  if (!leading) return <NoRule id={id} />;
  const proposals = versions.filter(isProposal);
  const shown = versions.filter((rule) => !isProposal(rule));
  const take = (rule: Rule): void => {
    const pen = penOf(county.rules, rule, day, addDays(today, 1), county.revision);
    // A distance that is being tried on the rule's bar is what one came to write down.
    const tried = isProposal(rule) ? undefined : store.getState().view.whatIf[rule.id];
    setPen(tried === undefined ? pen : { ...pen, draft: { ...pen.draft, distance: String(tried) } });
  };
  const state = versionState(leading, day);
  return (
    <>
      <BackRow />
      <Body>
        <Block title={pick(leading.title)} note={say(state)}>
          <RuleSaidView rule={leading} />
          {leading.text ? (
            <details className="vr-fold">
              <summary>{say("note")}</summary>
              <p className="soft">{pick(leading.text)}</p>
            </details>
          ) : null}
        </Block>
        {proposals.length === 0 ? null : (
          <Block title={say("proposals")} note={String(proposals.length)}>
            <ul>
              {proposals.map((rule) => (
                <Proposal key={ruleKey(rule)} rule={rule} onTake={take} onAct={setAct} />
              ))}
            </ul>
          </Block>
        )}
        {shown.length === 0 ? null : <VersionsBlock versions={shown} />}
        <ConflictList title={say("conflicts")} conflicts={conflicts} />
        <div className="vr-ways vr-foot">
          {state === "inForce" ? (
            <Button kind="quiet" onClick={() => store.look({ screen: null })}>
              {say("findings")}
            </Button>
          ) : null}
          {served ? (
            <Button
              kind="quiet"
              onClick={() =>
                store.edit({ part: { what: "history", register: "rule", id: ruleKey(leading) }, leaving: false })
              }
            >
              {say("history")}
            </Button>
          ) : null}
          {state === "inForce" ? (
            <Button kind="quiet" whyNot={whyNot} onClick={() => setAct({ deed: "end", rule: leading })}>
              {say("end")}
            </Button>
          ) : null}
        </div>
      </Body>
      <Actions>
        <Button kind="main" onClick={() => take(leading)}>
          {say("copy")}
        </Button>
      </Actions>
      {act ? <ActDialog county={county} act={act} onClose={() => setAct(null)} /> : null}
    </>
  );
}
