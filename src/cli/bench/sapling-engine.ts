/** This project's own engine: the bulk check, on one thread or more. */

import type { RuleVerdicts } from "../../domain/rules/bulk/bulk-verdicts.ts";
import { type BulkWork, bulkWorkOf } from "../../domain/rules/bulk/bulk-work.ts";
import { sharedWork } from "../../domain/rules/bulk/shared-work.ts";
import { buildOn } from "../../domain/rules/bulk/threads.ts";
import { spanThreads } from "../../server/threads/span-threads.ts";
import type { Engine } from "./engine.ts";
import type { Judged } from "./judge.ts";
import type { Work } from "./work.ts";

/** The arrays that every engine is given, as this one reads them: made once, like a rival's tables, and not counted. */
const flat = new WeakMap<Work, BulkWork>();
function flatWork(work: Work, threads: number): BulkWork {
  const made = flat.get(work) ?? bulkWorkOf(work);
  const ready = threads > 1 ? sharedWork(made) : made;
  flat.set(work, ready);
  return ready;
}

/** Venue and place by turns, as the engines are compared by. */
const judgedOf = (rules: readonly RuleVerdicts[]): Judged => ({
  verdicts: rules.map(({ verdicts }) => verdicts),
  pairs: rules.map(({ pairs: { spots, shapes } }) => {
    const pairs: number[] = [];
    for (let i = 0; i < spots.length; i++) pairs.push(spots[i]!, shapes[i]!);
    return pairs;
  }),
});

export function saplingOn(threads: number): Engine {
  const others = spanThreads(threads - 1);
  return {
    name: "sapling",
    threads: others.length + 1,
    async build(work) {
      const bulk = flatWork(work, threads);
      await Promise.all(others.map((thread) => thread.ask({ ask: "greet" })));
      const started = performance.now();
      const judge = await buildOn(bulk, others);
      return {
        ms: performance.now() - started,
        async query() {
          const asked = performance.now();
          const rules = await judge();
          const ms = performance.now() - asked;
          return { ms, judged: judgedOf(rules) };
        },
      };
    },
    close: async () => void (await Promise.all(others.map((thread) => thread.close()))),
  };
}

export const saplingEngine = saplingOn(1);
