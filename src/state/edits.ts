/**
 * What the page knows about changing the register: whether it can, how it stands with the server, what
 * waits to be sent, and what is under the hand. The work itself is an `Office`; it comes when a server is there.
 */

import type { Office, Saved, Waiting } from "../client/office/office-types.ts";
import type { ChangeRegister } from "../domain/change/change.ts";
import type { Draft } from "../domain/change/draft.ts";
import type { Text } from "../domain/labels.ts";
import type { Geometry } from "../domain/registers/column.ts";
import type { RegisterId } from "../domain/registers/index.ts";
import type { ShapeKind } from "../domain/registers/shape-text.ts";
import type { AppState } from "./store.ts";

export type {
  AccountRow,
  ConflictRecord,
  Door,
  HistoryEntry,
  Office,
  OneTimeLink,
  Or,
  Saved,
  Waiting,
} from "../client/office/office-types.ts";

/** `none`: no server behind this county · `away`: it does not answer · `locked`: it asks for a login. */
export type Link = "none" | "joining" | "live" | "away" | "locked";

/** What stands in the detail's place. `id` null: a new record, begun with what is `given`. */
export type EditPart =
  | { readonly what: "form"; readonly register: RegisterId; readonly id: string | null; readonly given?: Draft }
  | { readonly what: "history"; readonly register: ChangeRegister; readonly id: string }
  | { readonly what: "waiting" }
  /** An undo that met a later change. `waiting`: its key in the outbox; null: it was not kept there. */
  | {
      readonly what: "undo";
      readonly revision: number;
      readonly why: string;
      readonly saved: Extract<Saved, { outcome: "conflict" }>;
      readonly waiting: string | null;
    };

/** The geometry under the hand: typed in the form or drawn on the map, one truth for both. */
export interface Sketch {
  readonly geometry: Geometry | null;
  readonly kind: ShapeKind;
  /** `off`: the map leaves it alone · `adjust`: its vertices move · `draw`: a new shape is being drawn. */
  readonly mode: "off" | "adjust" | "draw";
  /** Who changed it last: the map does not take its own change for news. */
  readonly by: "form" | "map";
}

export interface EditState {
  readonly link: Link;
  /** Why nothing can be changed here, whatever the register; null: it can. */
  readonly barred: Text | null;
  readonly office: Office | null;
  readonly waiting: readonly Waiting[];
  readonly part: EditPart | null;
  /** The reader asked to leave the part: a form with changes asks back. */
  readonly leaving: boolean;
  readonly sketch: Sketch | null;
}

const notReady: Text = { zh: "数据尚未就绪", en: "The data are not there yet" };
const past: Text = { zh: "正在看过去的版次，只读", en: "This is a past revision: read only" };

export const noEdits: EditState = {
  link: "none",
  barred: notReady,
  office: null,
  waiting: [],
  part: null,
  leaving: false,
  sketch: null,
};

/** Why this register cannot be changed now, in words for a button's title; null: it can. */
export function whyNotEdit({ edit, view }: Pick<AppState, "edit" | "view">, register: ChangeRegister): Text | null {
  if (view.rev !== null) return past;
  return edit.barred ?? (edit.office ? edit.office.whyNot(register) : notReady);
}

/** Nothing under the hand any more. */
export const laidDown: Pick<EditState, "part" | "leaving" | "sketch"> = { part: null, leaving: false, sketch: null };

/** Is the map a drawing board now? Then a click on it chooses nothing. */
export const isDrawing = (sketch: Sketch | null): boolean => sketch !== null && sketch.mode !== "off";
