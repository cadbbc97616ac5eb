/** Which finding a selection means. */

import { verdicts } from "../../domain/labels.ts";
import type { VenueTable } from "../../domain/venue-table.ts";
import type { Selection } from "../../state/view.ts";

const outside = verdicts.indexOf("outside");

/** The number of the finding that a selection means: of a venue by itself, its gravest under the open rule or any. */
export function findingFor(table: VenueTable, selection: Selection, openRule: string | null): number | null {
  const { columns } = table;
  const ofVenue = table.ofVenue(selection.id);
  const of = (rule: string | null) => ofVenue.find((i) => columns.rules[columns.rule[i] ?? 0] === rule);
  const exact = of(selection.rule ?? null);
  if (exact !== undefined) return exact;
  const gravest = table.gravestOf(ofVenue);
  if (gravest === null || columns.verdict[gravest] !== outside) return gravest;
  return of(openRule) ?? gravest;
}
