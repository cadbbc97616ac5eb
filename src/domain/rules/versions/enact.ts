/**
 * What an office does with a rule's versions, each as one change or the reasons why not, in words: propose one,
 * withdraw it, put it in force from a day, end the running one. Nobody's running version is overwritten.
 */

import { type Change, type Put, ruleKey } from "../../change/change.ts";
import type { County } from "../../county.ts";
import type { Text } from "../../labels.ts";
import { isDay } from "../../registers/cell-shape.ts";
import { daysMeet, isProposal, type Rule } from "../rule.ts";
import { numberOf } from "../rules-on-day.ts";
import { versionName } from "../words.ts";

/** The change, or every reason against it. */
export type Enacting = { readonly change: Change } | { readonly refused: readonly Text[] };

const put = (record: Rule): Put => ({ register: "rule", record });

const standing = (county: County, rule: Rule): Rule | null =>
  county.rules.find((one) => ruleKey(one) === ruleKey(rule)) ?? null;

const others = (county: County, rule: Rule): readonly Rule[] =>
  county.rules.filter((one) => one.id === rule.id && ruleKey(one) !== ruleKey(rule) && !isProposal(one));

const outcome = (refused: readonly Text[], change: Change): Enacting => (refused.length > 0 ? { refused } : { change });

/** A version that already has the day as its first: the key would be the same. */
function taken(county: County, rule: Rule, itself: Rule | null): Text[] {
  const there = standing(county, rule);
  if (!there || (itself && ruleKey(itself) === ruleKey(there))) return [];
  const name = versionName(there);
  return [
    {
      zh: `${rule.since} 起的版本已有：${name.zh}。请另选一天。`,
      en: `A version since ${rule.since} stands already: ${name.en}. Choose another day.`,
    },
  ];
}

const noDay = (day: string): Text[] =>
  isDay(day)
    ? []
    : [{ zh: "生效日期应为日期，如 2026-11-24。", en: "The first day must be a day such as 2026-11-24." }];

function backwards({ since, until }: Rule): Text[] {
  if (until === null || until > since) return [];
  return [
    {
      zh: `终止日期 ${until} 不晚于生效日期 ${since}，这一版本没有一天有效。`,
      en: `It would end on ${until}, not after its first day ${since}: it would hold on no day.`,
    },
  ];
}

/**
 * Keeps a draft as a version that is switched off. `itself`: the proposal under the pen, which the draft replaces;
 * `day`: the day of the proposal.
 */
export function propose(county: County, draft: Rule, itself: Rule | null, day: string, why: string): Enacting {
  const rule: Rule = { ...draft, enabled: false, proposed: itself?.proposed ?? day };
  const moved = itself !== null && ruleKey(itself) !== ruleKey(rule);
  const removals = moved ? [{ register: "rule" as const, id: ruleKey(itself) }] : [];
  const refused = [...noDay(rule.since), ...taken(county, rule, itself), ...backwards(rule)];
  return outcome(refused, { why, puts: [put(rule)], removals });
}

export const withdraw = (proposal: Rule, why: string): Change => ({
  why,
  puts: [],
  removals: [{ register: "rule", id: ruleKey(proposal) }],
});

/** A version that would hold on the same days and cannot be cut short to make room. */
function inTheWay(rule: Rule, other: Rule): Text[] {
  if (other.since < rule.since || !daysMeet(rule, other)) return [];
  const name = versionName(other);
  return [
    {
      zh: `与${name.zh}在时间上重叠：那一版本从 ${other.since} 起。请让本版本在那之前终止，或改期。`,
      en: `It would overlap with ${name.en}, which begins on ${other.since}. End this one before, or choose another day.`,
    },
  ];
}

function withoutNumber(rule: Rule): Text[] {
  if (numberOf(rule) !== null) return [];
  return [
    {
      zh: "没有距离数字的规则不能判定任何场所，不能生效：先写明距离。",
      en: "A rule without a distance in metres decides nothing and is not put in force: give it one first.",
    },
  ];
}

/**
 * Puts a proposal in force from a day: the version that runs on that day ends with it, the new one begins. One
 * change, so that there is no day with two versions and none is lost.
 */
export function putInForce(county: County, proposal: Rule, day: string, why: string): Enacting {
  const { proposed: _, ...rest } = proposal;
  const rule: Rule = { ...rest, since: day, enabled: true };
  const near = others(county, rule);
  const ended = near.filter((one) => one.since < day && daysMeet(one, rule));
  const refused = [
    ...noDay(day),
    ...taken(county, rule, proposal),
    ...backwards(rule),
    ...withoutNumber(rule),
    ...near.flatMap((other) => inTheWay(rule, other)),
  ];
  const removals = ruleKey(rule) === ruleKey(proposal) ? [] : [{ register: "rule" as const, id: ruleKey(proposal) }];
  return outcome(refused, { why, puts: [...ended.map((one) => put({ ...one, until: day })), put(rule)], removals });
}

/** Ends a version on a day: from then on it decides nothing. */
export function endVersion(rule: Rule, day: string, why: string): Enacting {
  const refused = [...noDay(day), ...(isDay(day) ? backwards({ ...rule, until: day }) : [])];
  return outcome(refused, { why, puts: [put({ ...rule, until: day })], removals: [] });
}
