/** Everything that is wrong with a pack, in the order of its files and their lines; then what is still to be put in. */

import { stepProblems } from "../domain/new-county/step-problems.ts";
import type { Problem } from "../domain/problems.ts";
import { coverProblems } from "./new-county/cover-problems.ts";
import { PACK_FILES, type PackFiles, readPack } from "./pack.ts";

const rankOf = (file: string | undefined): number => (file === undefined ? -1 : PACK_FILES.indexOf(file));

export interface PackCheck {
  readonly problems: readonly Problem[];
  /** Gaps and overlaps of its townships, then the steps that are open, the next one first. An unusable pack has none. */
  readonly steps: readonly Problem[];
}

export function checkedPack(files: PackFiles): PackCheck {
  const result = readPack(files);
  const found = result.kind === "county" ? result.county.problems : result.problems;
  const problems = [...found].sort(
    (a, b) => rankOf(a.file) - rankOf(b.file) || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0),
  );
  if (result.kind !== "county") return { problems, steps: [] };
  return { problems, steps: [...coverProblems(result.county), ...stepProblems(result.county)] };
}

export const checkPack = (files: PackFiles): readonly Problem[] => checkedPack(files).problems;
