/** The selected record itself, from its register. */

import { useMemo } from "react";
import { byId } from "../../domain/county.ts";
import type { Row } from "../../domain/registers/cell-text.ts";
import { useAppState, useCounty } from "../../ui/context.ts";
import { type RecordAt, recordAt } from "./selected-record.ts";
import { type LoadedRows, useRecords } from "./use-records.ts";

export interface SelectedRecord {
  readonly at: RecordAt;
  readonly loaded: LoadedRows;
  /** Null: on its way, or the register has no such record. */
  readonly row: Row | null;
}

export function useSelected(): SelectedRecord | null {
  const county = useCounty();
  const selection = useAppState((state) => state.view.selection);
  const at = useMemo(() => (county ? recordAt(county, selection) : null), [county, selection]);
  const loaded = useRecords(at?.register ?? null);
  const row = useMemo(() => {
    if (!county || !at || !loaded.rows) return null;
    if (loaded.rows === (county.registers[at.register] as unknown))
      return (byId(county, at.register).get(at.id) ?? null) as Row | null;
    return loaded.rows.find(({ id }) => id === at.id) ?? null;
  }, [county, at, loaded.rows]);
  return at ? { at, loaded, row } : null;
}
