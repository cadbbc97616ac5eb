/** A county pack on disk, as bytes by file name. */

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type PackFiles, type PackResult, type ReadOptions, readPack } from "../io/pack.ts";

export const isPackFolder = (folder: string): boolean => existsSync(join(folder, "pack.json"));

/** The files of a folder, read as they are asked for; folders within it are passed over. */
export function folderFiles(folder: string): PackFiles {
  const names = existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => entry.name)
        .sort()
    : [];
  const known = new Set(names);
  return {
    list: () => names,
    bytes: (name) => (known.has(name) ? readFileSync(join(folder, name)) : undefined),
  };
}

/** Reads a pack; `checks: false` leaves out holding its registers against each other. */
export const readPackFolder = (folder: string, options: ReadOptions = {}): PackResult =>
  readPack(folderFiles(folder), options);

/** The pack folders in a folder, or the folder itself where it is one; by name. */
export function packFoldersIn(folder: string): string[] {
  if (isPackFolder(folder)) return [folder];
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && isPackFolder(join(folder, entry.name)))
    .map((entry) => join(folder, entry.name))
    .sort();
}
