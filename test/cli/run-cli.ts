/** Runs a command line in this process, with its output caught. */

import { tmpdir } from "node:os";
import { resolve } from "node:path";
import type { CliIo } from "../../src/cli/command.ts";
import { main } from "../../src/cli/main.ts";

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export async function sapling(argv: readonly string[], changes: Partial<CliIo> = {}): Promise<Ran> {
  let out = "";
  let err = "";
  const code = await main(argv, {
    out: async (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    cwd: tmpdir(),
    root: resolve(import.meta.dirname, "../.."),
    env: {},
    today: () => "2026-11-24",
    stopped: () => Promise.resolve(),
    ...changes,
  });
  return { code, out, err };
}

/** Cells of a CSV text without quoted commas, the byte order mark taken off. */
export const table = (csv: string): string[][] =>
  csv
    .replace(/^\uFEFF/, "")
    .trimEnd()
    .split(/\r?\n/)
    .map((line) => line.split(","));
