/** Every problem of the files that the county was read from. */

import type { Problem } from "../domain/problems.ts";
import { useApp, useCounty } from "./context.ts";
import { Dialog } from "./dialog.tsx";
import ProblemTable from "./problem-table.tsx";
import { useSay } from "./say.ts";

const isError = (problem: Problem): boolean => problem.severity === "error";

export default function ProblemsDialog() {
  const { store } = useApp();
  const say = useSay();
  const problems = useCounty()?.problems ?? [];
  const errors = problems.filter(isError).length;
  return (
    <Dialog wide title={say("problems")} onClose={() => store.setState({ dialog: null })}>
      <p className="soft">
        ■ {say("problemsErrors", { count: errors })}&emsp;□{" "}
        {say("problemsWarnings", { count: problems.length - errors })}
      </p>
      <ProblemTable problems={problems} />
    </Dialog>
  );
}
