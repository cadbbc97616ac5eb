/** Hands what the screen writes to the office, and keeps what became of it. */

import { useState } from "react";
import type { Change, Put } from "../../../domain/change/change.ts";
import { countyOf } from "../../../state/county-state.ts";
import type { Saved } from "../../../state/edits.ts";
import { useApp } from "../../../ui/context.ts";

export interface Writer {
  readonly busy: boolean;
  /** Of the last try; null: none yet. */
  readonly saved: Saved | null;
  /** Answers whether it was written, or waits to be sent. */
  readonly write: (why: string, puts: readonly Put[]) => Promise<boolean>;
}

const failed = (error: unknown): Saved => {
  const why = error instanceof Error ? error.message : String(error);
  return { outcome: "refused", why: { zh: why, en: why } };
};

export function useWrite(): Writer {
  const { store } = useApp();
  const [busy, setBusy] = useState(false);
  const [saved, setSaved] = useState<Saved | null>(null);
  const write: Writer["write"] = async (why, puts) => {
    const { edit, county } = store.getState();
    const base = countyOf(county)?.revision;
    if (!edit.office || base === undefined || busy) return false;
    setBusy(true);
    const change: Change = { why, puts, removals: [] };
    const answer = await edit.office.save(change, base).catch(failed);
    setBusy(false);
    setSaved(answer);
    return answer.outcome === "committed" || answer.outcome === "waiting";
  };
  return { busy, saved, write };
}
