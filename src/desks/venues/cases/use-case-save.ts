/** Hands the change of a case to the office, and keeps what became of it. */

import { useState } from "react";
import type { Change } from "../../../domain/change/change.ts";
import type { Saved } from "../../../state/edits.ts";
import { useApp } from "../../../ui/context.ts";
import { useSave } from "../../../ui/record-form/use-save.ts";

export interface CaseSaver {
  readonly busy: boolean;
  /** Of the last try; null: none yet. */
  readonly saved: Saved | null;
  readonly forget: () => void;
  readonly save: (change: Change, base: number) => void;
}

/** `onTaken`: it was written, or waits to be sent. */
export function useCaseSave(onTaken: (saved: Saved) => void): CaseSaver {
  const { store } = useApp();
  const [saved, setSaved] = useState<Saved | null>(null);
  const call = async (change: Change, base: number): Promise<Saved> => {
    const { office } = store.getState().edit;
    if (!office) throw new Error("the office has left");
    const answer = await office.save(change, base);
    if (answer.outcome === "committed" || answer.outcome === "waiting") onTaken(answer);
    return answer;
  };
  const { busy, save } = useSave(setSaved, call);
  return { busy, saved, forget: () => setSaved(null), save };
}
