/** Something asked of the server for looking at: on its way, there, or why not. */

import { useEffect, useState } from "react";

export interface AskedState<T> {
  readonly value: T | null;
  readonly error: string | null;
  readonly retry: () => void;
}

/** Asks when `key` changes; an answer to an earlier key is not shown. `ask` null: nothing can be asked. */
export function useAsked<T>(key: string, ask: (() => Promise<T>) | null): AskedState<T> {
  const [state, setState] = useState<{ key: string; value: T | null; error: string | null } | null>(null);
  const [tries, setTries] = useState(0);
  const can = ask !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for what is asked
  useEffect(() => {
    if (!ask) return;
    let current = true;
    ask().then(
      (value) => current && setState({ key, value, error: null }),
      (error: unknown) =>
        current && setState({ key, value: null, error: error instanceof Error ? error.message : String(error) }),
    );
    return () => {
      current = false;
    };
  }, [key, can, tries]);
  const here = state?.key === key ? state : null;
  return { value: here?.value ?? null, error: here?.error ?? null, retry: () => setTries(tries + 1) };
}
