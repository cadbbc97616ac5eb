/** A rule's fields in words, for sentences about rules. */

import { clauseLabel, type Language, type ProtectedKind, type Text } from "../labels.ts";
import type { School } from "../registers/places.ts";
import { stages } from "../registers/places.ts";
import { placeEnds, type VenueCategory, venueCategories, venueEnds } from "../registers/venues.ts";
import { ruleMetres } from "./decimals.ts";
import type { Application, Rule } from "./rule.ts";

export const kindWords: Readonly<Record<ProtectedKind, Text>> = {
  school: { zh: "学校", en: "schools" },
  kindergarten: { zh: "幼儿园", en: "kindergartens" },
  nursery: { zh: "托育机构", en: "nurseries" },
};

export const applicationWords: Readonly<Record<Application, Text>> = {
  existing: { zh: "现有场所", en: "venues that stand" },
  new: { zh: "新设申请", en: "applications for new ones" },
  renewal: { zh: "换证申请", en: "renewals" },
};

export const grandfatherWords: Readonly<Record<Rule["grandfather"], Text>> = {
  none: { zh: "场所开设在先也照判", en: "a venue that was there first is judged all the same" },
  placeOpenedLater: { zh: "场所在先、园所在后的不计", en: "a place that opened after the venue is passed over" },
};

export const gradeWords: Readonly<Record<Rule["sourceGrade"], Text>> = {
  A: { zh: "甲级，已见原文", en: "grade A, the text was seen" },
  B: { zh: "乙级，官方文件转引", en: "grade B, quoted by an official text" },
  C: { zh: "丙级，转载，未见原文", en: "grade C, from a copy" },
};

const none: Text = { zh: "（未选）", en: "(none chosen)" };

/** “a、b” and “a, b”; of nothing it says that nothing was chosen. */
export function listed(items: readonly Text[]): Text {
  if (items.length === 0) return none;
  return { zh: items.map(({ zh }) => zh).join("、"), en: items.map(({ en }) => en).join(", ") };
}

const lower = (label: Text): Text => ({ zh: label.zh, en: label.en.charAt(0).toLowerCase() + label.en.slice(1) });

export const categoriesSaid = (from: readonly VenueCategory[]): Text =>
  listed(from.map((id) => lower(venueCategories[id])));

const stagesSaid = (list: readonly School["stage"][]): Text => listed(list.map((id) => lower(stages[id])));

/** Schools with their stages, where the rule names some. */
export function placesSaid({ protects, stages: only }: Pick<Rule, "protects" | "stages">): Text {
  return listed(
    protects.map((kind) => {
      if (kind !== "school" || only === null) return kindWords[kind];
      const { zh, en } = stagesSaid(only);
      return { zh: `学校（${zh}）`, en: `schools (${en})` };
    }),
  );
}

/** 50 m inclusive and 200 m exclusive, in words that tell them apart. */
export function distanceSaid({ distance, inclusive }: Pick<Rule, "distance" | "inclusive">): Text {
  if (distance === null) return { zh: "没有距离数字", en: "no distance in metres" };
  const metres = ruleMetres(distance);
  return inclusive
    ? { zh: `${metres} m 之内（恰为 ${metres} m 也在区内）`, en: `within ${metres} m (exactly ${metres} m is inside)` }
    : { zh: `不足 ${metres} m（恰为 ${metres} m 不在区内）`, en: `under ${metres} m (exactly ${metres} m is outside)` };
}

const measureWords: Readonly<Record<Rule["measure"], Text>> = {
  boundary: { zh: "到边界的直线", en: "a straight line to the boundary" },
  entrance: { zh: "到校门的直线", en: "a straight line to a gate" },
  walking: { zh: "步行路径", en: "the way on foot" },
};

/** How it is measured, from which end to which. */
export function measureSaid({ measure, venueEnd, placeEnd }: Pick<Rule, "measure" | "venueEnd" | "placeEnd">): Text {
  const [how, from, to] = [measureWords[measure], lower(venueEnds[venueEnd]), lower(placeEnds[placeEnd])];
  return {
    zh: `${how.zh}，一端取场所${from.zh}，一端取园所${to.zh}`,
    en: `${how.en}; its ends are the venue's ${from.en} and the place's ${to.en}`,
  };
}

/** 2022-05-06 起, or with its end. */
export const daysSaid = ({ since, until }: Pick<Rule, "since" | "until">): Text =>
  until === null
    ? { zh: `${since} 起`, en: `since ${since}` }
    : { zh: `${since} 起，${until} 前止`, en: `from ${since} until before ${until}` };

/** A clause of the plan, or an article of a law. */
export function clauseSaid(clause: string, language: Language): string {
  if (clause.trim() === "") return language === "zh" ? "未写明条款" : "no clause named";
  if (/^\d+(\.\d+)+/.test(clause))
    return language === "zh" ? `方案${clauseLabel(clause, language)}` : `clause ${clause} of the plan`;
  return /^\d/.test(clause) ? (language === "zh" ? `第 ${clause} 条` : `article ${clause}`) : clause;
}

/** A rule or a version of it by its title and first day. */
export const versionName = ({ title, since }: Pick<Rule, "title" | "since">): Text => ({
  zh: `“${title.zh}”（${since} 版）`,
  en: `“${title.en}” (version of ${since})`,
});
