/** What is wrong with the record, where it stands in the file, and how to mend it. */

import { type Problem, problemPlace, problemRemedy, problemSays } from "../../domain/problems.ts";
import { useLanguage } from "../../ui/context.ts";
import { Block } from "../../ui/parts.tsx";
import { ProblemSign } from "./problem-sign.tsx";
import { useSay } from "./text.ts";

export function ProblemsBlock({ problems }: { problems: readonly Problem[] }) {
  const say = useSay();
  const language = useLanguage();
  if (problems.length === 0) return null;
  return (
    <Block title={say("detailProblems")} note={String(problems.length)}>
      <ul className="r-faults">
        {problems.map((problem, index) => (
          <li key={index}>
            <ProblemSign severity={problem.severity} />
            <div>
              <p>{problemSays(problem, language)}</p>
              <p className="soft">{problemRemedy(problem, language)}</p>
              <p className="faint">{problemPlace(problem)}</p>
            </div>
          </li>
        ))}
      </ul>
    </Block>
  );
}
