/** What the rules screen draws: the venues that a draft would flip, their zones dotted, all others pale. */

import { useMemo } from "react";
import type { County } from "../../../domain/county.ts";
import { protectedPlaces, standsOn } from "../../../domain/county.ts";
import type { Comparison } from "../../../domain/rules/comparison/comparison.ts";
import type { Rule } from "../../../domain/rules/rule.ts";
import { leadingVersion } from "../../../domain/rules/versions/version-state.ts";
import type { VenueMark } from "../../../map/scene.ts";
import { useAppState, useCounty, useDay } from "../../../ui/context.ts";
import { useAnswer } from "../../../ui/use-answer.ts";
import { type DeskMap, mapPart } from "../../desk.ts";
import { zonesOf } from "../map-parts.ts";
import { useCompared, usePen } from "./use-pen.ts";

const noMarks: readonly VenueMark[] = [];

/** Those that flip wear the verdict they would have, and a ring; a place that is judged no more keeps its old one. */
function flipped(marks: readonly VenueMark[], { flips }: Comparison): readonly VenueMark[] {
  const changed = new Map(flips.map((flip) => [flip.venue, flip]));
  return marks.map((mark) => {
    const flip = changed.get(mark.id);
    if (!flip) return mark.dim ? mark : { ...mark, dim: true };
    const { dim: _, ...shown } = mark;
    return { ...shown, verdict: flip.to ?? flip.from ?? mark.verdict, changed: true };
  });
}

/** Zones of more places than this are not drawn. */
const mostZones = 2_000;

function placesOf(county: County | null, day: string): string[] {
  if (!county) return [];
  const standing = protectedPlaces(county).filter(({ since, until }) => standsOn(since, until, day));
  return standing.length <= mostZones ? standing.map(({ id }) => id) : [];
}

const metresOf = (rule: Rule | null): number[] =>
  rule?.distance === null || rule === null || !(rule.distance > 0) ? [] : [rule.distance];

/** The zone of the rule that stands, and dotted that of the draft. */
function useRuleZones(standing: Rule | null, draft: Rule | null) {
  const county = useCounty();
  const day = useDay();
  const places = useMemo(() => placesOf(county, day), [county, day]);
  const ask = (rule: Rule | null) =>
    places.length > 0 && metresOf(rule).length > 0 ? { places, distances: metresOf(rule) } : null;
  const own = useAnswer("zones", ask(standing)).value;
  const tried = useAnswer("zones", ask(draft)).value;
  return useMemo(
    () =>
      county
        ? zonesOf(
            county,
            standing ? [standing] : [],
            standing ? own : null,
            draft,
            metresOf(draft).length > 0 ? tried : null,
          )
        : null,
    [county, standing, draft, own, tried],
  );
}

function useRulesMap(base: DeskMap): DeskMap {
  const county = useCounty();
  const day = useDay();
  const open = useAppState((state) => state.view.filters.rule);
  const [pen] = usePen();
  const { answer } = useCompared(pen);
  const comparison = pen ? answer.value : null;
  const leading = county && open !== null && !pen ? leadingVersion(county.rules, open, day) : null;
  const zones = useRuleZones(comparison ? comparison.from : leading, comparison?.to ?? null);
  const marks = base.scene.venues ?? noMarks;
  const venues = useMemo(() => (comparison ? flipped(marks, comparison) : marks), [marks, comparison]);
  return useMemo(() => {
    if (!comparison && !leading) return base;
    return { ...base, scene: { ...base.scene, venues, zones } };
  }, [base, comparison, leading, venues, zones]);
}

export default mapPart(useRulesMap);
