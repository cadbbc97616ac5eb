/** The mending of one register, and what the hand can do to it. It outlives a look at another register. */

import { useMemo } from "react";
import { type CellEdit, withStep } from "../../../domain/change/cell-edits.ts";
import type { AnyRecord } from "../../../domain/registers/column.ts";
import type { RegisterId } from "../../../domain/registers/index.ts";
import { countyOf } from "../../../state/county-state.ts";
import { useApp } from "../../../ui/context.ts";
import { useKept } from "../../../ui/use-kept.ts";
import { atRest, type Mending } from "./mending-state.ts";

export interface MendingDeeds {
  readonly set: (change: Partial<Mending>) => void;
  /** Lays a step on the pile; `records`: the rows it is about, as they stand. */
  readonly write: (edits: readonly CellEdit[], records: readonly AnyRecord[]) => void;
  readonly tick: (ids: readonly string[], on: boolean) => void;
}

const keyOf = (register: RegisterId | null): string => `registers/mending/${register ?? ""}`;

/** Null: no register is open. */
export function useMending(register: RegisterId | null): { readonly state: Mending; readonly deeds: MendingDeeds } {
  const { store } = useApp();
  const [state, put] = useKept<Mending>(keyOf(register), atRest);
  const deeds = useMemo((): MendingDeeds => {
    const set = (change: Partial<Mending>): void => put((now) => ({ ...now, ...change }));
    return {
      set,
      write: (edits, records) =>
        put((now) => {
          const before = new Map(now.before);
          for (const record of records) if (!before.has(record.id)) before.set(record.id, record);
          const base = now.before.size === 0 ? (countyOf(store.getState().county)?.revision ?? 0) : now.base;
          return { ...now, on: true, pile: withStep(now.pile, edits), before, base };
        }),
      tick: (ids, on) =>
        put((now) => {
          const ticked = new Set(now.ticked);
          for (const id of ids)
            if (on) ticked.add(id);
            else ticked.delete(id);
          return { ...now, ticked };
        }),
    };
  }, [put, store]);
  return { state, deeds };
}
