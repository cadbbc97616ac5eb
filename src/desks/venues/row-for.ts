/** Which finding a selection means. */

import { gravestOfVenue } from "../../domain/venue-filter.ts";
import type { VenueRow } from "../../domain/venue-rows.ts";
import type { Selection } from "../../state/view.ts";

/** The row that a selection means: of a venue by itself, its gravest under the open rule or any. */
export function rowFor(rows: readonly VenueRow[], selection: Selection, openRule: string | null): VenueRow | null {
  const ofVenue = rows.filter(({ venue }) => venue.id === selection.id);
  const wanted = selection.rule ?? null;
  const exact = ofVenue.find(({ finding }) => finding.rule === wanted);
  if (exact) return exact;
  const gravest = gravestOfVenue(ofVenue).get(selection.id) ?? null;
  if (gravest?.finding.verdict !== "outside") return gravest;
  return ofVenue.find(({ finding }) => finding.rule === openRule) ?? gravest;
}
