/** What is under the hand while a register is mended: ticked rows, cells written and not saved, the tool that is open. */

import { type CellPile, noEdits } from "../../../domain/change/cell-edits.ts";
import type { AnyRecord } from "../../../domain/registers/column.ts";
import type { RouteLine } from "../../../map/scene.ts";

export type MendingTool = "fill" | "move" | "merge" | "split";

export interface Mending {
  /** Rows have boxes to tick, and every column is on show. */
  readonly on: boolean;
  readonly ticked: ReadonlySet<string>;
  readonly pile: CellPile;
  /** Records as they stood when the first of their cells was written, by id. */
  readonly before: ReadonlyMap<string, AnyRecord>;
  /** The revision that was looked at then. */
  readonly base: number;
  /** The cell that keys go to. */
  readonly cell: { readonly id: string; readonly column: string } | null;
  /** Is that cell open for writing? */
  readonly writing: boolean;
  readonly tool: MendingTool | null;
  /** From where to where the rows would move, on the map. */
  readonly moving: readonly RouteLine[] | null;
}

export const atRest: Mending = {
  on: false,
  ticked: new Set(),
  pile: noEdits,
  before: new Map(),
  base: 0,
  cell: null,
  writing: false,
  tool: null,
  moving: null,
};

/** Every tick and every written cell laid down. */
export const laidAside: Partial<Mending> = {
  ticked: atRest.ticked,
  pile: noEdits,
  before: atRest.before,
  writing: false,
  tool: null,
  moving: null,
};
