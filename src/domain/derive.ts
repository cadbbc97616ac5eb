/** Every question with its derivation: what worker, server, commands and tests call. */

import { applicationsSteps } from "./applications/applications.ts";
import type { County } from "./county.ts";
import { overviewSteps } from "./coverage/overview.ts";
import { townships } from "./coverage/townships.ts";
import { type Answer, type Ask, finish, type Question, type Steps } from "./engine.ts";
import { advance } from "./incremental/advance.ts";
import { broughtUpToDate, recall, remember } from "./incremental/memory.ts";
import { previewSteps } from "./incremental/preview.ts";
import { patrols } from "./patrols/patrols.ts";
import { waterCalendar } from "./patrols/water-calendar.ts";
import { shelf } from "./registers/quality.ts";
import { roundSteps } from "./rounds/plan-round.ts";
import { checkSteps } from "./rules/check.ts";
import { compareRules, versionVerdicts } from "./rules/comparison/compare-rules.ts";
import { zones } from "./rules/drawn-zones.ts";
import { evidence } from "./rules/evidence.ts";
import { profileSteps } from "./rules/profile.ts";
import { site } from "./rules/site.ts";
import { taskSteps } from "./rules/survey-tasks.ts";
import { groundSteps } from "./siting/ground.ts";
import { venueListSteps } from "./venue-list.ts";

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
  ground: groundSteps,
  applications: applicationsSteps,
  surveyTasks: function* tasks(county, { asOf }) {
    return yield* taskSteps(county, asOf, yield* steps(county, "findings", { asOf, all: true }));
  },
  preview: function* preview(county, ask) {
    const { county: saved } = advance(county, ask.change, county.revision + 1);
    return yield* previewSteps({ from: county, to: saved }, ask, (of, its) => steps(of, "findings", its));
  },
  ruleComparison: (county, ask) => compareRules(county, ask, (its) => steps(county, "findings", its)),
  versionVerdicts,
  round: roundSteps,
  overview: overviewSteps,
  patrols: atOnce<"patrols">(patrols),
  waterCalendar: atOnce<"waterCalendar">(waterCalendar),
  shelf: atOnce<"shelf">((county, { asOf }) => shelf(county, asOf)),
  venueList: function* list(county, ask) {
    return yield* venueListSteps(county, ask, yield* steps(county, "findings", { asOf: ask.asOf, all: true }));
  },
  townships: atOnce<"townships">(townships),
  zones: atOnce<"zones">(zones),
};

/** The answer in steps; one asked before comes at once, and is the same value, as long as no change touched it. */
export function* steps<Q extends Question>(county: County, question: Q, ask: Ask<Q>): Steps<Answer<Q>> {
  const known = recall(county, question, ask);
  const answer = known
    ? ((yield* broughtUpToDate(county, known)) as Answer<Q>)
    : yield* derivations[question](county, ask);
  remember(county, question, ask, answer);
  return answer;
}

/** The answer to a question, computed now unless it was asked before. */
export const derive = <Q extends Question>(county: County, question: Q, ask: Ask<Q>): Answer<Q> =>
  finish(steps(county, question, ask));
