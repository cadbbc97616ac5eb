/** A bulk work shared out over threads: what is said between them, and the two ends of it. One part stays here. */

import type { PairColumns } from "../../../geo/bulk/pair-columns.ts";
import { bulkVerdicts, type RuleVerdicts } from "./bulk-verdicts.ts";
import type { BulkWork } from "./bulk-work.ts";
import { judgeSpan } from "./judge-span.ts";
import { buildSpan, type Span } from "./span.ts";

/** `greet`: is it there? · `build` before the first `judge`. */
export type SpanMessage =
  | { readonly ask: "greet" }
  | { readonly ask: "build"; readonly work: BulkWork; readonly part: number; readonly parts: number }
  | { readonly ask: "judge" };

/** By rule; nothing but after `judge`. */
export type SpanAnswer = readonly PairColumns[];

/** Another thread, which answers one message after the other. */
export interface SpanThread {
  ask(message: SpanMessage): Promise<SpanAnswer>;
}

/** The far end: keeps the span it was told to build. */
export function spanKeeper(): (message: SpanMessage) => SpanAnswer {
  let kept: { work: BulkWork; span: Span } | null = null;
  return (message) => {
    if (message.ask === "greet") return [];
    if (message.ask === "build") {
      const { work, part, parts } = message;
      kept = { work, span: buildSpan(work, part, parts) };
      return [];
    }
    if (!kept) throw new Error("nothing was built");
    return judgeSpan(kept.work, kept.span);
  };
}

/** What need not be copied on its way to the near end. */
export const transferable = (answer: SpanAnswer): ArrayBuffer[] =>
  answer.flatMap(({ spots, shapes, weights, signed }) =>
    [spots, shapes, weights, signed].map(({ buffer }) => buffer as ArrayBuffer),
  );

export type BulkJudge = () => Promise<RuleVerdicts[]>;

/** Builds a part here and one on each thread; answers what judges them all. Without threads it is all done here. */
export async function buildOn(work: BulkWork, threads: readonly SpanThread[]): Promise<BulkJudge> {
  const parts = threads.length + 1;
  const far = threads.map((thread, i) => thread.ask({ ask: "build", work, part: i + 1, parts }));
  const own = buildSpan(work, 0, parts);
  await Promise.all(far);
  return async () => {
    const others = threads.map((thread) => thread.ask({ ask: "judge" }));
    const found = judgeSpan(work, own);
    return bulkVerdicts(work, [found, ...(await Promise.all(others))]);
  };
}
