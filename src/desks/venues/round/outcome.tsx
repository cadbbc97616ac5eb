/** Why nothing was saved, or that it waits; what was typed stays. */

import type { Saved } from "../../../state/edits.ts";
import { useLanguage } from "../../../ui/context.ts";
import { useSay } from "./text.ts";

export function Outcome({ saved }: { saved: Saved | null }) {
  const say = useSay();
  const language = useLanguage();
  if (saved === null || saved.outcome === "committed") return null;
  if (saved.outcome === "waiting")
    return (
      <p className="vr-note" role="status">
        {say("kept")}
      </p>
    );
  return (
    <div className="vr-note" role="alert">
      <b>{say(saved.outcome)}</b>
      {saved.outcome === "refused" ? <p>{saved.why[language]}</p> : null}
      {saved.outcome === "invalid"
        ? saved.problems.map(({ path, title, remedy }) => (
            <p key={`${path}/${title}`}>
              {title} <span className="soft">{remedy}</span>
            </p>
          ))
        : null}
    </div>
  );
}
