/** The problems of a register, by the record that has them. */

import type { County } from "../county.ts";
import type { Problem } from "../problems.ts";
import { type RegisterId, tableOf } from "./index.ts";

export interface RegisterProblems {
  /** Errors first, each in the order of the files. */
  readonly all: readonly Problem[];
  readonly errors: number;
  /** Problems that name a record, by its id. A row that was not taken in may bear the id of one that was. */
  readonly byRecord: ReadonlyMap<string, readonly Problem[]>;
}

/** Errors before warnings, otherwise as they came. */
export const gravestFirst = (problems: readonly Problem[]): readonly Problem[] => [
  ...problems.filter(({ severity }) => severity === "error"),
  ...problems.filter(({ severity }) => severity !== "error"),
];

const ofRegister =
  (register: RegisterId) =>
  (problem: Problem): boolean =>
    problem.register === register || problem.file === tableOf(register).file;

export function registerProblems(county: County, register: RegisterId): RegisterProblems {
  const all = gravestFirst(county.problems.filter(ofRegister(register)));
  const byRecord = new Map<string, Problem[]>();
  for (const problem of all) {
    if (problem.id === undefined || problem.register !== register) continue;
    const known = byRecord.get(problem.id);
    if (known) known.push(problem);
    else byRecord.set(problem.id, [problem]);
  }
  return { all, errors: all.filter(({ severity }) => severity === "error").length, byRecord };
}

/** The column that a problem is about: of `creditCode` or `features[3].properties.stage` the last name; null: the row. */
export function columnOfProblem(problem: Problem): string | null {
  if (problem.path === undefined) return null;
  return (
    problem.path
      .split(".")
      .at(-1)
      ?.replace(/\[\d+\]$/, "") || null
  );
}
