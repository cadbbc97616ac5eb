/** Findings after a change: those of before, judged anew where it touches them. */

import { byId, type County } from "../county.ts";
import type { Ask, Steps } from "../engine.ts";
import { type ProtectedKind, protectedKinds, type Verdict, verdicts } from "../labels.ts";
import type { Venue } from "../registers/venues.ts";
import { checkSteps, inOrder, judgeScan } from "../rules/check.ts";
import { nearestWithin } from "../rules/decide.ts";
import type { Finding, Findings, UncheckedPlace, VerdictCounts } from "../rules/finding.ts";
import { columnsOfPlaces, placeStands } from "../rules/places-on-day.ts";
import type { Rule } from "../rules/rule.ts";
import { byCodeUnit, numberOf, rulesOnDay } from "../rules/rules-on-day.ts";
import { noWalk } from "../rules/walking/walk-reading.ts";
import { affectedVenues } from "./affected-venues.ts";
import { type NearAsk, nearScan, scanOf } from "./near-scan.ts";
import { placeOfOne, type Stretch, splicedPieces } from "./splice.ts";
import { asPlace } from "./standing.ts";
import { type Between, bothEnds, touchedIn } from "./touch.ts";

/** A change that touches more than this share of the venues is judged from scratch. */
const mostShare = 0.3;
const always = 50;

const isPlaceTouched = ({ touched }: Between): boolean =>
  touched.some(({ register }) => (protectedKinds as readonly string[]).includes(register));

/** The same text in the order of the whole check. */
function uncheckedAfter(between: Between, day: string, before: readonly UncheckedPlace[]): readonly UncheckedPlace[] {
  if (!isPlaceTouched(between)) return before;
  const gone = new Set(protectedKinds.flatMap((kind) => bothEnds(between, kind).map(({ id }) => `${kind}/${id}`)));
  const places = protectedKinds.flatMap((kind: ProtectedKind) =>
    touchedIn(between, kind, "to").map((record) => asPlace(kind, record)),
  );
  const { unchecked } = columnsOfPlaces(places, between.to.pack);
  const now = places.flatMap((place, i): UncheckedPlace[] => {
    const why = unchecked[i];
    return why && placeStands(place, day) ? [{ place: place.id, kind: place.kind, why }] : [];
  });
  return [...before.filter(({ kind, place }) => !gone.has(`${kind}/${place}`)), ...now].sort((a, b) =>
    byCodeUnit(a.place, b.place),
  );
}

const standing = (county: County, ids: ReadonlySet<string>): Venue[] =>
  [...ids].flatMap((id) => byId(county, "venue").get(id) ?? []);

type Counts = Record<Verdict, number>;
const none: Readonly<Counts> = { inside: 0, survey: 0, outside: 0, unplaced: 0 };

/** What these venues counted as, before: listed with their verdict, or outside and not listed. */
function countedBefore(
  county: County,
  venues: readonly Venue[],
  ask: NearAsk,
  listed: ReadonlyMap<string, Verdict>,
): ReadonlyMap<string, Counts> {
  const { dockets } = scanOf(county, venues, [], ask);
  return new Map(
    dockets.map(({ rule, concerns }) => {
      const counts: Counts = { ...none };
      concerns.forEach((concern, i) => {
        if (concern) counts[listed.get(`${rule.id}/${venues[i]?.id}`) ?? "outside"]++;
      });
      return [rule.id, counts] as const;
    }),
  );
}

const shifted = (before: VerdictCounts, less: VerdictCounts, more: VerdictCounts): VerdictCounts =>
  Object.fromEntries(verdicts.map((it) => [it, before[it] - less[it] + more[it]])) as unknown as VerdictCounts;

interface Parts {
  readonly rules: readonly Rule[];
  /** Rules that decided before as they stand. */
  readonly kept: readonly Rule[];
  readonly fresh: readonly Rule[];
  readonly notJudged: Findings["notJudged"];
}

const areAlike = (rules: readonly Rule[]): boolean => new Set(rules.map(({ id }) => id)).size < rules.length;

/** Null: two rules under one id, whose findings cannot be told apart. */
function partsOf(to: County, ask: Ask<"findings">, before: Findings): Parts | null {
  const { judged, notJudged } = rulesOnDay(to, ask.asOf, ask.rules);
  if (areAlike(judged) || areAlike(before.rules)) return null;
  const known = new Set(before.rules);
  return {
    rules: judged,
    kept: judged.filter((rule) => known.has(rule)),
    fresh: judged.filter((rule) => !known.has(rule)),
    notJudged: notJudged.length > 0 ? notJudged : undefined,
  };
}

/** Each rule's own part of all findings, in the order of the rules. */
function stretchesOf({ rules, counts, findings }: Findings, all: boolean): Map<string, Stretch<Finding>> {
  const stretches = new Map<string, Stretch<Finding>>();
  let start = 0;
  for (const { id } of rules) {
    const { inside, survey, unplaced, outside } = counts[id] ?? none;
    const end = start + inside + survey + unplaced + (all ? outside : 0);
    stretches.set(id, { list: findings, start, end });
    start = end;
  }
  return stretches;
}

