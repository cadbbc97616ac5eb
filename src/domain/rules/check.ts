/** What every venue of a county is under every rule on a day. */

import type { County } from "../county.ts";
import { type Ask, finish, type Steps } from "../engine.ts";
import { type Verdict, verdicts } from "../labels.ts";
import { buildFinding } from "./build-finding.ts";
import { decide, decideWithNearest } from "./decide.ts";
import { docketOf, type Scan } from "./docket.ts";
import type { Finding, Findings, VerdictCounts } from "./finding.ts";
import { type Gravest, gravity } from "./gravest.ts";
import { placeColumns, uncheckedPlaces } from "./places-on-day.ts";
import { byCodeUnit, numberOf, rulesOnDay } from "./rules-on-day.ts";
import { venueColumns } from "./venues-on-day.ts";

/**
 * Findings of the rules in force on `asOf`, or of `rules` in their stead. With `all`, venues outside
 * too, each with its nearest place within 2 km.
 */
export const check = (county: County, ask: Ask<"findings">): Findings => finish(checkSteps(county, ask));

/** `check` in steps of some thousand venues. */
export function* checkSteps(county: County, ask: Ask<"findings">): Steps<Findings> {
  const { judged, notJudged } = rulesOnDay(county, ask.asOf, ask.rules);
  const columns = { venues: venueColumns(county), places: placeColumns(county) };
  const dockets = judged.map((rule) => docketOf(county, rule, numberOf(rule) ?? 0, ask.asOf, columns));
  const scan: Scan = { ...columns, dockets };
  const { findings, counts } = yield* judgeScan(scan, ask.all ?? false);
  return {
    asOf: ask.asOf,
    revision: county.revision,
    rules: judged,
    findings,
    counts,
    unchecked: uncheckedPlaces(county, ask.asOf),
    ...(notJudged.length > 0 ? { notJudged } : {}),
  };
}

export interface Judged {
  /** Docket by docket, each in the order of a report. */
  readonly findings: readonly Finding[];
  readonly counts: Readonly<Record<string, VerdictCounts>>;
}

/** The findings of a scan; with `all`, of venues outside too. */
export function* judgeScan(scan: Scan, all: boolean): Steps<Judged> {
  const decided = yield* all ? decideWithNearest(scan) : decide(scan);
  const findings: Finding[] = [];
  const counts: Record<string, VerdictCounts> = {};
  scan.dockets.forEach((docket, d) => {
    const gravest = decided[d];
    if (!gravest) return;
    const own = findingsOf(scan, d, gravest, all);
    counts[docket.rule.id] = countsOf(scan, d, gravest);
    // One by one: a province has more findings than a call may have arguments.
    for (const finding of own.sort(inOrder)) findings.push(finding);
  });
  return { findings, counts };
}

function findingsOf(scan: Scan, d: number, decided: Gravest, all: boolean): Finding[] {
  const docket = scan.dockets[d];
  const findings: Finding[] = [];
  docket?.concerns.forEach((concern, venue) => {
    if (!concern) return;
    const listed = all || (decided.gravity[venue] ?? 0) >= gravity.survey || Number.isNaN(scan.venues.lon[venue]);
    if (listed) findings.push(buildFinding(scan, docket, decided, venue));
  });
  return findings;
}

function countsOf(scan: Scan, d: number, decided: Gravest): VerdictCounts {
  const counts: Record<Verdict, number> = { inside: 0, survey: 0, outside: 0, unplaced: 0 };
  scan.dockets[d]?.concerns.forEach((concern, venue) => {
    if (!concern) return;
    const weight = decided.gravity[venue] ?? 0;
    if (Number.isNaN(scan.venues.lon[venue])) counts.unplaced++;
    else if (weight === gravity.inside) counts.inside++;
    else if (weight === gravity.survey) counts.survey++;
    else counts.outside++;
  });
  return counts;
}

const rank = Object.fromEntries(verdicts.map((verdict, i) => [verdict, i])) as Readonly<Record<Verdict, number>>;

/** Gravest first, then nearest, then by id; a finding without a distance comes after those with one. */
export function inOrder(a: Finding, b: Finding): number {
  const byVerdict = rank[a.verdict] - rank[b.verdict];
  if (byVerdict !== 0) return byVerdict;
  const far = Number.POSITIVE_INFINITY;
  const [p, q] = [a.distance ?? far, b.distance ?? far];
  return p === q ? byCodeUnit(a.venue, b.venue) : p - q;
}
