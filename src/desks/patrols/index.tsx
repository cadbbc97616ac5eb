/** 防溺水巡查: which water points are dangerous, and which are due. */

import { riskLevels } from "../../domain/registers/waters.ts";
import { Show } from "../../ui/answered.tsx";
import { useDay } from "../../ui/context.ts";
import { usePick } from "../../ui/i18n.ts";
import { Block, Body, PanelHead } from "../../ui/parts.tsx";
import { useAnswer } from "../../ui/use-answer.ts";
import type { DeskModule } from "../desk.ts";
import { useSay } from "./text.ts";

function Panel() {
  const say = useSay();
  const pick = usePick();
  const answer = useAnswer("patrols", { asOf: useDay() });
  return (
    <>
      <PanelHead title={say("title")} />
      <Body>
        <Show answer={answer}>
          {(patrols) => (
            <>
              <Block title={say("season")} note={`${patrols.seasonFrom} – ${patrols.seasonTo}`}>
                {say("visits", { done: patrols.done, planned: patrols.planned })}
              </Block>
              {(["high", "medium", "low"] as const).map((risk) => {
                const waters = patrols.waters.filter((water) => water.risk === risk);
                const overdue = waters.filter((water) => (water.overdueDays ?? 0) > 0).length;
                return (
                  <Block key={risk} title={pick(riskLevels[risk])} note={say("points", { count: waters.length })}>
                    {say("overdue", { count: overdue })}
                  </Block>
                );
              })}
            </>
          )}
        </Show>
      </Body>
    </>
  );
}

const noScene = {};
const desk: DeskModule = { Panel, Detail: null, useMap: () => ({ scene: noScene }) };

export default desk;
