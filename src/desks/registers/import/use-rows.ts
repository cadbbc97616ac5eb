/** A long list that comes in pages from the thread that holds it: those in sight are asked for. */

import { useEffect, useMemo, useRef, useState } from "react";

/** Rows of a page. */
const page = 100;

type Load<T> = (from: number, to: number) => Promise<readonly T[]>;

/** Pages of one version of a list. A list draws its rows by itself, so they are asked for as they are looked at. */
class Pages<T> {
  readonly #pages = new Map<number, readonly T[] | null>();
  readonly #load: { readonly current: Load<T> };
  readonly #draw: () => void;
  constructor(load: { readonly current: Load<T> }, draw: () => void) {
    this.#load = load;
    this.#draw = draw;
  }
  at(index: number): T | null {
    const at = Math.floor(index / page);
    const rows = this.#pages.get(at);
    if (rows === undefined) {
      this.#pages.set(at, null);
      // After the drawing that asked for it.
      queueMicrotask(() => this.#ask(at));
    }
    return rows?.[index - at * page] ?? null;
  }
  #ask(at: number): void {
    this.#load.current(at * page, (at + 1) * page).then(
      (rows) => {
        this.#pages.set(at, rows);
        this.#draw();
      },
      () => this.#pages.delete(at),
    );
  }
}

/** The row, or null while it is on its way. Anew whenever `version` is another. */
export function useRows<T>(version: string, load: Load<T>): (index: number) => T | null {
  const [, draw] = useState(0);
  const loading = useRef(load);
  const here = useRef(true);
  loading.current = load;
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another version is another list
  const pages = useMemo(() => new Pages<T>(loading, () => here.current && draw((n) => n + 1)), [version]);
  return (index) => pages.at(index);
}
