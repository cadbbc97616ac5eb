/** How a print of many sheets stands: evidence is gathered, sheets are laid out, the printer has them, they go. */

import { useEffect, useRef, useState } from "react";
import { useApp } from "../../../ui/context.ts";
import { useKept } from "../../../ui/use-kept.ts";
import type { SheetFacts } from "../evidence-sheet.tsx";
import { manyKey } from "../sheet-many.ts";
import type { Wanted } from "./gather.ts";

export type Batch =
  | { readonly phase: "idle" }
  | { readonly phase: "failed"; readonly detail: string }
  | { readonly phase: "asking"; readonly done: number; readonly count: number }
  | {
      readonly phase: "laying" | "printing" | "leaving";
      readonly done: number;
      readonly count: number;
      readonly sheets: readonly SheetFacts[];
    };

export interface BatchHands {
  readonly batch: Batch;
  readonly start: (wanted: Wanted) => void;
  /** Stops what is under way, or takes away what was laid out. */
  readonly stop: () => void;
  readonly laid: (done: number) => void;
  readonly gone: () => void;
}

const idle: Batch = { phase: "idle" };

export function useBatch(): BatchHands {
  const { engine } = useApp();
  const [batch, setBatch] = useState<Batch>(idle);
  const [, setMany] = useKept(manyKey, false);
  const abort = useRef<AbortController | null>(null);
  useEffect(
    () => () => {
      abort.current?.abort();
      setMany(false);
    },
    [setMany],
  );

  const start = (wanted: Wanted): void => {
    const own = new AbortController();
    abort.current = own;
    const count = wanted.wanted.length;
    const current = (): boolean => abort.current === own && !own.signal.aborted;
    setBatch({ phase: "asking", done: 0, count });
    import("./gather.ts")
      .then(({ gather }) =>
        gather(engine, wanted, own.signal, (done) => {
          if (current()) setBatch({ phase: "asking", done, count });
        }),
      )
      .then(
        (sheets) => {
          if (!current()) return;
          setMany(true);
          setBatch({ phase: "laying", done: 0, count: sheets.length, sheets });
        },
        (error: unknown) => {
          if (current()) setBatch({ phase: "failed", detail: error instanceof Error ? error.message : String(error) });
        },
      );
  };

  const stop = (): void => {
    abort.current?.abort();
    setBatch((now) => ("sheets" in now ? { ...now, phase: "leaving" } : idle));
  };

  return {
    batch,
    start,
    stop,
    laid: (done) =>
      setBatch((now) => {
        if (!("sheets" in now)) return now;
        return { ...now, done, phase: now.phase === "laying" && done === now.count ? "printing" : now.phase };
      }),
    gone: () => {
      setMany(false);
      setBatch(idle);
    },
  };
}
