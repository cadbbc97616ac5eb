/** The rows of a register: those of the page's county, or fetched from the worker where it keeps them. */

import { useEffect, useState } from "react";
import type { County } from "../../domain/county.ts";
import type { Row } from "../../domain/registers/cell-text.ts";
import type { RegisterId } from "../../domain/registers/index.ts";
import { type CountyEngine, keptInWorker } from "../../domain/remote-engine.ts";
import { useApp, useCounty } from "../../ui/context.ts";

export interface LoadedRows {
  /** Null: on their way, failed, or nothing was asked. */
  readonly rows: readonly Row[] | null;
  readonly error: string | null;
  readonly retry: () => void;
}

const isKept = (register: RegisterId): boolean => (keptInWorker as readonly RegisterId[]).includes(register);
const fetched = new WeakMap<County, Map<RegisterId, Promise<readonly Row[]>>>();

function fetchRows(county: County, engine: CountyEngine, register: RegisterId): Promise<readonly Row[]> {
  const known = fetched.get(county) ?? new Map<RegisterId, Promise<readonly Row[]>>();
  fetched.set(county, known);
  const loading =
    known.get(register) ?? (engine.records(register) as Promise<readonly unknown[]> as Promise<readonly Row[]>);
  known.set(register, loading);
  loading.catch(() => known.delete(register));
  return loading;
}

interface Arrived {
  readonly county: County;
  readonly register: RegisterId;
  readonly rows: readonly Row[] | null;
  readonly error: string | null;
}

/** `register` null: nothing is asked. */
export function useRecords(register: RegisterId | null): LoadedRows {
  const { engine } = useApp();
  const county = useCounty();
  const [arrived, setArrived] = useState<Arrived | null>(null);
  const [tries, setTries] = useState(0);
  const away = county !== null && register !== null && isKept(register);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `tries` asks again after a failure
  useEffect(() => {
    if (!away) return;
    let current = true;
    const arrive = (rows: readonly Row[] | null, error: string | null): void => {
      if (current) setArrived({ county, register, rows, error });
    };
    fetchRows(county, engine, register).then(
      (rows) => arrive(rows, null),
      (error: unknown) => arrive(null, error instanceof Error ? error.message : String(error)),
    );
    return () => {
      current = false;
    };
  }, [away, county, engine, register, tries]);
  const retry = (): void => setTries(tries + 1);
  if (!county || !register) return { rows: null, error: null, retry };
  if (!away) return { rows: county.registers[register] as unknown as readonly Row[], error: null, retry };
  const here = arrived?.county === county && arrived.register === register ? arrived : null;
  return { rows: here?.rows ?? null, error: here?.error ?? null, retry };
}
