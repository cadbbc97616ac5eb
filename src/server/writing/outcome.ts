/** What became of a write, as an answer: the commit, or a problem that says why there is none. */

import type { ChangeRegister, Commit } from "../../domain/change/change.ts";
import { byId, type County } from "../../domain/county.ts";
import type { Language } from "../../domain/labels.ts";
import { type Problem, problemRemedy, problemSays } from "../../domain/problems.ts";
import type { CommitOutcome, Conflict } from "../ledger.ts";
import { ApiProblem } from "../problem-details.ts";

/** Problems told in one answer; the rest are counted. */
const TOLD = 200;

const told = (problem: Problem, language: Language) => ({
  code: problem.code,
  severity: problem.severity,
  path: problem.path ?? "",
  ...(problem.register === undefined ? {} : { register: problem.register }),
  ...(problem.id === undefined ? {} : { id: problem.id }),
  title: problemSays(problem, language),
  remedy: problemRemedy(problem, language),
});

export const changeInvalid = (problems: readonly Problem[]): ApiProblem =>
  new ApiProblem("change-invalid", `${problems.length} problems`, problems[0]?.path, (language) => ({
    problems: problems.slice(0, TOLD).map((problem) => told(problem, language)),
    untold: Math.max(0, problems.length - TOLD),
  }));

/** A record as it stands now; null: it is gone. */
function recordNow(county: County, register: string, id: string): unknown {
  if (register === "rule") return county.rules.find((rule) => `${rule.id}@${rule.since}` === id) ?? null;
  return byId(county, register as Exclude<ChangeRegister, "rule">).get(id) ?? null;
}

/** Each record with the version that stands, so that the writer can lay both side by side. */
const conflict = (conflicts: readonly Conflict[], revision: number, seenNow: County): ApiProblem =>
  new ApiProblem("conflict", `${conflicts.length} records`, "If-Match", () => ({
    revision,
    conflicts: conflicts.slice(0, TOLD).map((one) => ({ ...one, record: recordNow(seenNow, one.register, one.id) })),
  }));

/** The commit, else the problem thrown. `seenNow`: the county that stands, as the writer may see it. */
export async function commitOf(
  outcome: CommitOutcome,
  seenNow: () => Promise<County>,
): Promise<{ readonly commit: Commit; readonly again: boolean }> {
  switch (outcome.outcome) {
    case "committed":
      return outcome;
    case "conflict":
      throw conflict(outcome.conflicts, outcome.revision, await seenNow());
    case "keyReused":
      throw new ApiProblem("key-reused", "", "Idempotency-Key");
    case "invalid":
      throw changeInvalid(outcome.problems);
  }
}
