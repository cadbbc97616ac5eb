/** All that the Overview desk shows of one day. */

import { lastMonthEnd, monthEnd } from "../calendar.ts";
import type { County } from "../county.ts";
import { finish, type Steps } from "../engine.ts";
import { caseNotes } from "./changes/case-changes.ts";
import { clearedNotes } from "./changes/cleared.ts";
import { homeNotes } from "./changes/home-changes.ts";
import type { Moment } from "./changes/moment.ts";
import { newInsideNotes } from "./changes/new-inside.ts";
import { gapNotes } from "./changes/standing-gaps.ts";
import { waterNotes } from "./changes/water-changes.ts";
import { clauseStates } from "./clauses.ts";
import { coverage } from "./coverage.ts";
import type { ChangeNote, Overview, UnitSummary } from "./coverage-types.ts";
import { headlines, type Overall } from "./headlines.ts";
import { perimeterSteps, surroundings } from "./perimeter.ts";
import { placedRegisters, townshipIn } from "./townships.ts";
import { trendMonths, trendSteps } from "./trend.ts";

/** Plain sentences of what changed since the last month's end: surroundings first, standing gaps last. */
const changes = (moment: Moment): ChangeNote[] =>
  [clearedNotes, newInsideNotes, caseNotes, waterNotes, homeNotes, gapNotes].flatMap((notes) =>
    notes(moment).map((note) => placed(moment.county, note)),
  );

/** A note with the township that it concerns. */
function placed(county: County, note: ChangeNote): ChangeNote {
  if (!note.about) return note;
  const { register, id } = note.about;
  const kept = placedRegisters.find((one) => one === register);
  const unit = register === "township" ? id : kept && townshipIn(county, kept)[id];
  return unit ? { ...note, unit } : note;
}

/** Units between two steps. */
const stride = 20;

function* unitSummaries(county: County, asOf: string, overall: Overall): Steps<Overview["units"]> {
  const { township: townships } = county.registers;
  const units: Record<string, UnitSummary> = {};
  for (const [done, { id }] of townships.entries()) {
    if (done % stride === 0) yield { done, total: townships.length };
    units[id] = { headlines: headlines(county, asOf, overall, id), perimeter: surroundings(county, asOf, id) };
  }
  return units;
}

/** The steps of a part, told as one of many parts. */
function* asOneStep<T>(steps: Steps<T>, done: number, total: number): Steps<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield { done, total };
  }
}

type Asked = { readonly asOf: string };

export const overview = (county: County, ask: Asked): Overview => finish(overviewSteps(county, ask));

/** In steps: a year of month ends over a province's venues takes seconds, in which other questions are answered. */
export function* overviewSteps(county: County, { asOf }: Asked): Steps<Overview> {
  const before = lastMonthEnd(asOf);
  const days = [...trendMonths(asOf).slice(0, -1).map(monthEnd), before, asOf];
  const parts = days.length + 2;
  for (const [done, day] of days.entries()) yield* asOneStep(perimeterSteps(county, day), done, parts);
  const overall = {
    coverage: coverage(county, { asOf }),
    trends: yield* asOneStep(trendSteps(county, asOf), days.length, parts),
  };
  const units = yield* asOneStep(unitSummaries(county, asOf, overall), days.length + 1, parts);
  return {
    ...overall,
    headlines: headlines(county, asOf, overall),
    comparedWith: before,
    changes: changes({ county, asOf, before, ...overall }),
    clauses: clauseStates(county, overall.coverage.cells, overall.trends),
    perimeter: surroundings(county, asOf),
    units,
  };
}
