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
import type { ChangeNote, Overview, UnitSummary } from "./coverage-types.ts";
import { headlines, type Overall } from "./headlines.ts";
import { surroundings } from "./perimeter.ts";
import { placedRegisters, townshipIn } from "./townships.ts";
import { trends } from "./trend.ts";

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

function unitSummaries(county: County, asOf: string, overall: Overall): Overview["units"] {
  const units = county.registers.township.map(({ id }): [string, UnitSummary] => [
    id,
    { headlines: headlines(county, asOf, overall, id), perimeter: surroundings(county, asOf, id) },
  ]);
  return Object.fromEntries(units);
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
    perimeter: surroundings(county, asOf),
    units: unitSummaries(county, asOf, overall),
  };
}
