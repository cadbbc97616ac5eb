/** A rule read aloud: every field of it in words, none left out. */

import type { Text } from "../labels.ts";
import { ruleMetres } from "./decimals.ts";
import { isProposal, type Rule } from "./rule.ts";
import {
  applicationWords,
  categoriesSaid,
  clauseSaid,
  daysSaid,
  distanceSaid,
  gradeWords,
  grandfatherWords,
  listed,
  measureSaid,
  placesSaid,
} from "./words.ts";

export interface RuleSaid {
  /** Whom it finds inside of what. */
  readonly asks: Text;
  readonly measured: Text;
  /** Which venues and applications, and who escapes. */
  readonly judges: Text;
  /** Its days, and whether it is in force at all. */
  readonly holds: Text;
  readonly rests: Text;
}

function asks(rule: Rule): Text {
  const [who, near] = [categoriesSaid(rule.from), placesSaid(rule)];
  if (rule.distance !== null) {
    const within = distanceSaid(rule);
    return {
      zh: `距${near.zh}${within.zh}的${who.zh}场所列为在区内。`,
      en: `Venues ${within.en} of ${near.en} are found inside: ${who.en}.`,
    };
  }
  const look = listed((rule.lookAt ?? []).map((it) => ({ zh: `${ruleMetres(it)} m`, en: `${ruleMetres(it)} m` })));
  const seen =
    (rule.lookAt ?? []).length > 0 ? { zh: `；参看 ${look.zh}`, en: `; looked at: ${look.en}` } : { zh: "", en: "" };
  return {
    zh: `涉及${near.zh}周边的${who.zh}场所，但没有距离数字，不能判定${seen.zh}。`,
    en: `It speaks of venues around ${near.en} (${who.en}), but gives no distance in metres, so it decides nothing${seen.en}.`,
  };
}

function judges(rule: Rule): Text {
  const to = listed(rule.appliesTo.map((one) => applicationWords[one]));
  const when =
    rule.establishedFrom === null
      ? { zh: "不论何时开设", en: "whenever they began" }
      : {
          zh: `只判 ${rule.establishedFrom} 起在此经营的`,
          en: `only those on their spot since ${rule.establishedFrom} or later`,
        };
  const first = grandfatherWords[rule.grandfather];
  const exempt =
    rule.exempt.length === 0
      ? { zh: "没有豁免", en: "no exemptions" }
      : {
          zh: `豁免（本程序不判断，须人工核对）：${rule.exempt.join("、")}`,
          en: `exempt (not judged by this program, check by hand): ${rule.exempt.join(", ")}`,
        };
  return {
    zh: `用于${to.zh}；${when.zh}；${first.zh}；${exempt.zh}。`,
    en: `It applies to ${to.en}; ${when.en}; ${first.en}; ${exempt.en}.`,
  };
}

function holds(rule: Rule): Text {
  const days = daysSaid(rule);
  if (isProposal(rule))
    return {
      zh: `${rule.proposed} 提出的提案，拟${days.zh}，尚未生效。`,
      en: `Proposed on ${rule.proposed}, to hold ${days.en}; not in force.`,
    };
  return rule.enabled
    ? { zh: `${days.zh}生效。`, en: `In force ${days.en}.` }
    : { zh: `未启用（${days.zh}）。`, en: `Switched off (${days.en}).` };
}

function rests({ source, clause, sourceGrade }: Rule): Text {
  const grade = gradeWords[sourceGrade];
  const named = source.trim();
  return {
    zh: `依据：${named || "未写明来源"}；${clauseSaid(clause, "zh")}；来源${grade.zh}。`,
    en: `It rests on ${named || "no source named"}; ${clauseSaid(clause, "en")}; ${grade.en}.`,
  };
}

export function ruleSaid(rule: Rule): RuleSaid {
  const how = measureSaid(rule);
  return {
    asks: asks(rule),
    measured: { zh: `量法：${how.zh}。`, en: `Measured by ${how.en}.` },
    judges: judges(rule),
    holds: holds(rule),
    rests: rests(rule),
  };
}

/** All of it in one text. */
export function ruleSentence(rule: Rule): Text {
  const { asks: what, measured, judges: whom, holds: when, rests: on } = ruleSaid(rule);
  const parts = [what, measured, whom, when, on];
  return { zh: parts.map(({ zh }) => zh).join(""), en: parts.map(({ en }) => en).join(" ") };
}
