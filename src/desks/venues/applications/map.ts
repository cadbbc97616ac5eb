/** The rows on the map in the venues' stead: each by its verdict, the one looked at with its measuring lines. */

import { useMemo } from "react";
import type { ApplicationAnswer, Applications } from "../../../domain/applications/application.ts";
import type { MeasuringLine, VenueMark } from "../../../map/scene.ts";
import { type DeskMap, mapPart } from "../../desk.ts";
import { doubtBehind, metresText } from "../distance.tsx";
import { type Shown, useKeptSaid, useWork } from "./work.ts";

const markId = (row: number): string => `row ${row}`;

function marksOf(said: Applications, shown: Shown | null): readonly VenueMark[] {
  return said.answers.flatMap(({ row, at, accuracy, verdict, categories }): VenueMark[] => {
    const [category] = categories;
    if (!at || !category) return [];
    const dim = shown !== null && (verdict ?? "none") !== shown;
    return [
      {
        id: markId(row),
        at: [at[0], at[1]],
        verdict: verdict ?? "unplaced",
        category,
        ...(accuracy !== null && { accuracy }),
        ...(dim && { dim }),
      },
    ];
  });
}

/** To the place that decides each rule; two rules with the same place share one line. */
function linesOf({ row, at, accuracy, rules }: ApplicationAnswer, said: Applications): readonly MeasuringLine[] {
  const lines = new Map<string, MeasuringLine>();
  for (const says of rules) {
    const { place, placeAt, distance, verdict } = says;
    if (!at || !placeAt || place === null || distance === null || lines.has(place)) continue;
    const limit = said.rules.find(({ id }) => id === says.rule)?.distance ?? null;
    lines.set(place, {
      id: `${markId(row)}/${says.rule}`,
      from: [at[0], at[1]],
      to: [placeAt[0], placeAt[1]],
      label: `${metresText(distance, limit)} ${doubtBehind(says)}`.trim(),
      verdict,
      fromRing: accuracy ?? 0,
      toRing: 0,
    });
  }
  return [...lines.values()];
}

const noLines: readonly MeasuringLine[] = [];

function useApplicationsMap(base: DeskMap): DeskMap {
  const [work, setWork] = useWork();
  const [kept] = useKeptSaid();
  const { asked, shown, current, look } = work;
  const said = asked && kept && kept.rows === work.read?.rows ? kept.value : null;
  const venues = useMemo(() => (said ? marksOf(said, shown) : null), [said, shown]);
  const lines = useMemo(() => {
    const answer = said?.answers.find(({ row }) => row === current);
    return said && answer ? linesOf(answer, said) : noLines;
  }, [said, current]);
  return useMemo(() => {
    if (!venues) return base;
    const selected = current === null ? null : ({ kind: "venue", id: markId(current) } as const);
    return {
      ...base,
      scene: { ...base.scene, venues, lines, routes: [], selected },
      onPick: ({ kind, id }) => {
        const row = venues.find((mark) => kind === "venue" && mark.id === id)?.id.slice(4);
        if (row !== undefined) setWork((now) => ({ ...now, current: Number(row) }));
      },
      ...(look && { goTo: look }),
    };
  }, [base, venues, lines, current, look, setWork]);
}

export default mapPart(useApplicationsMap);
