/** What a change would do to the verdicts on venues, before anybody makes it. */

import type { Change } from "../change/change.ts";
import { touched } from "../change/touched.ts";
import type { County } from "../county.ts";
import { byId } from "../county.ts";
import type { Ask, Steps } from "../engine.ts";
import type { Verdict } from "../labels.ts";
import type { Finding, Findings } from "../rules/finding.ts";
import { byCodeUnit } from "../rules/rules-on-day.ts";
import type { Preview, VerdictMove } from "./preview-types.ts";
import { reads } from "./reads.ts";

/** Does it touch anything that a verdict is made of? Else there is nothing to ask. */
export const touchesVerdicts = (change: Change): boolean =>
  touched(change).some(({ register }) => reads.findings.includes(register));

/** A version of a rule on a venue. */
const keyOf = ({ rule, ruleSince, venue }: Finding): string => `${rule}@${ruleSince}/${venue}`;

const nameIn = (county: County, venue: string): string | undefined => byId(county, "venue").get(venue)?.name;

interface Both {
  readonly before: Finding | null;
  readonly after: Finding | null;
}

/** Pairs that differ; findings that are the very same value were not touched. */
function pairs(before: Findings, after: Findings): Both[] {
  const same = new Set(before.findings);
  const fresh = after.findings.filter((finding) => !same.delete(finding));
  const old = new Map([...same].map((finding) => [keyOf(finding), finding]));
  const both: Both[] = fresh.map((finding) => {
    const key = keyOf(finding);
    const was = old.get(key) ?? null;
    old.delete(key);
    return { before: was, after: finding };
  });
  return [...both, ...[...old.values()].map((finding): Both => ({ before: finding, after: null }))];
}

const gravestFirst: readonly (Verdict | null)[] = ["inside", "survey", "unplaced", "outside", null];
const weight = ({ from, to }: VerdictMove): number => {
  const of = (verdict: Verdict | null): number => gravestFirst.indexOf(verdict);
  return Math.min(of(from), of(to)) * gravestFirst.length + of(to);
};

function movesOf(from: County, to: County, both: readonly Both[]): VerdictMove[] {
  const moves = both.flatMap(({ before, after }): VerdictMove[] => {
    const one = after ?? before;
    if (!one || (before?.verdict ?? null) === (after?.verdict ?? null)) return [];
    const { venue, rule } = one;
    const name = nameIn(to, venue) ?? nameIn(from, venue) ?? venue;
    return [{ venue, name, rule, from: before?.verdict ?? null, to: after?.verdict ?? null }];
  });
  return moves.sort((a, b) => weight(a) - weight(b) || byCodeUnit(a.venue, b.venue) || byCodeUnit(a.rule, b.rule));
}

/** Each venue once, whatever number of rules. */
const venuesOf = (moves: readonly VerdictMove[], which: (move: VerdictMove) => boolean): number =>
  new Set(moves.filter(which).map(({ venue }) => venue)).size;

/** `findings` answers for either county: the later one by judging anew what the change touches. */
export function* previewSteps(
  { from, to }: { readonly from: County; readonly to: County },
  { asOf }: Ask<"preview">,
  findings: (county: County, ask: Ask<"findings">) => Steps<Findings>,
): Steps<Preview> {
  const before = yield* findings(from, { asOf, all: true });
  const after = yield* findings(to, { asOf, all: true });
  const moves = movesOf(from, to, pairs(before, after));
  return {
    moves,
    titles: Object.fromEntries([...before.rules, ...after.rules].map(({ id, title }) => [id, title])),
    enter: venuesOf(moves, (move) => move.to === "inside"),
    leave: venuesOf(moves, (move) => move.from === "inside"),
    toSurvey: venuesOf(moves, (move) => move.to === "survey"),
    fromSurvey: venuesOf(moves, (move) => move.from === "survey"),
  };
}
