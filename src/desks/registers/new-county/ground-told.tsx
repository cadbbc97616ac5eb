/** What the files of the ground hold, with every gap and overlap. */

import type { Ground } from "../../../domain/new-county/ground-reader.ts";
import { problemPlace, problemRemedy, problemSays } from "../../../domain/problems.ts";
import { useLanguage } from "../../../ui/context.ts";
import { useSay } from "./text.ts";

export function GroundTold({ ground }: { ground: Ground }) {
  const say = useSay();
  const language = useLanguage();
  const { outline, townships, problems } = ground;
  return (
    <div className="rn-told" role={outline ? "status" : "alert"}>
      <p>
        <b>{outline ? say("readOk", { count: townships.length }) : say("readFailed")}</b>
      </p>
      {outline && townships.length > 0 && problems.length === 0 ? <p className="soft">{say("noPatches")}</p> : null}
      <ul>
        {problems.slice(0, 20).map((problem) => (
          <li key={`${problem.code} ${problemPlace(problem)} ${problemSays(problem, language)}`}>
            {problemSays(problem, language)} <span className="soft">{problemRemedy(problem, language)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
