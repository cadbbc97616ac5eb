/** 场所监管: which licensed venues stand inside a protected zone. */

import { clauseLabel, verdicts } from "../../domain/labels.ts";
import { Show } from "../../ui/answered.tsx";
import { useDay, useLanguage } from "../../ui/context.ts";
import { usePick } from "../../ui/i18n.ts";
import { Block, Body, PanelHead } from "../../ui/parts.tsx";
import { Sign } from "../../ui/sign.tsx";
import { useAnswer } from "../../ui/use-answer.ts";
import type { DeskModule } from "../desk.ts";
import { useSay } from "./text.ts";

function Panel() {
  const say = useSay();
  const pick = usePick();
  const language = useLanguage();
  const answer = useAnswer("findings", { asOf: useDay() });
  return (
    <>
      <PanelHead title={say("title")} />
      <Body>
        <Show answer={answer}>
          {(findings) =>
            findings.rules.map((rule) => (
              <Block key={rule.id} title={pick(rule.title)} note={clauseLabel(rule.clause, language)}>
                {verdicts.map((verdict) => (
                  <p key={verdict} style={{ display: "flex", gap: 8, alignItems: "center" }}>
                    <Sign verdict={verdict} />
                    {say(verdict)} <b>{findings.counts[rule.id]?.[verdict] ?? 0}</b>
                  </p>
                ))}
              </Block>
            ))
          }
        </Show>
      </Body>
    </>
  );
}

const noScene = {};
const desk: DeskModule = { Panel, Detail: null, useMap: () => ({ scene: noScene }) };

export default desk;
