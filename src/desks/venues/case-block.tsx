/** The case of a finding: its five steps, the deadline and the days left. */

import { lazy, Suspense } from "react";
import { daysBetween } from "../../domain/calendar.ts";
import { milestones } from "../../domain/cases/case-states.ts";
import type { Case, CaseState } from "../../domain/registers/cases.ts";
import { caseStates } from "../../domain/registers/cases.ts";
import type { VenueRow } from "../../domain/venue-rows.ts";
import { useDay, useLanguage } from "../../ui/context.ts";
import { Block } from "../../ui/parts.tsx";
import { type SayVenues, useSay } from "./text.ts";

/** «限期 2026-12-05 · 还有 11 天», or how late it is. */
export function deadlineText(say: SayVenues, record: Case, state: CaseState | null, day: string): string {
  const parts: string[] = [];
  if (record.deadline !== undefined) {
    parts.push(say("deadline", { day: record.deadline }));
    const left = daysBetween(day, record.deadline);
    if (state !== "closed" && !Number.isNaN(left))
      parts.push(
        left < 0 ? say("overdue", { days: -left }) : left === 0 ? say("dueToday") : say("daysLeft", { days: left }),
      );
  }
  if (record.listed === "yes") parts.push(say("listed"));
  return parts.join(" · ");
}

export function CaseSteps({ record, day }: { record: Case; day: string }) {
  const say = useSay();
  const language = useLanguage();
  const steps = milestones(record, day);
  const next = steps.findIndex(({ reached }) => !reached);
  return (
    <ol className="v-steps">
      {steps.map(({ state, on, reached }, i) => (
        <li key={state} data-step={reached ? "done" : i === next ? "next" : "ahead"} title={on ?? undefined}>
          <i />
          <b>{caseStates[state][language]}</b>
          <span className="faint">
            {on !== null
              ? on.slice(5)
              : i === next && state === "rectified" && record.deadline
                ? say("before", { day: record.deadline.slice(5) })
                : "—"}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** What can be done about it comes with the screen of cases. */
const CaseActions = lazy(() =>
  import("./cases/case-actions.tsx").catch(() => ({ default: (_: { row: VenueRow }) => null })),
);

const More = ({ row }: { row: VenueRow }) => (
  <Suspense fallback={null}>
    <CaseActions row={row} />
  </Suspense>
);

export function CaseBlock({ row }: { row: VenueRow }) {
  const say = useSay();
  const day = useDay();
  const { record, state, overdue, finding } = row;
  if (!record) {
    if (finding.verdict === "outside") return null;
    return (
      <Block title={say("case")} note={say("noCase")}>
        <p className="soft">{say("noCaseNote")}</p>
        <More row={row} />
      </Block>
    );
  }
  const deadline = deadlineText(say, record, state, day);
  return (
    <Block title={say("case")} note={overdue > 0 ? <b className="v-ink">{deadline}</b> : deadline}>
      <CaseSteps record={record} day={day} />
      <p className="faint">
        {say("caseId", { id: record.id })}
        {record.note ? ` · ${record.note}` : ""}
      </p>
      <More row={row} />
    </Block>
  );
}
