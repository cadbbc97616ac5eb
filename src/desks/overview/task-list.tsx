/** The plan as one bar, and clause by clause. */

import { useState } from "react";
import { clauseCounts, clauseStateOrder } from "../../domain/coverage/clause-counts.ts";
import type { ClauseState } from "../../domain/coverage/coverage-types.ts";
import { clauseLabel } from "../../domain/labels.ts";
import { Button } from "../../ui/button.tsx";
import { useLanguage } from "../../ui/context.ts";
import { ClauseRow, stateWord } from "./clause-row.tsx";
import { useSay } from "./text.ts";

export function TaskList({ clauses }: { clauses: readonly ClauseState[] }) {
  const say = useSay();
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const [first, last] = [clauses[0], clauses.at(-1)];
  if (!first || !last) return <p className="ov-note faint">{say("noPlan")}</p>;
  const counts = clauseCounts(clauses);
  const shown = clauseStateOrder.filter((state) => counts[state] > 0);
  const words = shown.map((state) => `${say(stateWord[state])} ${counts[state]}`).join(" · ");
  const [from, to] = [clauseLabel(first.clause, language), clauseLabel(last.clause, language)];
  return (
    <section className="ov-tasks" aria-label={say("tasks")}>
      <div className="ov-tasks-head">
        <h2>{say("tasks")}</h2>
        <span className="faint">{say("tasksNote", { count: clauses.length, from, to })}</span>
      </div>
      <div className="ov-stack" aria-hidden="true">
        {shown.map((state) => (
          <i key={state} data-state={state} style={{ flexGrow: counts[state] }} />
        ))}
      </div>
      <div className="ov-tasks-head">
        <span className="soft">{words}</span>
        <Button kind="quiet" onClick={() => setOpen(!open)} expanded={open}>
          {say(open ? "tasksClose" : "tasksOpen")}
        </Button>
      </div>
      {open ? (
        <ul className="ov-clauses">
          {clauses.map((clause) => (
            <ClauseRow key={clause.clause} clause={clause} />
          ))}
        </ul>
      ) : null}
    </section>
  );
}
