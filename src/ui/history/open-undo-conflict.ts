/** Lays an undo that met a later change side by side with it; not over a form that is being written. */

import type { Saved } from "../../state/edits.ts";
import type { Store } from "../../state/store.ts";

export function openUndoConflict(store: Store, revision: number, why: string, saved: Saved): void {
  if (saved.outcome !== "conflict" || store.getState().edit.part?.what === "form") return;
  store.edit({ part: { what: "undo", revision, why, saved, waiting: null }, leaving: false, sketch: null });
}
