/** What to survey first: each position whose measuring would settle verdicts, most settled first. */

import type { SurveyTask } from "./answer-types.ts";
import type { Finding } from "./finding.ts";
import { byCodeUnit } from "./rules-on-day.ts";

/**
 * One task for each position that is the less accurate end of some finding in doubt. A finding counts
 * for one task only, so that the tasks together are the list of all doubts of distance.
 */
export function tasksOf(findings: readonly Finding[]): readonly SurveyTask[] {
  const tasks = new Map<string, { what: "venue" | "place"; id: string; findings: string[] }>();
  for (const { id: finding, venue, place, surveyFirst } of findings) {
    if (surveyFirst === null || place === null) continue;
    const id = surveyFirst === "venue" ? venue : place;
    const key = `${surveyFirst}/${id}`;
    const task = tasks.get(key) ?? { what: surveyFirst, id, findings: [] };
    task.findings.push(finding);
    tasks.set(key, task);
  }
  return [...tasks.values()]
    .map((task) => ({ ...task, settles: task.findings.length }))
    .sort((a, b) => b.settles - a.settles || byCodeUnit(a.what, b.what) || byCodeUnit(a.id, b.id));
}
