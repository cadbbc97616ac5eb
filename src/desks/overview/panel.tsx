/** Figures at the top, the table of townships and indicators, the plan's tasks. */

import { Show } from "../../ui/answered.tsx";
import { FilterBar } from "../../ui/chip.tsx";
import { useCounty } from "../../ui/context.ts";
import { Body, PanelHead } from "../../ui/parts.tsx";
import { Empty } from "../../ui/states.tsx";
import { useDeskCommands, useWalk } from "../../ui/use-keys.ts";
import { overviewCommands } from "./commands.ts";
import { Headlines } from "./headlines.tsx";
import { HeatTable } from "./heat-table.tsx";
import { SaveTable } from "./save-table.tsx";
import { TaskList } from "./task-list.tsx";
import { useSay } from "./text.ts";
import { useOverview, useTownship } from "./use-overview.ts";

const about = { zh: "情况", en: "figures" };
const heeded = ["township"] as const;
const noWalk = [] as const;

export function Panel() {
  const say = useSay();
  const county = useCounty();
  const township = useTownship();
  const answer = useOverview();
  useDeskCommands(overviewCommands);
  useWalk(noWalk);
  return (
    <>
      <PanelHead title={say("title")}>
        <SaveTable coverage={answer.stale ? null : (answer.value?.coverage ?? null)} />
      </PanelHead>
      {township ? <FilterBar about={about} only={heeded} /> : null}
      <Body>
        {county && county.indicators.length === 0 ? (
          <Empty title={say("noIndicators")}>
            <p>{say("noIndicatorsNote")}</p>
          </Empty>
        ) : (
          <Show answer={answer}>
            {(overview) => (
              <>
                <Headlines overview={overview} />
                <HeatTable overview={overview} />
                <TaskList clauses={overview.clauses} />
              </>
            )}
          </Show>
        )}
      </Body>
    </>
  );
}
