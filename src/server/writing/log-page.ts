/** One answer of the log: as many commits as are allowed, at least one where there is one. */

import type { Commit } from "../../domain/change/change.ts";
import { LOG_ROWS } from "../limits/limits.ts";

export function withinRows(commits: readonly Commit[]): readonly Commit[] {
  let rows = 0;
  const end = commits.findIndex(({ before }, i) => {
    rows += before.length;
    return i > 0 && rows > LOG_ROWS;
  });
  return end < 0 ? commits : commits.slice(0, end);
}
