/** One round of one engine: build and query, each by the clock. */

import type { Built, Engine } from "./engine.ts";
import type { Judged } from "./judge.ts";
import type { Work } from "./work.ts";

export interface Round {
  readonly build: number;
  readonly query: number;
  readonly judged: Judged;
}

export async function runOnce(engine: Engine, work: Work): Promise<Round> {
  const started = performance.now();
  const made = engine.build(work);
  const built: Built = typeof made === "function" ? { query: made } : await made;
  const build = built.ms ?? performance.now() - started;
  const asked = performance.now();
  const answer = await built.query();
  const query = performance.now() - asked;
  return "judged" in answer
    ? { build, query: answer.ms ?? query, judged: answer.judged }
    : { build, query, judged: answer };
}
