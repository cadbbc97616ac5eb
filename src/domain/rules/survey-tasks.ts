/** What to survey first: each position whose measuring would settle verdicts, most settled first. */

import type { County } from "../county.ts";
import type { Steps } from "../engine.ts";
import type { SurveyChance, SurveyTask } from "./answer-types.ts";
import type { Finding, Findings } from "./finding.ts";
import { byCodeUnit, numberOf } from "./rules-on-day.ts";
import { type Doubts, doubtsOf } from "./survey-pairs.ts";
import { type DoubtfulPair, placeSettles, venueSettles } from "./survey-share.ts";

/** From this share on a finding counts as settled whatever comes out: the doubt of every position is 95 % too. */
export const sureShare = 0.95;

/** One end of a finding in doubt, and how likely its survey alone settles the finding. */
interface Chance {
  readonly what: SurveyTask["what"];
  readonly id: string;
  readonly share: number;
}

/**
 * A task for every position whose survey (to the pack's accuracy of surveys) may settle a finding that is in doubt
 * by distance; a finding that no single one settles stands with the end that it says is to be measured first.
 * A finding whose date or walk is missing is not settled by any position.
 */
export function* taskSteps(county: County, asOf: string, { rules, findings }: Findings): Steps<readonly SurveyTask[]> {
  const doubtful = findings.filter(({ surveyFirst, place }) => surveyFirst !== null && place !== null);
  const doubts = yield* doubtsOf(county, asOf, rules, doubtful);
  const limits = new Map(rules.map((rule) => [rule.id, numberOf(rule) ?? 0]));
  const tasks = new Map<string, { what: SurveyTask["what"]; id: string; findings: SurveyChance[] }>();
  for (const finding of doubtful)
    for (const { what, id, share } of chancesOf(finding, doubts, limits.get(finding.rule) ?? 0, gradeOf(county))) {
      const key = `${what}/${id}`;
      const task = tasks.get(key) ?? { what, id, findings: [] };
      task.findings.push({ finding, share });
      tasks.set(key, task);
    }
  return inOrder([...tasks.values()].map(({ what, id, findings: its }) => taskOf(what, id, its)));
}

const gradeOf = ({ pack }: County): number => pack.defaults.accuracy.survey;

function chancesOf(finding: Finding, { scan, pairs }: Doubts, limit: number, grade: number): Chance[] {
  const own = pairs.get(finding.id) ?? [];
  const idOf = ({ place }: DoubtfulPair): string => scan.places.places[place]?.id ?? "";
  const chances: Chance[] = [
    { what: "venue", id: finding.venue, share: venueSettles(own, limit, grade) },
    ...own.map(
      (pair): Chance => ({ what: "place", id: idOf(pair), share: placeSettles(own, pair.place, limit, grade) }),
    ),
  ];
  const some = chances.filter(({ share }) => share > 0);
  if (some.length > 0) return some;
  const first = finding.surveyFirst === "venue" ? finding.venue : (finding.place ?? "");
  return [{ what: finding.surveyFirst ?? "venue", id: first, share: 0 }];
}

/** A task with its counts, of all its findings or of those that a reader kept. */
export function taskOf(what: SurveyTask["what"], id: string, findings: readonly SurveyChance[]): SurveyTask {
  const likeliest = [...findings].sort((a, b) => b.share - a.share || byCodeUnit(a.finding.id, b.finding.id));
  return {
    what,
    id,
    findings: likeliest,
    surely: likeliest.filter(({ share }) => share >= sureShare).length,
    perhaps: likeliest.filter(({ share }) => share > 0 && share < sureShare).length,
    expected: likeliest.reduce((sum, { share }) => sum + share, 0),
  };
}

/** Most settled first, as far as can be expected; of equal ones the surer. */
export const inOrder = (tasks: readonly SurveyTask[]): readonly SurveyTask[] =>
  [...tasks].sort(
    (a, b) => b.expected - a.expected || b.surely - a.surely || byCodeUnit(a.what, b.what) || byCodeUnit(a.id, b.id),
  );
