/** Holds two versions of a rule against the county and tells every verdict that is another. */

import { ruleKey } from "../../change/change.ts";
import { byId, type County } from "../../county.ts";
import { townshipIn } from "../../coverage/townships.ts";
import type { Ask, Steps } from "../../engine.ts";
import type { Verdict } from "../../labels.ts";
import type { VenueCategory } from "../../registers/venues.ts";
import { checkSteps } from "../check.ts";
import type { Finding, Findings, VerdictCounts } from "../finding.ts";
import type { Rule } from "../rule.ts";
import { byCodeUnit } from "../rules-on-day.ts";
import type { Comparison, FlipCounts, RuleFlip, VersionVerdicts } from "./comparison.ts";

const countsOf = (findings: Findings, rule: Rule): VerdictCounts | null => findings.counts[rule.id] ?? null;

const gravestFirst: readonly (Verdict | null)[] = ["inside", "survey", "unplaced", "outside", null];
const weight = ({ from, to }: RuleFlip): number => {
  const of = (verdict: Verdict | null): number => gravestFirst.indexOf(verdict);
  return Math.min(of(from), of(to)) * gravestFirst.length + of(to);
};

const far = Number.POSITIVE_INFINITY;
const inOrder = (a: RuleFlip, b: RuleFlip): number => {
  const [p, q] = [a.distance ?? far, b.distance ?? far];
  return weight(a) - weight(b) || (p === q ? byCodeUnit(a.venue, b.venue) : p - q);
};

function flipsOf(county: County, before: Findings | null, after: Findings): RuleFlip[] {
  const venues = byId(county, "venue");
  const townships = townshipIn(county, "venue");
  const old = new Map<string, Finding>();
  for (const finding of before?.findings ?? []) old.set(finding.venue, finding);
  const flip = (was: Finding | null, is: Finding | null): RuleFlip[] => {
    const one = is ?? was;
    const venue = one && venues.get(one.venue);
    if (!venue || (was?.verdict ?? null) === (is?.verdict ?? null)) return [];
    return [
      {
        venue: venue.id,
        name: venue.name,
        categories: venue.categories,
        township: townships[venue.id] ?? null,
        from: was?.verdict ?? null,
        to: is?.verdict ?? null,
        distance: is?.distance ?? was?.distance ?? null,
      },
    ];
  };
  const flips = after.findings.flatMap((is) => {
    const was = old.get(is.venue) ?? null;
    old.delete(is.venue);
    return flip(was, is);
  });
  for (const was of old.values()) flips.push(...flip(was, null));
  return flips.sort(inOrder);
}

const none: FlipCounts = { changed: 0, toInside: 0, fromInside: 0, toSurvey: 0, fromSurvey: 0 };

const withFlip = (counts: FlipCounts, { from, to }: RuleFlip): FlipCounts => ({
  changed: counts.changed + 1,
  toInside: counts.toInside + Number(to === "inside"),
  fromInside: counts.fromInside + Number(from === "inside"),
  toSurvey: counts.toSurvey + Number(to === "survey"),
  fromSurvey: counts.fromSurvey + Number(from === "survey"),
});

function grouped<K extends string>(flips: readonly RuleFlip[], keysOf: (flip: RuleFlip) => readonly K[]) {
  const groups = new Map<K, FlipCounts>();
  for (const flip of flips)
    for (const key of new Set(keysOf(flip))) groups.set(key, withFlip(groups.get(key) ?? none, flip));
  return Object.fromEntries(groups) as Readonly<Record<K, FlipCounts>>;
}

/** Categories of which either version speaks: a tobacco shop that also sells liquor does not flip as a bar. */
function concerned(from: Rule | null, to: Rule): (flip: RuleFlip) => readonly VenueCategory[] {
  const named = new Set([...(from?.from ?? []), ...to.from]);
  return ({ categories }) => categories.filter((one) => named.has(one));
}

/** `findings` may remember what the version held against says; of a draft under the pen nothing is kept. */
export function* compareRules(
  county: County,
  { asOf, from, to }: Ask<"ruleComparison">,
  findings: (ask: Ask<"findings">) => Steps<Findings>,
): Steps<Comparison> {
  const before = from ? yield* findings({ asOf, rules: [from], all: true }) : null;
  const after = yield* checkSteps(county, { asOf, rules: [to], all: true });
  const flips = flipsOf(county, before, after);
  return {
    asOf,
    from,
    to,
    before: before && from ? countsOf(before, from) : null,
    after: countsOf(after, to),
    counts: flips.reduce(withFlip, none),
    flips,
    byTownship: grouped(flips, ({ township }) => [township ?? ""]),
    byCategory: grouped(flips, concerned(from, to)),
  };
}

/** What each of these versions says of the venues that stand on the day, in force then or not. */
export function* versionVerdicts(
  county: County,
  { asOf, rules }: Ask<"versionVerdicts">,
): Steps<readonly VersionVerdicts[]> {
  const told: VersionVerdicts[] = [];
  for (const rule of rules) {
    const found = yield* checkSteps(county, { asOf, rules: [rule] });
    told.push({ rule: ruleKey(rule), counts: countsOf(found, rule) });
  }
  return told;
}
