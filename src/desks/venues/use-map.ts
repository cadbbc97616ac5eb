/** What the Venues desk lays over the common ground: venues by verdict, zones, the measuring line, the spot. */

import { useEffect, useMemo, useState } from "react";
import { byId, type County, protectedPlaces, standsOn } from "../../domain/county.ts";
import type { Finding } from "../../domain/rules/finding.ts";
import type { Rule } from "../../domain/rules/rule.ts";
import type { Selection } from "../../state/view.ts";
import { useAppState, useCounty, useDay } from "../../ui/context.ts";
import { useAnswer } from "../../ui/use-answer.ts";
import type { DeskMap } from "../desk.ts";
import { evidenceLine, walkLine, zonesOf } from "./map-parts.ts";
import { findingFor } from "./row-for.ts";
import { useAllRows, useShown, useTried } from "./use-venues.ts";
import { type Marks, markedChanged, marksOf } from "./venue-marks.ts";

/** Zones of more places than this are not all drawn at once: only the selected finding's. */
const mostZones = 2_000;
/** Rows of more venues than these are not drawn anew while a slider moves. */
const mostRows = 20_000;
/** Milliseconds a tried distance rests before its zones are drawn. */
const rest = 160;

const sorted = (numbers: Iterable<number>): number[] => [...new Set(numbers)].sort((a, b) => a - b);

/** Ids of the places that stand on the day; only `one` where there are too many. */
function placeIds(county: County | null, day: string, one: string | null): string[] {
  if (!county) return [];
  const standing = protectedPlaces(county).filter(({ since, until }) => standsOn(since, until, day));
  return standing.length <= mostZones ? standing.map(({ id }) => id) : one === null ? [] : [one];
}

/** A value that has rested. */
function useRested<T>(value: T): T {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), rest);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
}

function useZones(rules: readonly Rule[], open: Rule | null, deciding: string | null) {
  const county = useCounty();
  const day = useDay();
  const tried = useRested(useTried(open));
  const places = useMemo(() => placeIds(county, day, deciding), [county, day, deciding]);
  const distances = useMemo(() => sorted(rules.flatMap(({ distance }) => distance ?? [])), [rules]);
  const inForce = useAnswer("zones", places.length > 0 && distances.length > 0 ? { places, distances } : null).value;
  const tryOut = useAnswer("zones", places.length > 0 && tried !== null ? { places, distances: [tried] } : null).value;
  return useMemo(
    () => (county ? zonesOf(county, rules, inForce, tried === null ? null : open, tryOut) : null),
    [county, rules, inForce, open, tried, tryOut],
  );
}

const noRules: readonly Rule[] = [];
const noMarks: Marks = { marks: [], rows: new Int32Array(0) };

/** The selection where it is a venue, its finding or its case; null: another thing. */
function ofVenue(county: County, selection: Selection): Selection | null {
  if (selection.kind === "finding" || selection.kind === "venue") return selection;
  const record = selection.kind === "case" ? byId(county, "case").get(selection.id) : undefined;
  return record ? { kind: "finding", id: record.venue, rule: record.rule } : null;
}

/** The finding that is selected, by itself, through its venue or its case. */
function useSelectedFinding(): { finding: Finding | null; rule: Rule | null } {
  const { answer, table, rule } = useAllRows();
  const selection = useAppState((state) => state.view.selection);
  const county = useCounty();
  const meant = selection && county ? ofVenue(county, selection) : null;
  const number = table && meant ? findingFor(table, meant, rule?.id ?? null) : null;
  const finding = number === null ? null : (table?.columns.at(number) ?? null);
  return { finding, rule: answer.value?.rules.find(({ id }) => id === finding?.rule) ?? null };
}

function useFindingScene(): DeskMap["scene"] {
  const asOf = useDay();
  const { table, shown, changed, rule, answer } = useShown();
  const { finding, rule: its } = useSelectedFinding();
  const evidence = useAnswer("evidence", finding && its ? { asOf, rule: its, venue: finding.venue } : null).value;
  const zones = useZones(answer.value?.rules ?? noRules, rule, finding?.place ?? null);
  const marks = useMemo(() => (table ? marksOf(table, shown.findings) : noMarks), [table, shown.findings]);
  const rested = useRested(changed);
  // Of a province the rings wait until the slider rests.
  const ringed = marks.marks.length > mostRows ? rested : changed;
  const venues = useMemo(() => markedChanged(marks, ringed), [marks, ringed]);
  const sheet = evidence && evidence.finding.id === finding?.id ? evidence : null;
  const lines = useMemo(() => (sheet ? evidenceLine(sheet) : []), [sheet]);
  const routes = useMemo(() => (sheet ? walkLine(sheet) : []), [sheet]);
  return useMemo(() => ({ venues, zones, lines, routes }), [venues, zones, lines, routes]);
}

export function useMap(): DeskMap {
  const scene = useFindingScene();
  return useMemo(() => ({ scene }), [scene]);
}
