/** Runs the engines by turns on one work and takes the medians. */

import { type Differences, differences } from "./differences.ts";
import type { Engine } from "./engine.ts";
import { checksum, type Judged, pairCount } from "./judge.ts";
import { medianOf } from "./median.ts";
import { runOnce } from "./run-once.ts";
import type { Work } from "./work.ts";

/** A row as other programs read it. */
export interface BenchRow {
  readonly engine: string;
  readonly threads: number;
  /** Medians over the rounds after the first; of the first where it was the only one. */
  readonly build_ms: number;
  readonly query_ms: number;
  /** Pairs inside or in doubt. */
  readonly pairs: number;
  readonly checksum: string;
}

/** What else was found, row by row. */
export interface BenchMore {
  readonly engine: string;
  readonly threads: number;
  /** Build and query of a new process's only round: the median over some, or the first round of a server. */
  readonly cold_ms: number;
  readonly rounds: number;
  /** Against the first row. */
  readonly differing: Differences;
}

export interface Measured {
  readonly rows: readonly BenchRow[];
  readonly more: readonly BenchMore[];
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

/** The first round compiles and fills caches: it is told apart, as cold. */
const warm = (values: readonly number[]): number => round(medianOf(values.length > 1 ? values.slice(1) : values));

async function runOn(runs: Runs, work: Work): Promise<void> {
  const { build, query, judged } = await runOnce(runs.engine, work);
  runs.build.push(build);
  runs.query.push(query);
  runs.judged ??= judged;
}

/** Rounds go engine by engine, so that a busy moment of the machine strikes all alike. */
async function allRounds(work: Work, engines: readonly Engine[], rounds: number): Promise<Runs[]> {
  const all = engines.map((engine): Runs => ({ engine, build: [], query: [], judged: null }));
  for (let round = 0; round < rounds; round++)
    for (const runs of all) if (sum(runs.build) + sum(runs.query) < enoughMs) await runOn(runs, work);
  return all;
}

/** `cold`: milliseconds of a cold run of an engine, where it has one; it is asked before any engine ran here. */
export async function measureEngines(
  work: Work,
  engines: readonly Engine[],
  rounds: number,
  cold: (engine: Engine) => Promise<number | null>,
): Promise<Measured> {
  const colds: (number | null)[] = [];
  for (const engine of engines) colds.push(engine.elsewhere ? null : await cold(engine));
  const all = await allRounds(work, engines, rounds);
  const own = all[0]!.judged!;
  return {
    rows: all.map(({ engine: { name, threads }, build, query, judged }) => ({
      engine: name,
      threads,
      build_ms: warm(build),
      query_ms: warm(query),
      pairs: pairCount(judged!),
      checksum: checksum(work, judged!),
    })),
    more: all.map(({ engine, build, query, judged }, i) => ({
      engine: engine.name,
      threads: engine.threads,
      cold_ms: round(colds[i] ?? build[0]! + query[0]!),
      rounds: build.length,
      differing: differences(work, own, judged!, engine),
    })),
  };
}
