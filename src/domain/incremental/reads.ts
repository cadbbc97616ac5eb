/** Which registers each question reads: an answer outlives every change that touches none of them. */

import { type ChangeRegister, changeRegisters } from "../change/change.ts";
import { placedRegisters } from "../coverage/townships.ts";
import type { Question } from "../engine.ts";
import { protectedKinds } from "../labels.ts";

/** What a verdict on venues is made of. Walks go over roads, about fences, waters and campuses. */
const verdicts: readonly ChangeRegister[] = [
  ...protectedKinds,
  "entrance",
  "venue",
  "licence",
  "measurement",
  "road",
  "barrier",
  "water",
];

export const reads: Readonly<Record<Question, readonly ChangeRegister[]>> = {
  findings: [...verdicts, "rule"],
  profile: verdicts,
  evidence: verdicts,
  site: [...protectedKinds, "entrance", "road", "barrier", "water", "township", "rule"],
  // Rows are held against every place that the county knows.
  applications: changeRegisters,
  ground: [...protectedKinds, "entrance", "road", "barrier", "water", "township", "rule"],
  surveyTasks: [...verdicts, "rule"],
  // Made on the county as it stands, all of it.
  preview: changeRegisters,
  ruleComparison: [...verdicts, "township"],
  versionVerdicts: verdicts,
  // Stops, their gates, and what walks go over and about.
  round: [...protectedKinds, "entrance", "venue", "waterHazard", "road", "barrier", "water"],
  overview: changeRegisters,
  patrols: ["waterHazard", "patrolPlan", "patrolVisit", "school", "kindergarten", "nursery", "village", "township"],
  waterCalendar: ["waterHazard", "patrolPlan", "patrolVisit"],
  shelf: changeRegisters,
  venueList: [...verdicts, "rule", "case", "caseStep", "township"],
  townships: [...placedRegisters, "township"],
  zones: [...protectedKinds, "waterHazard"],
};
