/** Every question with its derivation: what worker, server, commands and tests call. */

import { type Applied, applyChange } from "./change/apply.ts";
import type { Change } from "./change/change.ts";
import type { County } from "./county.ts";
import { overview } from "./coverage/overview.ts";
import { townships } from "./coverage/townships.ts";
import { type Answer, type Ask, finish, type Question, type Steps } from "./engine.ts";
import { patrols } from "./patrols/patrols.ts";
import { waterCalendar } from "./patrols/water-calendar.ts";
import { shelf } from "./registers/quality.ts";
import { checkSteps } from "./rules/check.ts";
import { zones } from "./rules/drawn-zones.ts";
import { evidence } from "./rules/evidence.ts";
import { profileSteps } from "./rules/profile.ts";
import { site } from "./rules/site.ts";
import { surveyTasks } from "./rules/survey-tasks.ts";

type Derivation<Q extends Question> = (county: County, ask: Ask<Q>) => Steps<Answer<Q>>;

/** A derivation that is one step. */
const atOnce = <Q extends Question>(derivation: (county: County, ask: Ask<Q>) => Answer<Q>): Derivation<Q> =>
  function* once(county, ask) {
    yield { done: 0, total: 1 };
    return derivation(county, ask);
  };

const derivations: { readonly [Q in Question]: Derivation<Q> } = {
  findings: checkSteps,
  profile: profileSteps,
  evidence: atOnce<"evidence">(evidence),
  site: atOnce<"site">(site),
  surveyTasks: atOnce<"surveyTasks">(surveyTasks),
  overview: atOnce<"overview">(overview),
  patrols: atOnce<"patrols">(patrols),
  waterCalendar: atOnce<"waterCalendar">(waterCalendar),
  shelf: atOnce<"shelf">((county, { asOf }) => shelf(county, asOf)),
  townships: atOnce<"townships">(townships),
  zones: atOnce<"zones">(zones),
};

/** Answers kept for each county, the least recently asked forgotten first. */
const kept = 48;
const answers = new WeakMap<County, Map<string, unknown>>();

function remembered(county: County): Map<string, unknown> {
  const known = answers.get(county) ?? new Map<string, unknown>();
  answers.set(county, known);
  return known;
}

/** The answer in steps; one asked before comes at once, and is the same value. */
export function* steps<Q extends Question>(county: County, question: Q, ask: Ask<Q>): Steps<Answer<Q>> {
  const known = remembered(county);
  const key = `${question} ${JSON.stringify(ask)}`;
  if (known.has(key)) {
    const answer = known.get(key) as Answer<Q>;
    known.delete(key);
    known.set(key, answer);
    return answer;
  }
  const answer = yield* derivations[question](county, ask);
  known.set(key, answer);
  for (const oldest of known.keys()) {
    if (known.size <= kept) break;
    known.delete(oldest);
  }
  return answer;
}

/** The county after a change, at `revision`. */
export function advance(county: County, change: Change, revision: number): Applied {
  return applyChange(county, change, revision);
}

/** The answer to a question, computed now unless it was asked before. */
export const derive = <Q extends Question>(county: County, question: Q, ask: Ask<Q>): Answer<Q> =>
  finish(steps(county, question, ask));
