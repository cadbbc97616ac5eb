/** The venues that a round may visit: what the filters leave, each once, its gravest finding first. */

import { useMemo } from "react";
import { gravestOfVenue } from "../../../domain/venue-filter.ts";
import type { VenueRow } from "../../../domain/venue-rows.ts";
import { type Shown, useShown } from "../use-venues.ts";

export interface Candidates {
  readonly shown: Shown;
  readonly rows: readonly VenueRow[];
}

export function useCandidates(): Candidates {
  const shown = useShown();
  const rows = useMemo(() => [...gravestOfVenue(shown.shown.rows).values()], [shown.shown]);
  return { shown, rows };
}
