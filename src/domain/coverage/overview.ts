/** All that the Overview desk shows of one day. */

import { lastMonthEnd } from "../calendar.ts";
import type { County } from "../county.ts";
import { caseNotes } from "./changes/case-changes.ts";
import { clearedNotes } from "./changes/cleared.ts";
import { homeNotes } from "./changes/home-changes.ts";
import type { Moment } from "./changes/moment.ts";
import { newInsideNotes } from "./changes/new-inside.ts";
import { gapNotes } from "./changes/standing-gaps.ts";
import { waterNotes } from "./changes/water-changes.ts";
import { clauseStates } from "./clauses.ts";
import { coverage } from "./coverage.ts";
import type { ChangeNote, Overview } from "./coverage-types.ts";
import { headlines } from "./headlines.ts";
import { insideByCategory, perimeterOn } from "./perimeter.ts";
import type { Outcome } from "./tally.ts";
import { trends } from "./trend.ts";

/** Plain sentences of what changed since the last month's end: surroundings first, standing gaps last. */
const changes = (moment: Moment): ChangeNote[] =>
  [clearedNotes, newInsideNotes, caseNotes, waterNotes, homeNotes, gapNotes].flatMap((notes) => notes(moment));

function perimeterSummary(county: County, day: string): Overview["perimeter"] {
  const { places } = perimeterOn(county, day);
  const count = (...outcomes: Outcome[]) => places.filter(({ outcome }) => outcomes.includes(outcome)).length;
  return {
    compliant: count("compliant"),
    undetermined: count("undetermined", "unreported"),
    failing: count("failing"),
    insideByCategory: insideByCategory(county, day),
  };
}

export function overview(county: County, { asOf }: { readonly asOf: string }): Overview {
  const before = lastMonthEnd(asOf);
  const overall = { coverage: coverage(county, { asOf }), trends: trends(county, asOf) };
  return {
    ...overall,
    headlines: headlines(county, asOf, overall),
    comparedWith: before,
    changes: changes({ county, asOf, before, ...overall }),
    clauses: clauseStates(county, overall.coverage.cells, overall.trends),
    perimeter: perimeterSummary(county, asOf),
  };
}
