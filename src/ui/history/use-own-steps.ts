/** Taking back one's own last change, and doing again what was taken back. */

import { useState } from "react";
import type { Commit } from "../../domain/change/change.ts";
import type { Office, Saved } from "../../state/edits.ts";
import { useApp, useLanguage } from "../context.ts";
import { openUndoConflict } from "./open-undo-conflict.ts";
import { useSay } from "./text.ts";

export function useOwnSteps() {
  const { store } = useApp();
  const say = useSay();
  const language = useLanguage();
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<string | null>(null);

  const sentence = (saved: Saved): string => {
    if (saved.outcome === "committed") return say("undoDone", { revision: saved.revision });
    if (saved.outcome === "waiting") return say("undoWaiting");
    if (saved.outcome === "conflict") return say("undoConflict");
    return saved.outcome === "refused" ? saved.why[language] : saved.problems.map(({ title }) => title).join(" · ");
  };

  async function taken(office: Office, commit: Commit): Promise<string> {
    const saved = await office.undo(commit, "");
    openUndoConflict(store, commit.revision, "", saved);
    return sentence(saved);
  }

  function step(find: (office: Office) => Promise<Commit | null>, none: string): void {
    const { office } = store.getState().edit;
    if (!office || busy) return;
    setBusy(true);
    void find(office)
      .then(async (commit) => (commit ? await taken(office, commit) : none))
      .catch((error: unknown) => (error instanceof Error ? error.message : String(error)))
      .then((text) => {
        setSaid(text);
        setBusy(false);
      });
  }

  return {
    busy,
    said,
    hush: () => setSaid(null),
    undo: () => step((office) => office.lastOwn(), say("nothingToUndo")),
    redo: () => step((office) => office.lastUndone(), say("nothingToRedo")),
  };
}
