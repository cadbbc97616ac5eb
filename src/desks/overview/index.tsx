/** 全县总览: how each township stands on every measurable target. */

import { Show } from "../../ui/answered.tsx";
import { useDay } from "../../ui/context.ts";
import { usePick } from "../../ui/i18n.ts";
import { Block, Body, PanelHead } from "../../ui/parts.tsx";
import { Spark } from "../../ui/spark.tsx";
import { useAnswer } from "../../ui/use-answer.ts";
import type { DeskModule } from "../desk.ts";
import { useSay } from "./text.ts";

function Panel() {
  const say = useSay();
  const pick = usePick();
  const answer = useAnswer("overview", { asOf: useDay() });
  return (
    <>
      <PanelHead title={say("title")} />
      <Body>
        <Show answer={answer}>
          {({ headlines }) =>
            headlines.map((line) => (
              <Block key={line.id} title={pick(line.title)} note={pick(line.detail)}>
                <div style={{ display: "flex", alignItems: "center", gap: 16 }}>
                  <Spark values={line.spark} target={line.target} />
                  <span className="fig">
                    {line.value === null ? "—" : Number(line.value.toFixed(1))}
                    <small>{pick(line.unit)}</small>
                  </span>
                </div>
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
