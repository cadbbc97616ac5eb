/** Saving a change of rules, and what became of it. */

import { useState } from "react";
import type { Change } from "../../../domain/change/change.ts";
import type { Saved } from "../../../state/edits.ts";
import { useApp } from "../../../ui/context.ts";
import { useSave } from "../../../ui/record-form/use-save.ts";

export interface RuleSaver {
  readonly busy: boolean;
  /** Why the last try was not written; null: none was, or it was. */
  readonly failed: Exclude<Saved, { outcome: "committed" | "waiting" }> | null;
  readonly save: (change: Change, base: number) => void;
}

/** `onWritten`: it is written, or waits on this machine to be sent. */
export function useRuleSave(onWritten: (change: Change) => void): RuleSaver {
  const { store } = useApp();
  const [failed, setFailed] = useState<RuleSaver["failed"]>(null);
  const { save, busy } = useSave(
    (saved) => setFailed(saved.outcome === "committed" || saved.outcome === "waiting" ? null : saved),
    async (change, base): Promise<Saved> => {
      const { office } = store.getState().edit;
      if (!office) throw new Error("no office to write to");
      const saved = await office.save(change, base);
      if (saved.outcome === "committed" || saved.outcome === "waiting") onWritten(change);
      return saved;
    },
  );
  return { busy, failed, save };
}
