/** The rows of a register as a form needs them: the page's own, or fetched where they stay in the worker. */

import { useEffect, useState } from "react";
import type { County } from "../../domain/county.ts";
import type { AnyRecord } from "../../domain/registers/column.ts";
import type { RegisterId } from "../../domain/registers/index.ts";
import { keptInWorker } from "../../domain/remote-engine.ts";
import { useApp } from "../context.ts";

export const isKeptAway = (register: RegisterId): boolean => (keptInWorker as readonly RegisterId[]).includes(register);

/** Null: on their way. */
export function useRows(county: County, register: RegisterId): readonly AnyRecord[] | null {
  const { engine } = useApp();
  const away = isKeptAway(register);
  const [fetched, setFetched] = useState<readonly AnyRecord[] | null>(null);
  useEffect(() => {
    if (!away) return;
    let current = true;
    engine.records(register).then(
      (rows) => current && setFetched(rows),
      () => current && setFetched([]),
    );
    return () => {
      current = false;
    };
  }, [away, engine, register]);
  return away ? fetched : county.registers[register];
}
