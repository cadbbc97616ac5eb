/** Why a step was not saved; what was typed stays. */

import type { Saved } from "../../../state/edits.ts";
import { Button } from "../../../ui/button.tsx";
import { localTime } from "../../../ui/history/local-time.ts";
import { SaveRefusal } from "../../../ui/save-refusal.tsx";
import { useSay } from "./text.ts";

export function Outcome({ saved, onAgain }: { saved: Saved | null; onAgain: () => void }) {
  const say = useSay();
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
  return <SaveRefusal saved={saved} className="cs-outcome" refused={say("refused")} invalid={say("invalid")} />;
}
