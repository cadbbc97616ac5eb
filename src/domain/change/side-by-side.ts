/** Two versions of one record, column by column: what each says where they differ, and the one that is chosen. */

import type { Row } from "../registers/cell-text.ts";
import type { AnyRecord, Column } from "../registers/column.ts";
import type { RegisterId } from "../registers/index.ts";
import { draftColumns } from "./draft.ts";
import { sameValue } from "./record-diff.ts";

export type Side = "mine" | "theirs";

/** A column in which they differ; `geometry` stands for position and shape. */
export interface Difference {
  readonly id: string;
  /** Null: the geometry. */
  readonly column: Column | null;
  readonly mine: unknown;
  readonly theirs: unknown;
  /** Only one of the two changed it since `base`: that one is meant. Both: somebody has to choose. */
  readonly changedBy: Side | "both";
}

/** `base`: the record as both began with it; null where it is not known, and then both changed all. */
export function differences(
  register: RegisterId,
  base: AnyRecord | null,
  mine: AnyRecord,
  theirs: AnyRecord,
): readonly Difference[] {
  const [was, my, their] = [base as Row | null, mine as Row, theirs as Row];
  const changedBy = (id: string): Difference["changedBy"] => {
    if (was && sameValue(was[id], their[id])) return "mine";
    return was && sameValue(was[id], my[id]) ? "theirs" : "both";
  };
  const own = draftColumns(register).flatMap((column): Difference[] => {
    const { id } = column;
    return sameValue(my[id], their[id])
      ? []
      : [{ id, column, mine: my[id], theirs: their[id], changedBy: changedBy(id) }];
  });
  if (sameValue(my.geometry, their.geometry)) return own;
  const shape = { id: "geometry", column: null, mine: my.geometry, theirs: their.geometry } as const;
  return [...own, { ...shape, changedBy: changedBy("geometry") }];
}

/** Theirs with what was chosen of mine. */
export function settled(mine: AnyRecord, theirs: AnyRecord, picks: ReadonlyMap<string, Side>): AnyRecord {
  const record: Record<string, unknown> = { ...theirs };
  for (const [id, side] of picks) {
    if (side !== "mine") continue;
    const value = (mine as Row)[id];
    if (value === undefined) delete record[id];
    else record[id] = value;
  }
  return record as unknown as AnyRecord;
}
