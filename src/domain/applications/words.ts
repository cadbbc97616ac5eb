/** What is said of a row beside a rule's own sentence. */

import type { Text } from "../labels.ts";
import type { NotJudged } from "../rules/answer-types.ts";
import type { ApplicationAnswer, ApplicationNote, ApplicationRow, WhyUnanswered } from "./application.ts";

const whys: Readonly<Record<WhyUnanswered, Text>> = {
  damaged: { zh: "这一行的引号不成对，无法读取", en: "The quotes of this row do not pair: it cannot be read" },
  "no-category": { zh: "没有填经营类别", en: "No category is given" },
  "category-unknown": { zh: "类别不认得：{category}", en: "The category is not known: {category}" },
  "no-position": { zh: "没有坐标", en: "It has no position" },
  "position-unread": { zh: "坐标读不懂：{position}", en: "The position cannot be read: {position}" },
  "which-datum": {
    zh: "坐标系未指明，不推测：请先选定坐标系",
    en: "In which coordinate system? Nothing is guessed: name it first",
  },
  "far-off": {
    zh: "按任何坐标系都不在本县附近：{position}",
    en: "Under no coordinate system does it lie near the county: {position}",
  },
  "outside-county": { zh: "位置在本县之外", en: "It lies outside the county" },
  "no-rule": { zh: "没有现行规则涉及这些类别", en: "No rule in force speaks of these categories" },
};

/** Why a row was not answered. */
export function whyText(why: WhyUnanswered, { strangeCategory, position }: ApplicationRow): Text {
  const filled = (text: string): string => text.replace("{category}", strangeCategory).replace("{position}", position);
  const { zh, en } = whys[why];
  return { zh: filled(zh), en: filled(en) };
}

const notes: Readonly<Record<ApplicationNote, Text>> = {
  moved: {
    zh: "位置与台账所载不同：迁址，按新设核对",
    en: "It is not where the register has it: a move, judged as new",
  },
  closed: { zh: "台账中该场所已注销或停用：按新设核对", en: "The register has it closed: judged as new" },
  "from-register": { zh: "位置与日期取自台账", en: "Position and dates are the register's" },
  coarse: { zh: "坐标小数位太少，只到百米", en: "The coordinates are no finer than a hundred metres" },
  "accuracy-unread": { zh: "精度读不懂，未采用", en: "The accuracy cannot be read and was not taken" },
  "category-part": {
    zh: "部分类别不认得，未核对：{category}",
    en: "Some categories are not known and were not judged: {category}",
  },
};

export const noteTexts = (answer: ApplicationAnswer, row: ApplicationRow): readonly Text[] =>
  answer.notes.map((note) => ({
    zh: notes[note].zh.replace("{category}", row.strangeCategory),
    en: notes[note].en.replace("{category}", row.strangeCategory),
  }));

export const unaskedWords: Readonly<Record<NotJudged["why"], Text>> = {
  disabled: { zh: "已停用", en: "switched off" },
  "no-number": { zh: "法规没有给出距离", en: "the law gives no number" },
  "other-application": { zh: "不管这种申请", en: "it does not speak of such applications" },
  "stood-before": { zh: "在该规则之前已在此经营", en: "it traded here before the rule" },
};

export const kindWords: Readonly<Record<ApplicationAnswer["kind"], Text>> = {
  new: { zh: "新设", en: "new" },
  renewal: { zh: "延续", en: "renewal" },
};
