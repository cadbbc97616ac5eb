/** A place for a restored embedded database: made aside in the folder, moved to its place when it is whole. */

import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { DatabaseRefused } from "../database/refusal.ts";

function requireEmptyFolder(folder: string): void {
  if (!existsSync(folder) || readdirSync(folder).length === 0) return;
  throw new DatabaseRefused({
    zh: `${folder} 不是空文件夹：不会覆盖已有数据。请用 --data 另选，或先把它移走`,
    en: `${folder} is not empty and nothing in it will be overwritten: choose another with --data, or move it away first`,
  });
}

/** Runs `restore` on a folder aside; what it made is in `folder` afterwards, or gone. */
export async function intoFolder<T>(folder: string, restore: (aside: string) => Promise<T>): Promise<T> {
  requireEmptyFolder(folder);
  mkdirSync(folder, { recursive: true });
  const aside = join(folder, `restoring-${process.pid}`);
  try {
    const result = await restore(aside);
    // The database last: with it the folder is whole.
    const names = readdirSync(aside).sort((a, b) => Number(a === "postgres") - Number(b === "postgres"));
    for (const name of names) renameSync(join(aside, name), join(folder, name));
    return result;
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}
