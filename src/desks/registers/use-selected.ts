/** The selected record itself, from its register. */

import { useMemo } from "react";
import { byId } from "../../domain/county.ts";
import type { Row } from "../../domain/registers/cell-text.ts";
import type { RegisterId } from "../../domain/registers/index.ts";
import { type RecordAt, recordAt } from "../../state/selected-record.ts";
import { useAppState, useCounty } from "../../ui/context.ts";
import { type LoadedRows, useRecords } from "./use-records.ts";

export interface FoundRecord {
  readonly register: RegisterId;
  readonly row: Row;
}

export interface SelectedRecord {
  readonly at: RecordAt;
  readonly loaded: LoadedRows;
  /** Null: on its way, or the register has no such record. The same object as long as it is the same record. */
  readonly found: FoundRecord | null;
}

export function useSelected(): SelectedRecord | null {
  const county = useCounty();
  const selection = useAppState((state) => state.view.selection);
  const at = useMemo(() => (county ? recordAt(county, selection) : null), [county, selection]);
  const loaded = useRecords(at?.register ?? null);
  const { rows } = loaded;
  const found = useMemo((): FoundRecord | null => {
    if (!county || !at || !rows) return null;
    const here = rows === (county.registers[at.register] as unknown);
    const row = here ? byId(county, at.register).get(at.id) : rows.find(({ id }) => id === at.id);
    return row ? { register: at.register, row: row as Row } : null;
  }, [county, at, rows]);
  return at ? { at, loaded, found } : null;
}
