/** 案件: what is due, late and listed; by bureau and township; whose licence runs out inside a zone. */

import { useMemo } from "react";
import { noFilters } from "../../../state/view.ts";
import { Button } from "../../../ui/button.tsx";
import { FilterBar } from "../../../ui/chip.tsx";
import { Choice } from "../../../ui/choice.tsx";
import { useApp, useAppState, useCounty } from "../../../ui/context.ts";
import { Empty, Failed, Loading } from "../../../ui/states.tsx";
import { useKept } from "../../../ui/use-kept.ts";
import { indexOfSelected, useWalk } from "../../../ui/use-keys.ts";
import { usePhone } from "../../../ui/use-media.ts";
import { VirtualList } from "../../../ui/virtual-list.tsx";
import { FilterMenu } from "../filter-menu.tsx";
import { VenuesHead } from "../tabs.tsx";
import { CaseRowView } from "./case-row.tsx";
import { ExpiringList } from "./expiring-list.tsx";
import { Figures } from "./figures.tsx";
import { Groups } from "./groups.tsx";
import { useSay } from "./text.ts";
import { type ShownCases, selectionOf, useShownCases } from "./use-cases.ts";
import "./cases.css";

/** The conditions of the desk that a case has too. */
export const heeded = ["township", "rule", "categories", "verdicts", "caseState", "text"] as const;

function CaseList({ shown }: { shown: ShownCases }) {
  const { store } = useApp();
  const say = useSay();
  const phone = usePhone();
  const selection = useAppState((state) => state.view.selection);
  const walk = useMemo(() => shown.shown.map(selectionOf), [shown.shown]);
  useWalk(walk);
  const at = indexOfSelected(walk, selection);
  if (shown.shown.length === 0)
    return (
      <Empty title={say("listEmpty")}>
        <p>{say("listEmptyNote")}</p>
        <Button onClick={() => store.look({ filters: noFilters })}>{say("showAll")}</Button>
      </Empty>
    );
  return (
    <>
      <VirtualList
        items={shown.shown}
        label={say("list")}
        rowHeight={phone ? 64 : 56}
        keyOf={({ record }) => record.id}
        current={at}
        row={(row, index) => <CaseRowView row={row} current={index === at} />}
      />
      <div className="keys">
        <span>
          <kbd>J</kbd> <kbd>K</kbd> {say("nextPrevious")}
        </span>
        <span className="v-at">
          {say("position", {
            at: at < 0 ? "–" : (at + 1).toLocaleString("en"),
            count: shown.shown.length.toLocaleString("en"),
          })}
        </span>
      </div>
    </>
  );
}

const views = ["list", "groups", "expiring"] as const;

function Cases({ shown }: { shown: ShownCases }) {
  const say = useSay();
  const [part, setPart] = useKept<(typeof views)[number]>("venues/cases", "list");
  return (
    <>
      <Figures figures={shown.figures} />
      <div className="cs-views">
        <Choice
          label={say("views")}
          value={part}
          options={views.map((value) => ({ value, label: say(value) }))}
          onChange={setPart}
        />
      </div>
      {part === "list" ? <CaseList shown={shown} /> : null}
      {part === "groups" ? <Groups rows={shown.counted} onSeen={() => setPart("list")} /> : null}
      {part === "expiring" ? <ExpiringList /> : null}
    </>
  );
}

export default function CasesScreen() {
  const { store } = useApp();
  const say = useSay();
  const county = useCounty();
  const shown = useShownCases();
  const { answer } = shown;
  return (
    <>
      <VenuesHead title={say("title")} of="cases">
        <Button onClick={() => store.look({ screen: "case-board", selection: null })}>{say("board")}</Button>
      </VenuesHead>
      <div className="v-say">
        <FilterBar about={{ zh: "案件", en: "cases" }} only={heeded}>
          <FilterMenu />
        </FilterBar>
      </div>
      {answer.value === null ? (
        answer.error !== null ? (
          <Failed what={say("listEmpty")} detail={answer.error} onRetry={answer.again} />
        ) : (
          <Loading title={say("working")} progress={answer.progress} onCancel={answer.cancel} />
        )
      ) : county?.registers.case.length === 0 ? (
        <Empty title={say("noCases")}>
          <p>{say("noCasesNote")}</p>
        </Empty>
      ) : (
        <Cases shown={shown} />
      )}
    </>
  );
}
