/** Problems with file, line and remedy. Its texts are many: it comes when something is wrong. */

import { type Problem, problemPlace, problemRemedy, problemSays } from "../domain/problems.ts";
import { useLanguage } from "./context.ts";
import { useSay } from "./say.ts";

const isError = (problem: Problem): boolean => problem.severity === "error";

/** Problems as a table; the first `most` of them, the errors first. */
export default function ProblemTable({ problems, most = 500 }: { problems: readonly Problem[]; most?: number }) {
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