/** Where findings of these venues stand: each looked at. */
function placesLookedFor({ list, start, end }: Stretch<Finding>, venues: ReadonlySet<string>): number[] {
  const places: number[] = [];
  for (let at = start; at < end; at++) if (venues.has(list[at]?.venue ?? "")) places.push(at);
  return places;
}

/** Where these findings stand, by their order; null: one of them does not. */
function placesByOrder(stretch: Stretch<Finding>, findings: readonly Finding[]): number[] | null {
  const places = findings.map((finding) => placeOfOne(stretch, finding, inOrder));
  const areThere = places.every((at, i) => at < stretch.end && stretch.list[at]?.id === findings[i]?.id);
  return areThere ? places.sort((a, b) => a - b) : null;
}

/** Judged without walks, which have no part in the order of findings unless they decide; null: not to be had. */
function* judgedBefore(county: County, venues: readonly Venue[], near: NearAsk, all: boolean) {
  const rules = near.rules.filter(({ measure }) => measure !== "walking");
  const scan = nearScan(county, venues, { ...near, rules });
  if (!scan) return null;
  const dockets = scan.dockets.map((docket) => ({ ...docket, walkTo: () => noWalk(Number.NaN, null, false) }));
  return byRule((yield* judgeScan({ ...scan, dockets }, all)).findings);
}

interface Segments {
  /** By rule, as pieces to be joined. */
  readonly findings: ReadonlyMap<string, readonly (readonly Finding[])[]>;
  readonly counts: Readonly<Record<string, VerdictCounts>>;
}

function byRule(findings: readonly Finding[]): Map<string, Finding[]> {
  const rules = new Map<string, Finding[]>();
  for (const finding of findings) {
    const own = rules.get(finding.rule);
    if (own) own.push(finding);
    else rules.set(finding.rule, [finding]);
  }
  return rules;
}

/** The kept rules' findings, anew for the affected venues; null: to be judged from scratch. */
function* keptSegments(between: Between, ask: Ask<"findings">, before: Findings, kept: readonly Rule[]) {
  const { from, to } = between;
  const all = ask.all ?? false;
  const farthest = Math.max(0, ...kept.map((rule) => numberOf(rule) ?? 0));
  const reach = all ? Math.max(farthest, nearestWithin) : farthest;
  const walking = kept.some(({ measure }) => measure === "walking");
  const affected = affectedVenues(between, { reach, walking, findings: before.findings });
  if (!affected || affected.size > Math.max(always, mostShare * to.registers.venue.length)) return null;
  const near: NearAsk = { day: ask.asOf, rules: kept, limitOf: (rule) => numberOf(rule) ?? 0, reach };
  const scan = nearScan(to, standing(to, affected), near);
  if (!scan) return null;
  const now = yield* judgeScan(scan, all);
  const stood = standing(from, affected);
  const were = yield* judgedBefore(from, stood, near, all);
  const [stretches, come] = [stretchesOf(before, all), byRule(now.findings)];
  const listed = new Map<string, Verdict>();
  const findings = new Map<string, readonly (readonly Finding[])[]>();
  for (const { id, measure } of kept) {
    const stretch = stretches.get(id) ?? { list: before.findings, start: 0, end: 0 };
    const sought = were && measure !== "walking" ? placesByOrder(stretch, were.get(id) ?? []) : null;
    const gone = sought ?? placesLookedFor(stretch, affected);
    for (const at of gone) {
      const finding = stretch.list[at];
      if (finding) listed.set(finding.id, finding.verdict);
    }
    findings.set(id, splicedPieces(stretch, gone, come.get(id) ?? [], inOrder));
  }
  const less = countedBefore(from, stood, near, listed);
  return {
    findings,
    counts: Object.fromEntries(
      kept.map(({ id }) => [id, shifted(before.counts[id] ?? none, less.get(id) ?? none, now.counts[id] ?? none)]),
    ),
  };
}

/** Equal to `check` of the later county, found from the findings of the earlier one. */
export function* findingsAfter(between: Between, ask: Ask<"findings">, before: Findings): Steps<Findings> {
  const { to } = between;
  const parts = partsOf(to, ask, before);
  const kept: Segments | null = parts && (yield* keptSegments(between, ask, before, parts.kept));
  if (!parts || !kept) return yield* checkSteps(to, ask);
  const fresh = parts.fresh.length > 0 ? yield* checkSteps(to, { ...ask, rules: parts.fresh }) : null;
  const ofFresh = byRule(fresh?.findings ?? []);
  const pieces = parts.rules.flatMap(({ id }) => kept.findings.get(id) ?? [ofFresh.get(id) ?? []]);
  return {
    asOf: ask.asOf,
    revision: to.revision,
    rules: parts.rules,
    findings: ([] as Finding[]).concat(...pieces),
    counts: { ...kept.counts, ...fresh?.counts },
    unchecked: uncheckedAfter(between, ask.asOf, before.unchecked),
    ...(parts.notJudged ? { notJudged: parts.notJudged } : {}),
  };
}
