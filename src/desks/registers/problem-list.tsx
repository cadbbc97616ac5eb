/** Problems line by line: where in which file, what is wrong, what to do; a click goes to the record. */

import { type Problem, problemPlace, problemRemedy, problemSays } from "../../domain/problems.ts";
import { type RegisterId, registerIds } from "../../domain/registers/index.ts";
import { selectionOf } from "../../state/selected-record.ts";
import { sameSelection } from "../../state/view.ts";
import { useApp, useAppState, useLanguage } from "../../ui/context.ts";
import { usePhone } from "../../ui/use-media.ts";
import { VirtualList } from "../../ui/virtual-list.tsx";
import { ProblemSign } from "./problem-sign.tsx";
import { useSay } from "./text.ts";

/** The record that a problem names. */
function recordOf({ register, id }: Problem): { register: RegisterId; id: string } | null {
  const known = registerIds.find((one) => one === register);
  return known && id !== undefined ? { register: known, id } : null;
}

function ProblemLine({ problem, selected }: { problem: Problem; selected: boolean }) {
  const { store } = useApp();
  const language = useLanguage();
  const record = recordOf(problem);
  const content = (
    <>
      <ProblemSign severity={problem.severity} />
      <span className="r-where soft">{problemPlace(problem)}</span>
      <span className="r-what">
        {problemSays(problem, language)} {problem.id === undefined ? null : <span className="faint">{problem.id}</span>}
      </span>
      <span className="r-remedy soft">{problemRemedy(problem, language)}</span>
    </>
  );
  if (!record) return <div className="r-problem">{content}</div>;
  return (
    <button
      type="button"
      className="r-problem"
      aria-current={selected ? "true" : undefined}
      onClick={() => store.select(selectionOf(record.register, record.id))}
    >
      {content}
    </button>
  );
}

export function ProblemList({ problems }: { problems: readonly Problem[] }) {
  const say = useSay();
  const phone = usePhone();
  const selection = useAppState((state) => state.view.selection);
  const isSelected = (problem: Problem): boolean => {
    const record = recordOf(problem);
    return record !== null && sameSelection(selectionOf(record.register, record.id), selection);
  };
  return (
    <div className="r-problems">
      <div className="r-problem r-problem-head" aria-hidden="true">
        <span />
        <span className="r-where">{say("problemWhere")}</span>
        <span className="r-what">{say("problemWhat")}</span>
        <span className="r-remedy">{say("problemRemedy")}</span>
      </div>
      <VirtualList
        items={problems.map((problem, index) => ({ problem, index }))}
        label={say("problemsLabel", { count: problems.length })}
        rowHeight={phone ? 92 : 40}
        keyOf={({ index }) => String(index)}
        row={({ problem }) => <ProblemLine problem={problem} selected={isSelected(problem)} />}
      />
    </div>
  );
}
