/** What was wrong with the files: a notice over the map, and every problem with file, line and remedy. */

import { useState } from "react";
import { filesCutShort, type Problem, problemPlace, problemRemedy, problemSays } from "../domain/problems.ts";
import { Button, IconButton } from "./button.tsx";
import { useApp, useCounty, useLanguage } from "./context.ts";
import { Dialog } from "./dialog.tsx";
import { useSay } from "./say.ts";

const isError = (problem: Problem): boolean => problem.severity === "error";

export function ProblemsNotice() {
  const { store } = useApp();
  const say = useSay();
  const county = useCounty();
  const [dismissed, setDismissed] = useState<unknown>(null);
  const problems = county?.problems ?? [];
  const errors = problems.filter(isError).length;
  // Remarks of a pack are read in the registers; only what could not be taken as written is announced.
  if (errors === 0 || dismissed === county) return null;
  const files = filesCutShort(problems);
  return (
    <div className="over notice" role="status">
      <span>
        {files.length === 0
          ? say("problemsBanner", { count: errors })
          : say("problemsCut", { count: errors, files: files.join(say("listJoin")) })}
      </span>
      <span className="to">
        <Button kind="quiet" onClick={() => store.setState({ dialog: "problems" })}>
          {say("problemsShow")}
        </Button>
        <IconButton icon="close" label={say("dismiss")} onClick={() => setDismissed(county)} />
      </span>
    </div>
  );
}

/** Problems as a table; the first `most` of them, the errors first. */
export function ProblemTable({ problems, most = 500 }: { problems: readonly Problem[]; most?: number }) {
  const say = useSay();
  const language = useLanguage();
  const sorted = [...problems.filter(isError), ...problems.filter((problem) => !isError(problem))];
  return (
    <table className="lines">
      <thead>
        <tr>
          <th scope="col">{say("problemWhere")}</th>
          <th scope="col">{say("problemWhat")}</th>
          <th scope="col">{say("problemRemedy")}</th>
        </tr>
      </thead>
      <tbody>
        {sorted.slice(0, most).map((problem, index) => (
          <tr key={index}>
            <td className="nw">
              <span aria-hidden="true">{isError(problem) ? "■" : "□"}</span> {problemPlace(problem)}
            </td>
            <td>
              {problemSays(problem, language)} {problem.id ? <span className="faint">{problem.id}</span> : null}
            </td>
            <td className="soft">{problemRemedy(problem, language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function ProblemsDialog() {
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
