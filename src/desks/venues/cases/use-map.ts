/** On the map of the cases: their venues, the others pale; the venue of the selected case ringed. */

import { useMemo } from "react";
import { byId } from "../../../domain/county.ts";
import { useAppState, useCounty } from "../../../ui/context.ts";
import { type DeskMap, mapPart } from "../../desk.ts";
import { useShownCases } from "./use-cases.ts";

function useCaseMap(base: DeskMap): DeskMap {
  const county = useCounty();
  const { shown } = useShownCases();
  const selection = useAppState((state) => state.view.selection);
  const id = selection?.kind === "case" ? selection.id : null;
  const own = useMemo(() => new Set(shown.map(({ record }) => record.venue)), [shown]);
  const venues = useMemo(
    () =>
      base.scene.venues?.map(({ dim: _, ...mark }) => (own.has(mark.id) ? mark : { ...mark, dim: true as const })) ??
      [],
    [base.scene.venues, own],
  );
  const venue = id !== null && county ? byId(county, "case").get(id)?.venue : undefined;
  const ringed = useMemo(() => (venue === undefined ? null : ({ kind: "venue", id: venue } as const)), [venue]);
  return useMemo(
    () => ({ ...base, scene: { ...base.scene, venues, ...(ringed ? { selected: ringed } : {}) } }),
    [base, venues, ringed],
  );
}

export default mapPart(useCaseMap);
