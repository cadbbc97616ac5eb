/** Hands a mended change to the office; what was written or waits is done with, the rest stays to be settled. */

import { useState } from "react";
import type { Change } from "../../../domain/change/change.ts";
import { laidDown, type Saved } from "../../../state/edits.ts";
import { useApp } from "../../../ui/context.ts";

export interface MendSaver {
  readonly busy: boolean;
  /** What became of the last try; null: none, or it was taken. */
  readonly outcome: Saved | null;
  readonly forget: () => void;
  readonly save: (change: Change, base: number) => void;
}

const isTaken = ({ outcome }: Saved): boolean => outcome === "committed" || outcome === "waiting";

export function useMendSave(onDone: () => void): MendSaver {
  const { store } = useApp();
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Saved | null>(null);
  const save = (change: Change, base: number): void => {
    const { office, part } = store.getState().edit;
    if (!office || busy) return;
    setBusy(true);
    void office
      .save(change, base)
      .catch((error: unknown): Saved => {
        const why = error instanceof Error ? error.message : String(error);
        return { outcome: "refused", why: { zh: why, en: why } };
      })
      .then((saved) => {
        setBusy(false);
        setOutcome(isTaken(saved) ? null : saved);
        if (!isTaken(saved)) return;
        // A history that is open would show the record as it was.
        if (part?.what === "history") store.edit(laidDown);
        onDone();
      });
  };
  return { busy, outcome, forget: () => setOutcome(null), save };
}
