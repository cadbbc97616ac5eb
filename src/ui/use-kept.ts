/**
 * What a screen holds between two visits: a file that was dropped, answers not yet saved. It is too large for
 * the address, lives as long as the page, and goes when another county comes.
 */

import { useCallback } from "react";
import { useApp, useAppState } from "./context.ts";

/** As `useState`, under a key of the screen's own such as `venues/applications`. */
export function useKept<T>(key: string, first: T): readonly [T, (next: T | ((before: T) => T)) => void] {
  const { store } = useApp();
  const value = useAppState(useCallback(({ kept }) => (key in kept ? (kept[key] as T) : first), [key, first]));
  const set = useCallback(
    (next: T | ((before: T) => T)) => {
      const { kept } = store.getState();
      const before = key in kept ? (kept[key] as T) : first;
      const after = typeof next === "function" ? (next as (before: T) => T)(before) : next;
      store.setState({ kept: { ...kept, [key]: after } });
    },
    [store, key, first],
  );
  return [value, set];
}
