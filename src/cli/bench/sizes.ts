/** The counties that are measured: the shipped one, and an invented province. */

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readPackFolder } from "../../server/pack-folder.ts";
import { BadInput } from "../bad-input.ts";
import type { CliIo } from "../command.ts";
import { dayOf, packFolder } from "../pack-option.ts";
import { makeSamplePack } from "../sample/sample.ts";
import { type Work, workOf } from "./work.ts";

export const benchSizes = ["county", "province", "nation"] as const;
export type BenchSize = (typeof benchSizes)[number];

const seed = 1;

function workIn(folder: string, io: CliIo): Work {
  const result = readPackFolder(folder, { checks: false });
  if (!("county" in result)) throw BadInput.of(result.problems);
  return workOf(result.county, dayOf(undefined, result.county, io));
}

/** A pack made for this run and thrown away. */
async function madeWork(size: BenchSize, io: CliIo): Promise<Work> {
  const out = mkdtempSync(join(tmpdir(), "sapling-bench-"));
  try {
    await makeSamplePack({ size, seed, out });
    return workIn(out, io);
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

export const workFor = (size: BenchSize, io: CliIo): Promise<Work> | Work =>
  size === "county" ? workIn(packFolder(undefined, io), io) : madeWork(size, io);
