/** The shipped county, read once for the golden tests. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { County } from "../../src/domain/county.ts";
import { packFilesOf, readPack } from "../../src/io/pack.ts";

export const packFolder = join(import.meta.dirname, "../../data/640121");

let county: County | undefined;

export function countyPack(): County {
  if (county) return county;
  const files = new Map(
    readdirSync(packFolder).map((name) => [name, new Uint8Array(readFileSync(join(packFolder, name)))]),
  );
  const read = readPack(packFilesOf(files), { checks: false });
  if (read.kind !== "county") throw new Error(`the pack is unusable: ${JSON.stringify(read.problems)}`);
  county = read.county;
  return county;
}
