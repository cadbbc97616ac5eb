/** One case in the list, 56 px: how far it is, the venue, what it is about; its deadline or how late it is. */

import type { CaseRow } from "../../../domain/cases/case-rows.ts";
import { caseStates } from "../../../domain/registers/cases.ts";
import { useApp, useLanguage } from "../../../ui/context.ts";
import { CategoryNames } from "../category-names.tsx";
import { type SayCases, useSay } from "./text.ts";
import { selectionOf } from "./use-cases.ts";

/** «还有 3 天», «逾期 6 天», «2026-03-01 结案». */
export function dueText(say: SayCases, { state, left, overdue, record }: CaseRow): string {
  if (state === "closed") return record.closed === undefined ? "–" : say("closedOn", { day: record.closed });
  if (left === null) return say("noDeadline");
  if (overdue > 0) return say("late", { days: overdue });
  return left === 0 ? say("dueToday") : say("days", { days: left });
}

const order = Object.keys(caseStates);

/** Five strokes, as many of them full as states are reached: no colour is needed to read it. */
export function StateMark({ row }: { row: CaseRow }) {
  const language = useLanguage();
  const at = order.indexOf(row.state);
  return (
    <span className="cs-mark" role="img" aria-label={caseStates[row.state][language]} data-late={row.overdue > 0}>
      {order.map((state, i) => (
        <i key={state} data-on={i <= at} />
      ))}
    </span>
  );
}

export function CaseRowView({ row, current }: { row: CaseRow; current: boolean }) {
  const { store } = useApp();
  const say = useSay();
  const language = useLanguage();
  const { venue, record, place } = row;
  const over = { kind: "venue", id: record.venue } as const;
  return (
    <button
      type="button"
      className="v-row"
      aria-current={current || undefined}
      onClick={() => store.select(selectionOf(row))}
      onMouseEnter={() => store.hover(over)}
      onMouseLeave={() => store.hover(null)}
      onFocus={() => store.hover(over)}
      onBlur={() => store.hover(null)}
    >
      <StateMark row={row} />
      <span className="v-two">
        <b>{venue?.name ?? record.venue}</b>
        <span className="soft">
          {venue ? <CategoryNames categories={venue.categories} /> : null}
          {place === null ? null : ` · ${place}`}
        </span>
      </span>
      <span className="v-two num">
        {row.overdue > 0 || row.thisWeek ? <b>{dueText(say, row)}</b> : <span>{dueText(say, row)}</span>}
        <span className="soft">
          {caseStates[row.state][language]}
          {record.listed === "yes" && row.state !== "closed" ? ` · ${say("listed")}` : ""}
        </span>
      </span>
    </button>
  );
}
