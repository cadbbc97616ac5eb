/** Problems of one kind, so that they can be mended together. */

import type { Problem, ProblemCode } from "../problems.ts";

export interface ProblemKind {
  readonly key: string;
  readonly code: ProblemCode;
  readonly severity: Problem["severity"];
  /** Column id, where it is about one. */
  readonly column: string | null;
  /** What is written, where rows that write the same mean the same: an unknown choice. */
  readonly value: string | null;
  readonly count: number;
  /** The first of them, for its words. */
  readonly first: Problem;
}

const sameMeaning: ReadonlySet<ProblemCode> = new Set<ProblemCode>(["value-choice"]);

const meantValue = ({ code, values }: Problem): string | null =>
  sameMeaning.has(code) && values?.["value"] !== undefined ? String(values["value"]) : null;

export const kindOf = (problem: Problem): string =>
  [problem.code, problem.severity, problem.path ?? "", meantValue(problem) ?? ""].join(" ");

/** Errors first, then the most frequent. */
export function problemKinds(problems: readonly Problem[]): readonly ProblemKind[] {
  const kinds = new Map<string, { kind: Omit<ProblemKind, "count">; count: number }>();
  for (const first of problems) {
    const key = kindOf(first);
    const known = kinds.get(key);
    if (known) known.count++;
    else {
      const { code, severity, path } = first;
      const kind = { key, code, severity, column: path ?? null, value: meantValue(first), first };
      kinds.set(key, { kind, count: 1 });
    }
  }
  const rank = ({ severity }: ProblemKind): number => (severity === "error" ? 0 : 1);
  return [...kinds.values()]
    .map(({ kind, count }): ProblemKind => ({ ...kind, count }))
    .sort((a, b) => rank(a) - rank(b) || b.count - a.count);
}
