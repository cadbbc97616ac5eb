/** What the surveying screen draws: venues in doubt stand out, and from what is selected a line to each that hangs on it. */

import { useMemo } from "react";
import type { Finding } from "../../../domain/rules/finding.ts";
import type { SurveyRow } from "../../../domain/rules/survey-list.ts";
import type { MeasuringLine, VenueMark } from "../../../map/scene.ts";
import { useAppState } from "../../../ui/context.ts";
import { type DeskMap, mapPart } from "../../desk.ts";
import { labelOf } from "../distance.tsx";
import { useSurvey } from "./use-survey.ts";

/** More lines than these hide the place. */
const mostLines = 24;

const noMarks: readonly VenueMark[] = [];

function lineOf(finding: Finding, marks: ReadonlyMap<string, VenueMark>): readonly MeasuringLine[] {
  const { id, venue, venueAt, placeAt, verdict, distance } = finding;
  if (!venueAt || !placeAt || distance === null) return [];
  return [
    {
      id,
      from: [venueAt[0], venueAt[1]],
      to: [placeAt[0], placeAt[1]],
      label: labelOf(finding, null),
      verdict,
      fromRing: marks.get(venue)?.accuracy ?? 0,
      toRing: 0,
    },
  ];
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
  const lines = useMemo(() => {
    if (!chosen || chosen.what === "venue") return base.scene.lines ?? [];
    const byId = new Map(marks.map((mark) => [mark.id, mark]));
    return chosen.findings.slice(0, mostLines).flatMap(({ finding }) => lineOf(finding, byId));
  }, [chosen, marks, base.scene.lines]);
  return useMemo(() => ({ ...base, scene: { ...base.scene, venues, lines } }), [base, venues, lines]);
}

export default mapPart(useSurveyMap);
