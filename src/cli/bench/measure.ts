/** Runs the engines by turns on one work and takes the medians. */

import type { Engine } from "./engine.ts";
import { checksum, differing, type Judged, pairCount } from "./judge.ts";
import { medianOf } from "./median.ts";
import type { Work } from "./work.ts";

export interface BenchRow {
  readonly engine: string;
  readonly threads: number;
  /** Build and query of the first round, before anything ran. */
  readonly first_ms: number;
  /** Medians over the rounds. */
  readonly build_ms: number;
  readonly query_ms: number;
  readonly rounds: number;
  /** Pairs inside or in doubt. */
  readonly pairs: number;
  readonly checksum: string;
  /** Verdicts that differ from the first engine's. */
  readonly differing: number;
}

interface Runs {
  readonly engine: Engine;
  readonly build: number[];
  readonly query: number[];
  judged: Judged | null;
}

/** An engine that has had so much of the time is not run again. */
const enoughMs = 15_000;

const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);
const round = (ms: number): number => Math.round(ms * 100) / 100;

function runOnce(runs: Runs, work: Work): void {
  const started = performance.now();
  const query = runs.engine.build(work);
  const built = performance.now();
  const judged = query();
  runs.query.push(performance.now() - built);
  runs.build.push(built - started);
  runs.judged ??= judged;
}

/** Rounds go engine by engine, so that a busy moment of the machine strikes all alike. */
export function measureEngines(work: Work, engines: readonly Engine[], rounds: number): BenchRow[] {
  const all = engines.map((engine): Runs => ({ engine, build: [], query: [], judged: null }));
  for (let round = 0; round < rounds; round++)
    for (const runs of all) if (sum(runs.build) + sum(runs.query) < enoughMs) runOnce(runs, work);
  const first = all[0]?.judged;
  return all.flatMap(({ engine, build, query, judged }) =>
    judged && first
      ? [
          {
            engine: engine.name,
            threads: engine.threads,
            first_ms: round(build[0]! + query[0]!),
            build_ms: round(medianOf(build)),
            query_ms: round(medianOf(query)),
            rounds: build.length,
            pairs: pairCount(judged),
            checksum: checksum(work, judged),
            differing: differing(judged, first),
          },
        ]
      : [],
  );
}
