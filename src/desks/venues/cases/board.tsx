/** 案件看板: every case in the column of its state, what is due first on top. */

import { useMemo } from "react";
import type { CaseRow } from "../../../domain/cases/case-rows.ts";
import { type CaseState, caseStates } from "../../../domain/registers/cases.ts";
import { Button } from "../../../ui/button.tsx";
import { FilterBar } from "../../../ui/chip.tsx";
import { useApp, useAppState, useLanguage } from "../../../ui/context.ts";
import { Failed, Loading } from "../../../ui/states.tsx";
import { useWalk } from "../../../ui/use-keys.ts";
import { VirtualList } from "../../../ui/virtual-list.tsx";
import { CategoryNames } from "../category-names.tsx";
import { FilterMenu } from "../filter-menu.tsx";
import CaseDetail from "./case-detail.tsx";
import { dueText } from "./case-row.tsx";
import { Figures } from "./figures.tsx";
import { heeded } from "./index.tsx";
import { type SayCases, useSay } from "./text.ts";
import { selectionOf, useShownCases } from "./use-cases.ts";
import "./cases.css";

const states = Object.keys(caseStates) as CaseState[];

/** What to know of an open case besides its deadline, else its number; a cleared venue is judged no more, of course. */
function markOf(say: SayCases, { record, state, differs }: CaseRow): string {
  if (state === "closed") return record.id;
  if (record.listed === "yes") return `⚑ ${say("listed")}`;
  return differs.length > 0 ? `≠ ${say("differsShort")}` : record.id;
}

function Card({ row, current }: { row: CaseRow; current: boolean }) {
  const { store } = useApp();
  const say = useSay();
  const { record, venue, place } = row;
  return (
    <button
      type="button"
      className="cs-card"
      aria-current={current || undefined}
      data-late={row.overdue > 0 || undefined}
      onClick={() => store.select(selectionOf(row))}
    >
      <b>{venue?.name ?? record.venue}</b>
      <span className="soft">
        {venue ? <CategoryNames categories={venue.categories} /> : null}
        {place === null ? null : ` · ${place}`}
      </span>
      <span className="cs-card-foot">
        {row.overdue > 0 || row.thisWeek ? <b>{dueText(say, row)}</b> : dueText(say, row)}
        <span className="soft">{markOf(say, row)}</span>
      </span>
    </button>
  );
}

function Column({ state, rows, selected }: { state: CaseState; rows: readonly CaseRow[]; selected: string | null }) {
  const language = useLanguage();
  const at = rows.findIndex(({ record }) => record.id === selected);
  return (
    <section className="cs-column" aria-label={caseStates[state][language]}>
      <h2>
        {caseStates[state][language]} <span className="soft">{rows.length.toLocaleString("en")}</span>
      </h2>
      <VirtualList
        items={rows}
        label={caseStates[state][language]}
        rowHeight={86}
        keyOf={({ record }) => record.id}
        current={at}
        row={(row, index) => <Card row={row} current={index === at} />}
      />
    </section>
  );
}

export default function BoardScreen() {
  const { store } = useApp();
  const say = useSay();
  const { answer, shown, figures } = useShownCases();
  const selection = useAppState((state) => state.view.selection);
  const columns = useMemo(
    () => states.map((state) => [state, shown.filter((row) => row.state === state)] as const),
    [shown],
  );
  useWalk(useMemo(() => columns.flatMap(([, rows]) => rows.map(selectionOf)), [columns]));
  const selected = selection?.kind === "case" ? selection.id : null;
  return (
    <div className="cs-board">
      <header className="cs-board-head">
        <h1>{say("boardTitle")}</h1>
        <FilterBar about={{ zh: "案件", en: "cases" }} only={heeded}>
          <FilterMenu />
        </FilterBar>
        <Figures figures={figures} />
        <Button onClick={() => store.look({ screen: "cases" })}>{say("toList")}</Button>
      </header>
      <div className="cs-board-body">
        {answer.value === null ? (
          answer.error !== null ? (
            <Failed what={say("listEmpty")} detail={answer.error} onRetry={answer.again} />
          ) : (
            <Loading title={say("working")} progress={answer.progress} />
          )
        ) : (
          <main className="cs-columns" aria-label={say("boardTitle")}>
            {columns.map(([state, rows]) => (
              <Column key={state} state={state} rows={rows} selected={selected} />
            ))}
          </main>
        )}
        {selected === null ? null : (
          <aside className="cs-drawer" aria-label={say("case")}>
            <CaseDetail id={selected} />
          </aside>
        )}
      </div>
    </div>
  );
}
