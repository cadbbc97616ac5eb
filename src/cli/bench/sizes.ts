/** The counties that are measured: the shipped one, an invented province and nation. */

import { readPackFolder } from "../../server/pack-folder.ts";
import { BadInput } from "../bad-input.ts";
import type { CliIo } from "../command.ts";
import { dayOf, packFolder } from "../pack-option.ts";
import { extents } from "../sample/tiled/extent.ts";
import { madeWork } from "./made-work.ts";
import { type Work, workOf } from "./work.ts";

export const benchSizes = ["county", "province", "nation"] as const;
export type BenchSize = (typeof benchSizes)[number];

const seed = 1;

function shippedWork(io: CliIo): Work {
  const result = readPackFolder(packFolder(undefined, io), { checks: false });
  if (!("county" in result)) throw BadInput.of(result.problems);
  return workOf(result.county, dayOf(undefined, result.county, io));
}

export const workFor = (size: BenchSize, io: CliIo): Work =>
  size === "county" ? shippedWork(io) : madeWork(extents[size], seed);
