/** What the surveying screen draws: venues in doubt stand out, and from what is selected a line to each that hangs on it. */

import { useMemo } from "react";
import type { Finding } from "../../../domain/rules/finding.ts";
import type { SurveyRow } from "../../../domain/rules/survey-list.ts";
import type { RouteLine, VenueMark } from "../../../map/scene.ts";
import { useAppState } from "../../../ui/context.ts";
import { type DeskMap, mapPart } from "../../desk.ts";
import { useSurvey } from "./use-survey.ts";

const noMarks: readonly VenueMark[] = [];

/** A bare line from the venue to the place: several labels about one place would cover it. */
function wayOf({ id, venueAt, placeAt }: Finding): readonly RouteLine[] {
  if (!venueAt || !placeAt) return [];
  const path = [venueAt, placeAt].map((at) => [at[0], at[1]] as const);
  return [{ id, path, state: "walk" }];
}

/** Marks of venues that some task speaks of; the others pale. */
function standingOut(
  marks: readonly VenueMark[],
  rows: readonly SurveyRow[],
  chosen: SurveyRow | null,
): readonly VenueMark[] {
  const doubtful = new Map(
    rows.flatMap(({ findings }) => findings.map(({ finding }) => [finding.venue, finding] as const)),
  );
  const own = new Set(chosen?.findings.map(({ finding }) => finding.venue));
  return marks.map((mark) => {
    const finding = doubtful.get(mark.id);
    if (!finding) return mark.dim ? mark : { ...mark, dim: true };
    const { dim: _, ...shown } = mark;
    return { ...shown, verdict: finding.verdict, ...(own.has(mark.id) ? { changed: true } : {}) };
  });
}

function useSurveyMap(base: DeskMap): DeskMap {
  const { rows } = useSurvey();
  const selection = useAppState((state) => state.view.selection);
  const chosen = rows.find(({ what, id }) => what === selection?.kind && id === selection.id) ?? null;
  const marks = base.scene.venues ?? noMarks;
  const venues = useMemo(() => standingOut(marks, rows, chosen), [marks, rows, chosen]);
  const routes = useMemo(
    () =>
      chosen?.what === "place" ? chosen.findings.flatMap(({ finding }) => wayOf(finding)) : (base.scene.routes ?? []),
    [chosen, base.scene.routes],
  );
  return useMemo(() => ({ ...base, scene: { ...base.scene, venues, routes } }), [base, venues, routes]);
}

export default mapPart(useSurveyMap);
