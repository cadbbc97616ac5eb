/** Hands a change to the office and says what became of it; what was written or waits closes the form. */

import { useState } from "react";
import type { Change } from "../../domain/change/change.ts";
import { laidDown, type Saved } from "../../state/edits.ts";
import { useApp } from "../context.ts";

export interface Saver {
  readonly busy: boolean;
  readonly save: (change: Change, base: number) => void;
}

export type SaveCall = (change: Change, base: number) => Promise<Saved>;

/** `call`: another way to the office than a new change; absent: that. */
export function useSave(onSaved: (saved: Saved, change: Change) => void, call?: SaveCall): Saver {
  const { store } = useApp();
  const [busy, setBusy] = useState(false);
  const save = (change: Change, base: number): void => {
    const { office } = store.getState().edit;
    if (!office || busy) return;
    setBusy(true);
    void (call ?? office.save)(change, base)
      .catch((error: unknown): Saved => {
        const why = error instanceof Error ? error.message : String(error);
        return { outcome: "refused", why: { zh: why, en: why } };
      })
      .then((saved) => {
        setBusy(false);
        if (saved.outcome === "committed" || saved.outcome === "waiting") store.edit(laidDown);
        else onSaved(saved, change);
      });
  };
  return { busy, save };
}
