/** A long list that comes in pages from the thread that holds it: those in sight are asked for. */

import { useEffect, useMemo, useRef, useState } from "react";

/** Rows of a page. */
const page = 100;

/** `at`: the row, or null while it is on its way. Anew whenever `version` is another. */
export function useRows<T>(
  version: string,
  load: (from: number, to: number) => Promise<readonly T[]>,
): (index: number) => T | null {
  const [, draw] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another version is another list
  const pages = useMemo(() => new Map<number, readonly T[] | null>(), [version]);
  const wanted = useRef(new Set<number>());
  const loading = useRef(load);
  loading.current = load;
  useEffect(() => {
    for (const at of wanted.current) {
      if (pages.has(at)) continue;
      pages.set(at, null);
      loading.current(at * page, (at + 1) * page).then(
        (rows) => {
          pages.set(at, rows);
          draw((n) => n + 1);
        },
        () => pages.delete(at),
      );
    }
    wanted.current.clear();
  });
  return (index) => {
    const at = Math.floor(index / page);
    const rows = pages.get(at);
    if (rows === undefined) wanted.current.add(at);
    return rows?.[index - at * page] ?? null;
  };
}
