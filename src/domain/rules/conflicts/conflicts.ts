/** Everything that does not fit together in a set of rules. A rule never stands against itself, and order does not matter. */

import { ruleKey } from "../../change/change.ts";
import type { Text } from "../../labels.ts";
import { daysMeet, isProposal, type Rule } from "../rule.ts";
import { byCodeUnit, numberOf } from "../rules-on-day.ts";
import { categoriesSaid, daysSaid, listed, placesSaid, versionName } from "../words.ts";
import { commonGround } from "./common-ground.ts";
import type { Conflict, ConflictKind, Pair } from "./conflict.ts";
import { differencesSaid } from "./differences.ts";
import { isShadowed } from "./shadow.ts";

const conflict = (kind: ConflictKind, rules: readonly Rule[], says: Text): Conflict => ({
  kind,
  rules: rules.map(ruleKey),
  says,
});

/** Versions of one rule follow each other; only where they do not is something wrong. */
function ofVersions([a, b]: Pair): Conflict[] {
  if (!daysMeet(a, b)) return [];
  const [one, other] = [versionName(a), versionName(b)];
  return [
    conflict("overlap", [a, b], {
      zh: `${one.zh}与${other.zh}在时间上重叠：同一天有两个版本。`,
      en: `${one.en} and ${other.en} overlap: on one day there are two versions.`,
    }),
  ];
}

function shadowedBy(a: Rule, b: Rule): Conflict {
  const [one, other] = [versionName(a), versionName(b)];
  return conflict("shadowed", [a, b], {
    zh: `${one.zh}被${other.zh}完全覆盖：凡前者判在区内的，后者也判在区内，前者不起作用。`,
    en: `${one.en} is wholly covered by ${other.en}: whatever the first finds inside the second finds inside too, so the first adds nothing.`,
  });
}

function differing([a, b]: Pair): Conflict[] {
  const ground = commonGround(a, b);
  const apart = differencesSaid(a, b);
  if (!ground || !apart || numberOf(a) === null || numberOf(b) === null) return [];
  const [one, other, days] = [versionName(a), versionName(b), daysSaid(ground)];
  const near = placesSaid({ protects: ground.kinds, stages: ground.stages });
  const venues = categoriesSaid(ground.categories);
  return [
    conflict("differ", [a, b], {
      zh: `${one.zh}与${other.zh}都管${near.zh}周边的${venues.zh}（${days.zh}），但规定不同。${apart.zh}。两条各自判定。`,
      en: `${one.en} and ${other.en} both speak of venues near ${near.en} (${venues.en}; ${days.en}), but not alike. ${capital(apart.en)}. Each gives its own verdict.`,
    }),
  ];
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function ofTwoRules(pair: Pair): Conflict[] {
  const [a, b] = pair;
  const [under, over] = [isShadowed(a, b), isShadowed(b, a)];
  if (under && over) {
    const [one, other] = [versionName(a), versionName(b)];
    return [
      conflict("same", pair, {
        zh: `${one.zh}与${other.zh}的规定完全相同，留一条即可。`,
        en: `${one.en} and ${other.en} ask the same: one of them is enough.`,
      }),
    ];
  }
  if (under) return [shadowedBy(a, b)];
  return over ? [shadowedBy(b, a)] : differing(pair);
}

/** Days between a version and the next one on which neither holds. */
function gaps(versions: readonly Rule[]): Conflict[] {
  return versions.flatMap((rule, i) => {
    const next = versions[i + 1];
    if (!next || rule.until === null || rule.until >= next.since) return [];
    const [one, other] = [versionName(rule), versionName(next)];
    return [
      conflict("gap", [rule, next], {
        zh: `${one.zh}到 ${rule.until} 前止，${other.zh}才接上：其间这条规则不判定任何场所。`,
        en: `${one.en} ends before ${rule.until}, and ${other.en} begins only later: in between the rule decides nothing.`,
      }),
    ];
  });
}

/** What is wrong with one version by itself. */
function ofOne(rule: Rule): Conflict[] {
  const name = versionName(rule);
  const found: Conflict[] = [];
  const say = (kind: ConflictKind, zh: string, en: string): void => void found.push(conflict(kind, [rule], { zh, en }));
  if (rule.until !== null && rule.until <= rule.since)
    say(
      "never",
      `${name.zh}没有一天有效：终止日期不晚于生效日期。`,
      `${name.en} holds on no day: it ends before it begins.`,
    );
  if (numberOf(rule) === null)
    say(
      "no-number",
      rule.enabled
        ? `${name.zh}已启用，但没有距离数字，不判定任何场所。`
        : `${name.zh}没有距离数字，须有地方规定才能启用。`,
      rule.enabled
        ? `${name.en} is switched on but has no distance in metres: it decides nothing.`
        : `${name.en} has no distance in metres: it waits for a local rule that gives one.`,
    );
  if (rule.source.trim() === "")
    say("no-source", `${name.zh}没有写明来源，无从查证。`, `${name.en} names no source: nobody can look it up.`);
  const lacks = lacking(rule);
  if (lacks)
    say(
      "no-one",
      `${name.zh}没有${lacks.zh}，不涉及任何人。`,
      `${name.en} names no ${lacks.en}, so it concerns nobody.`,
    );
  return found;
}

function lacking({ from, protects, appliesTo }: Rule): Text | null {
  const missing: Text[] = [];
  if (from.length === 0) missing.push({ zh: "场所类别", en: "category of venues" });
  if (protects.length === 0) missing.push({ zh: "保护对象", en: "protected places" });
  if (appliesTo.length === 0) missing.push({ zh: "适用情形", en: "case it applies to" });
  return missing.length === 0 ? null : listed(missing);
}

const order: readonly ConflictKind[] = [
  "overlap",
  "same",
  "shadowed",
  "differ",
  "gap",
  "never",
  "no-number",
  "no-source",
  "no-one",
];

/**
 * Conflicts of the versions given. Only versions that are switched on stand against each other: what is off or
 * proposed judges nothing. The gravest kind first, then by key.
 */
export function conflictsOf(rules: readonly Rule[]): readonly Conflict[] {
  const all = [...new Map(rules.map((rule) => [ruleKey(rule), rule])).values()].sort((a, b) =>
    byCodeUnit(ruleKey(a), ruleKey(b)),
  );
  const on = all.filter((rule) => rule.enabled && !isProposal(rule));
  const found: Conflict[] = all.flatMap(ofOne);
  on.forEach((a, i) => {
    for (const b of on.slice(i + 1)) found.push(...(a.id === b.id ? ofVersions([a, b]) : ofTwoRules([a, b])));
  });
  for (const id of new Set(on.map((rule) => rule.id)))
    found.push(...gaps(on.filter((rule) => rule.id === id).sort((a, b) => byCodeUnit(a.since, b.since))));
  return found.sort(
    (a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || byCodeUnit(a.rules.join(), b.rules.join()),
  );
}

/** Those that name a version of the rule. */
export const conflictsNaming = (conflicts: readonly Conflict[], id: string): readonly Conflict[] =>
  conflicts.filter(({ rules }) => rules.some((key) => key.startsWith(`${id}@`)));
