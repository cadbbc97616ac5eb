/** Why a step was not saved; what was typed stays. */

import type { Saved } from "../../../state/edits.ts";
import { Button } from "../../../ui/button.tsx";
import { useLanguage } from "../../../ui/context.ts";
import { localTime } from "../../../ui/history/local-time.ts";
import { useSay } from "./text.ts";

export function Outcome({ saved, onAgain }: { saved: Saved | null; onAgain: () => void }) {
  const say = useSay();
  const language = useLanguage();
  if (saved?.outcome === "conflict") {
    const [met] = saved.conflicts;
    return (
      <div className="cs-outcome" role="alert">
        <b>{say("conflict")}</b>
        {met?.who === undefined ? null : (
          <p>{say("conflictWho", { who: met.who, at: localTime(met.at ?? ""), revision: met.revision })}</p>
        )}
        <Button onClick={onAgain}>{say("again")}</Button>
      </div>
    );
  }
  if (saved?.outcome === "refused")
    return (
      <div className="cs-outcome" role="alert">
        <b>{say("refused")}</b>
        <p>{saved.why[language]}</p>
      </div>
    );
  if (saved?.outcome === "invalid")
    return (
      <div className="cs-outcome" role="alert">
        <b>{say("invalid")}</b>
        <ul>
          {saved.problems.map(({ path, title, remedy }) => (
            <li key={`${path}/${title}`}>
              {title} <span className="soft">{remedy}</span>
            </li>
          ))}
        </ul>
      </div>
    );
  return null;
}
