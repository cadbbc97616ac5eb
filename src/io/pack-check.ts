/** Everything that is wrong with a pack, in the order of its files and their lines. */

import type { Problem } from "../domain/problems.ts";
import { PACK_FILES, type PackFiles, readPack } from "./pack.ts";

const rankOf = (file: string | undefined): number => (file === undefined ? -1 : PACK_FILES.indexOf(file));

export function checkPack(files: PackFiles): readonly Problem[] {
  const result = readPack(files);
  const problems = result.kind === "county" ? result.county.problems : result.problems;
  return [...problems].sort(
    (a, b) => rankOf(a.file) - rankOf(b.file) || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0),
  );
}
