/** Which files of a pack could not be read to their end. Apart from the texts of problems: the first screen needs only this. */

import type { Problem, ProblemCode } from "./problems.ts";

/** What of a file is lost with these, from that point on or whole. */
const cutShort: ReadonlySet<ProblemCode> = new Set(["file-missing", "file-encoding", "json-syntax", "csv-syntax"]);

/** Files that could not be read to their end: what is judged without them lacks something. Each once, in order. */
export const filesCutShort = (problems: readonly Problem[]): string[] => [
  ...new Set(
    problems.flatMap(({ code, severity, file }) =>
      severity === "error" && cutShort.has(code) && file !== undefined ? [file] : [],
    ),
  ),
];
