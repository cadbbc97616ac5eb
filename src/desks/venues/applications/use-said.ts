/** The engine's word on the rows. It is kept while one looks elsewhere: rows are too many to be compared as text. */

import { useCallback, useEffect, useMemo, useState } from "react";
import type { Applications, ApplicationsAsk } from "../../../domain/applications/application.ts";
import type { Progress } from "../../../domain/engine.ts";
import { useApp, useCounty, useDay } from "../../../ui/context.ts";
import { useKeptSaid, useWork, type Work } from "./work.ts";

export interface SaidState {
  readonly value: Applications | null;
  readonly progress: Progress | null;
  readonly error: string | null;
  readonly cancel: () => void;
  readonly again: () => void;
  readonly stopped: boolean;
}

/** Until the officer has named the coordinates only the evidence for them is asked. */
function askOf({ read, asked, readings, categories, accuracy }: Work, asOf: string): ApplicationsAsk | null {
  if (!read) return null;
  const { rows } = read;
  return asked
    ? { asOf, rows, readings, categories, accuracy }
    : { asOf, rows, readings: {}, categories: [], accuracy: null };
}

interface Running {
  readonly key: string;
  readonly progress: Progress | null;
  readonly error: string | null;
  readonly stopped: boolean;
}

export function useSaid(): SaidState {
  const { engine } = useApp();
  const county = useCounty();
  const asOf = useDay();
  const [work] = useWork();
  const [kept, keep] = useKeptSaid();
  const ask = useMemo(() => (county ? askOf(work, asOf) : null), [county, work, asOf]);
  const key = ask ? JSON.stringify({ ...ask, rows: ask.rows.length, revision: county?.revision }) : "";
  const rows = ask?.rows ?? null;
  const known = kept !== null && kept.key === key && kept.rows === rows;
  const [running, setRunning] = useState<Running | null>(null);
  const [round, setRound] = useState(0);
  const [stop, setStop] = useState<AbortController | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the ask is what its key and its rows say; a round asks anew
  useEffect(() => {
    if (!ask || known) return;
    const control = new AbortController();
    const say = (part: Partial<Running>): void =>
      setRunning({ key, progress: null, error: null, stopped: false, ...part });
    setStop(control);
    say({});
    engine
      .derive("applications", ask, {
        signal: control.signal,
        onProgress: (progress) => {
          if (!control.signal.aborted) say({ progress });
        },
      })
      .then(
        (value) => keep({ rows: ask.rows, key, value }),
        (error: unknown) => {
          if (!control.signal.aborted) say({ error: error instanceof Error ? error.message : String(error) });
        },
      );
    return () => control.abort();
  }, [engine, key, rows, known, round]);
  const cancel = useCallback(() => {
    stop?.abort();
    setRunning({ key, progress: null, error: null, stopped: true });
  }, [stop, key]);
  const its = running?.key === key ? running : null;
  return {
    value: known ? kept.value : null,
    progress: its?.progress ?? null,
    error: its?.error ?? null,
    stopped: its?.stopped ?? false,
    cancel,
    again: () => setRound((one) => one + 1),
  };
}
