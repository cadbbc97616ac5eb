/** From a measured pair to a verdict, the same for every engine: engines differ in what they measure and how fast. */

import { createHash } from "node:crypto";
import type { Verdict } from "../../domain/labels.ts";
import { type Concern, pairConcern } from "../../domain/rules/concerns.ts";
import { highOf, lowOf, pairDoubt, verdictOf } from "../../domain/rules/interval.ts";
import type { Rule } from "../../domain/rules/rule.ts";
import type { Work } from "./work.ts";

/** One rule over the work: what it protects and whom it concerns. */
export interface RuleWork {
  readonly rule: Rule;
  /** The rule's number, metres. */
  readonly limit: number;
  /** By place: 1 where the rule protects it. */
  readonly counts: Uint8Array;
  /** By venue; null: not concerned. */
  readonly concerns: readonly (Concern | null)[];
  /** By venue, what it is before any pair was looked at. */
  readonly unseen: Uint8Array;
}

export const unseenVerdicts = (concerns: RuleWork["concerns"], lon: Float64Array): Uint8Array =>
  Uint8Array.from(concerns, (concern, venue) =>
    !concern ? 0 : Number.isNaN(lon[venue]) ? verdictCodes.unplaced : verdictCodes.outside,
  );

/** What an engine's verdicts are written as: 0 not concerned. */
export const verdictCodes = { outside: 1, survey: 2, inside: 3, unplaced: 4 } as const satisfies Record<
  Verdict,
  number
>;

export interface Judged {
  /** By rule, then by venue: a code of `verdictCodes`, or 0. */
  readonly verdicts: readonly Uint8Array[];
  /** Pairs that are inside or in doubt: venue and place by turns, rule by rule. */
  readonly pairs: readonly (readonly number[])[];
}

/** Takes a pair's signed metres to the boundary. */
export type Judge = (venue: number, place: number, signed: number) => void;

export function judging(work: Work): { readonly judge: Judge; readonly judged: Judged } {
  const { accuracy, placeAccuracy, extent, placeSince, rules } = work;
  const verdicts = rules.map(({ unseen }) => unseen.slice());
  const pairs = rules.map((): number[] => []);
  const judge: Judge = (venue, place, signed) => {
    const doubt = pairDoubt(accuracy[venue]!, placeAccuracy[place]!);
    const low = lowOf(signed, doubt, extent[place]!);
    const high = highOf(signed, doubt);
    for (let r = 0; r < rules.length; r++) {
      const { rule, limit, counts, concerns } = rules[r]!;
      const concern = concerns[venue];
      if (!counts[place] || !concern || low > limit) continue;
      const relation = pairConcern(concern, placeSince[place]);
      if (relation === "passed-over") continue;
      const told = verdictOf(rule, low, high, limit);
      if (told === "outside") continue;
      const code = told === "inside" && relation === "firm" ? verdictCodes.inside : verdictCodes.survey;
      pairs[r]!.push(venue, place);
      if (code > verdicts[r]![venue]!) verdicts[r]![venue] = code;
    }
  };
  return { judge, judged: { verdicts, pairs } };
}

/** How many pairs were listed. */
export const pairCount = ({ pairs }: Judged): number => pairs.reduce((sum, one) => sum + one.length / 2, 0);

/** The same for the same verdicts on the same venues in the same order. */
export function checksum({ rules }: Work, { verdicts }: Judged): string {
  const hash = createHash("sha256");
  for (const [r, { rule }] of rules.entries())
    hash.update(`${rule.id}\0${rule.since}\0`).update(verdicts[r] ?? new Uint8Array());
  return hash.digest("hex").slice(0, 16);
}
