/** Where an import stands: the file in its thread, what was decided, what came of it. */

import type { Progress } from "../../../domain/engine.ts";
import type { ImportChoices } from "../../../domain/import/import-choices.ts";
import type { ImportSession } from "../../../domain/import/import-session.ts";
import type { ChangesView, ColumnsView, DatumView, RowsView } from "../../../domain/import/import-views.ts";
import type { HandedBack } from "../../../domain/import/problem-table.ts";
import type { Problem } from "../../../domain/problems.ts";
import type { Saved } from "../../../state/edits.ts";
import type { HeldFile } from "../../../state/import-memory.ts";

export const steps = ["file", "columns", "datum", "rows", "changes", "done"] as const;
export type Step = (typeof steps)[number];

export interface Busy {
  readonly what: "reading" | "working" | "saving";
  readonly name: string;
  readonly progress: Progress | null;
  readonly cancel: (() => void) | null;
}

export interface ImportState {
  readonly step: Step;
  readonly session: ImportSession | null;
  /** The rows of an earlier import that this one goes on with. */
  readonly from: HeldFile | null;
  /** The county that the thread has. */
  readonly revision: number;
  /** Why the file is not read. */
  readonly refused: Problem | null;
  readonly choices: ImportChoices | null;
  /** Null: the sheet has no header of the register. */
  readonly columns: ColumnsView | null;
  readonly datum: DatumView | null;
  readonly rows: RowsView | null;
  readonly changes: ChangesView | null;
  /** Grows whenever rows or changes are made anew: pages of their lists are asked anew. */
  readonly version: number;
  /** How many corrections each deed made, oldest first: the last one is taken back by it. */
  readonly deeds: readonly number[];
  /** Problems of one kind are shown; null: all. */
  readonly kind: string | null;
  /** The row that a click on the map gives its place; null: none. */
  readonly placing: number | null;
  readonly handed: HandedBack | "none" | Problem | null;
  readonly busy: Busy | null;
  readonly error: string | null;
  readonly saved: Saved | null;
  /** Rows that did not enter, and whether this machine keeps them. */
  readonly held: { readonly count: number; readonly kept: boolean } | null;
}

export const noImport: ImportState = {
  step: "file",
  session: null,
  from: null,
  revision: 0,
  refused: null,
  choices: null,
  columns: null,
  datum: null,
  rows: null,
  changes: null,
  version: 0,
  deeds: [],
  kind: null,
  placing: null,
  handed: null,
  busy: null,
  error: null,
  saved: null,
  held: null,
};

/** Under which the page keeps it. */
export const importKey = "registers/import";
