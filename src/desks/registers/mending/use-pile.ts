/** The written cells as one change: the rows as they would be, and what is wrong with which cell. */

import { useMemo } from "react";
import { changeOfPile, type PileChange, writtenCells } from "../../../domain/change/cell-edits.ts";
import type { Draft } from "../../../domain/change/draft.ts";
import { validateChange } from "../../../domain/change/validate.ts";
import type { County } from "../../../domain/county.ts";
import type { Problem } from "../../../domain/problems.ts";
import type { RegisterId } from "../../../domain/registers/index.ts";
import { keptInWorker } from "../../../domain/remote-engine.ts";
import { useCounty } from "../../../ui/context.ts";
import type { Mending } from "./mending-state.ts";

export interface Pile extends PileChange {
  readonly written: ReadonlyMap<string, Draft>;
  /** By `id/column`; of a record as a whole the column is empty. */
  readonly faultOf: ReadonlyMap<string, Problem>;
}

const isAway = (register: RegisterId): boolean => (keptInWorker as readonly RegisterId[]).includes(register);

/** `puts/3/record/stage` → the record's former id and `stage`. */
function cellOf({ path = "" }: Problem, ids: readonly string[]): string | null {
  const [list, row, , column = ""] = path.split("/");
  const id = list === "puts" ? ids[Number(row)] : undefined;
  return id === undefined ? null : `${id}/${column}`;
}

function faultsOf(county: County | null, register: RegisterId, made: PileChange): ReadonlyMap<string, Problem> {
  const found = new Map<string, Problem>();
  for (const fault of made.faults) found.set(`${fault.id ?? ""}/${fault.path ?? ""}`, fault);
  if (!county || isAway(register) || made.change.puts.length === 0) return found;
  const ids = [...made.records.keys()];
  // The reason is asked for when it is saved.
  for (const problem of validateChange(county, { ...made.change, why: "-" })) {
    const cell = problem.severity === "error" ? (cellOf(problem, ids) ?? `${problem.id ?? ""}/`) : null;
    if (cell !== null && !found.has(cell)) found.set(cell, problem);
  }
  return found;
}

export function usePile(register: RegisterId, { before, pile }: Mending): Pile {
  const county = useCounty();
  return useMemo(() => {
    const made = changeOfPile(register, before, pile, "");
    return { ...made, written: writtenCells(pile), faultOf: faultsOf(county, register, made) };
  }, [county, register, before, pile]);
}
