/** Programs that PostgreSQL's user can run, wherever the project lies. */

import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Binaries } from "./binaries.ts";
import { closedFolder, type Owner } from "./owner.ts";

/**
 * The programs where they are, or, when root's project lies where nobody else may go (`/root`), a copy of
 * them in the data folder, made once.
 */
export function reachable(binaries: Binaries, owner: Owner | null, dataFolder: string): Binaries {
  if (closedFolder(binaries.folder, owner) === null) return binaries;
  const copy = join(dataFolder, "program");
  if (!existsSync(copy)) {
    const making = `${copy}.new-${process.pid}`;
    mkdirSync(dataFolder, { recursive: true });
    cpSync(binaries.folder, making, { recursive: true, verbatimSymlinks: true });
    try {
      renameSync(making, copy);
    } catch (error) {
      rmSync(making, { recursive: true, force: true });
      if (!existsSync(copy)) throw error;
    }
  }
  const there = (path: string) => join(copy, basename(dirname(path)), basename(path));
  return {
    initdb: there(binaries.initdb),
    postgres: there(binaries.postgres),
    pgCtl: there(binaries.pgCtl),
    folder: copy,
  };
}
