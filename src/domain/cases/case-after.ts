/** What a step makes of a case: the one place that says it, for taking a step and for reading the log again. */

import type { CaseStep } from "../registers/case-steps.ts";
import type { Case } from "../registers/cases.ts";

type Column = keyof Case;

function without(record: Case, columns: readonly Column[]): Case {
  const kept = Object.entries(record).filter(([name]) => !(columns as readonly string[]).includes(name));
  return Object.fromEntries(kept) as unknown as Case;
}

/** What a re-inspection that failed, or a reopening, takes back. */
const putRight: readonly Column[] = ["rectified", "reinspected"];
const sinceFound: readonly Column[] = [...putRight, "notified", "deadline", "closed", "outcome"];

/** The deadline that a step sets; it keeps the one that stood where it names none. */
const due = ({ deadline }: CaseStep): Partial<Case> => (deadline === undefined ? {} : { deadline });
const bureau = ({ toBureau }: CaseStep): Partial<Case> => (toBureau === undefined ? {} : { bureau: toBureau });

/** The case once the step is taken. It asks nothing: whether the step may be taken is `whyNotStep`'s to say. */
export function caseAfter(record: Case, step: CaseStep): Case {
  const { day } = step;
  switch (step.step) {
    case "opened":
      return { ...record, ...bureau(step) };
    case "inspected":
      return record;
    case "notified":
      return { ...record, state: "notified", notified: day, ...due(step) };
    case "extended":
      return { ...record, ...due(step) };
    case "rectified":
    case "moved":
      return { ...record, state: "rectified", rectified: day };
    case "passed":
      return { ...record, state: "reinspected", reinspected: day };
    case "failed":
      return { ...without(record, putRight), state: "notified", ...due(step) };
    case "closed":
      return { ...record, state: "closed", closed: day, outcome: "rectified" };
    case "dismissed":
      return { ...record, state: "closed", closed: day, outcome: "dismissed" };
    case "reopened":
      return { ...without(record, sinceFound), state: "found", listed: "no" };
    case "transferred":
      return { ...record, ...bureau(step) };
    case "listed":
      return { ...record, listed: "yes" };
    case "unlisted":
      return { ...record, listed: "no" };
  }
}

/** A case of which nothing was done yet but to open it: what `opened` starts from. */
export const justOpened = (record: Case): Case => ({
  ...without(record, [...sinceFound, "bureau"]),
  state: "found",
  listed: "no",
});
