/** On the map of the cases: their venues, the others pale; the venue of the selected case ringed. */

import { useMemo } from "react";
import { byId } from "../../../domain/county.ts";
import { useAppState, useCounty } from "../../../ui/context.ts";
import { type DeskMap, mapPart } from "../../desk.ts";
import { useShownCases } from "./use-cases.ts";

/** Of more venues than these none is made pale: a province's map stays as it is. */
const mostVenues = 20_000;

function useCaseMap(base: DeskMap): DeskMap {
  const county = useCounty();
  const { shown } = useShownCases();
  const selection = useAppState((state) => state.view.selection);
  const id = selection?.kind === "case" ? selection.id : null;
  const own = useMemo(() => new Set(shown.map(({ record }) => record.venue)), [shown]);
  const all = base.scene.venues;
  const venues = useMemo(
    () =>
      all === undefined || all.length > mostVenues
        ? all
        : all.map(({ dim: _, ...mark }) => (own.has(mark.id) ? mark : { ...mark, dim: true as const })),
    [all, own],
  );
  const venue = id !== null && county ? byId(county, "case").get(id)?.venue : undefined;
  const ringed = useMemo(() => (venue === undefined ? null : ({ kind: "venue", id: venue } as const)), [venue]);
  return useMemo(
    () => ({
      ...base,
      scene: { ...base.scene, ...(venues ? { venues } : {}), ...(ringed ? { selected: ringed } : {}) },
    }),
    [base, venues, ringed],
  );
}

export default mapPart(useCaseMap);
