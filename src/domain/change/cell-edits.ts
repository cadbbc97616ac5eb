/**
 * Cells written in a table and not yet saved: a pile of steps, each one cell or many, that can be walked back and
 * forth. The whole pile is one change.
 */

import type { Problem } from "../problems.ts";
import type { AnyRecord, Column } from "../registers/column.ts";
import { type RegisterId, tableOf } from "../registers/index.ts";
import type { Change, Put, Removal } from "./change.ts";
import { type Draft, draftColumns, draftOf, recordOf } from "./draft.ts";
import { sameValue } from "./record-diff.ts";

export type CellValue = string | readonly string[];

export interface CellEdit {
  readonly id: string;
  readonly column: string;
  /** The text of its control, as in a form. */
  readonly value: CellValue;
}

export interface CellPile {
  readonly steps: readonly (readonly CellEdit[])[];
  /** How many of the steps hold; those after it were walked back and can be done again. */
  readonly upTo: number;
}

export const noEdits: CellPile = { steps: [], upTo: 0 };

/** A new step forgets what was walked back. */
export const withStep = ({ steps, upTo }: CellPile, step: readonly CellEdit[]): CellPile =>
  step.length === 0 ? { steps, upTo } : { steps: [...steps.slice(0, upTo), step], upTo: upTo + 1 };

export const undone = ({ steps, upTo }: CellPile): CellPile => ({ steps, upTo: Math.max(0, upTo - 1) });
export const redone = ({ steps, upTo }: CellPile): CellPile => ({ steps, upTo: Math.min(steps.length, upTo + 1) });

/** Columns that a cell may be written in: an id stays, and a position is moved with its accuracy, not by a number. */
export const cellColumns = (register: RegisterId): readonly Column[] =>
  draftColumns(register).filter(({ id }) => id !== "id" || !tableOf(register).key.includes("id"));

/** What is written over each record: by id, the draft's columns that were touched. */
export function writtenCells({ steps, upTo }: CellPile): ReadonlyMap<string, Draft> {
  const written = new Map<string, Record<string, CellValue>>();
  for (const { id, column, value } of steps.slice(0, upTo).flat()) {
    const draft = written.get(id) ?? {};
    draft[column] = value;
    written.set(id, draft);
  }
  return written;
}

export interface PileChange {
  readonly change: Change;
  /** Records as they would be, by the id they had. */
  readonly records: ReadonlyMap<string, AnyRecord>;
  /** Cells that differ from what was, over all records. */
  readonly cells: number;
  /** Texts that are no value of their column; `id` is the record's, `path` the column. */
  readonly faults: readonly Problem[];
}

/** One change of the whole pile; records that are again as they were are not in it. */
export function changeOfPile(
  register: RegisterId,
  before: ReadonlyMap<string, AnyRecord>,
  pile: CellPile,
  why: string,
): PileChange {
  const puts: Put[] = [];
  const removals: Removal[] = [];
  const records = new Map<string, AnyRecord>();
  const faults: Problem[] = [];
  let cells = 0;
  for (const [id, draft] of writtenCells(pile)) {
    const was = before.get(id);
    if (!was) continue;
    const stood = draftOf(register, was);
    const touched = Object.keys(draft).filter((column) => !sameValue(draft[column], stood[column]));
    if (touched.length === 0) continue;
    const { record, faults: own } = recordOf(register, { ...stood, ...draft }, was.geometry ?? null, was);
    cells += touched.length;
    faults.push(...own.map((fault) => ({ ...fault, id })));
    records.set(id, record);
    puts.push({ register, record } as unknown as Put);
    if (record.id !== id) removals.push({ register, id });
  }
  return { change: { why: why.trim(), puts, removals }, records, cells, faults };
}
