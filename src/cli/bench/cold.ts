/** Cold runs: a new process reads the arrays from a file, runs one engine once, and says how long it took. */

import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { deserialize, serialize } from "node:v8";
import type { CliIo } from "../command.ts";
import type { Engine } from "./engine.ts";
import { medianOf } from "./median.ts";
import { runOnce } from "./run-once.ts";
import type { Work } from "./work.ts";

const run = promisify(execFile);

/** Median milliseconds of build and query over so many new processes; null for none. */
export interface ColdRuns {
  of(engine: Engine): Promise<number | null>;
  /** Removes the file. */
  close(): void;
}

export function coldRuns(work: Work, times: number, io: CliIo): ColdRuns {
  const folder = mkdtempSync(join(tmpdir(), "sapling-bench-"));
  const file = join(folder, "work");
  if (times > 0) writeFileSync(file, serialize(work));
  const once = async ({ name, threads }: Engine): Promise<number> => {
    const program = join(io.root, "src/cli/sapling.mjs");
    const asked = ["bench", "--once", name, "--threads", String(threads), "--arrays", file];
    const { stdout } = await run(process.execPath, [program, ...asked], { env: { ...io.env } });
    const { build_ms, query_ms } = JSON.parse(stdout) as { build_ms: number; query_ms: number };
    return build_ms + query_ms;
  };
  return {
    async of(engine) {
      const all: number[] = [];
      for (let i = 0; i < times; i++) all.push(await once(engine));
      return all.length > 0 ? medianOf(all) : null;
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** What a cold process does. */
export async function runArrays(engine: Engine, file: string): Promise<{ build_ms: number; query_ms: number }> {
  const work = deserialize(readFileSync(file)) as Work;
  const { build, query } = await runOnce(engine, work);
  return { build_ms: build, query_ms: query };
}
