/**
 * Filters read as a sentence: «看 望远镇 · 五十米清理区 · 在区内或须实测 · 未结案 的场所». Each chip can be
 * taken away on its own.
 */

import { type Language, type Text, verdictLabels } from "../domain/labels.ts";
import { caseStates } from "../domain/registers/cases.ts";
import { venueCategories } from "../domain/registers/venues.ts";
import { riskLevels, waterTypes as waterTypeLabels } from "../domain/registers/waters.ts";
import { type CaseFilter, type Filters, noFilters, type WaterFilter } from "./view.ts";

/** One part of the sentence, and the filters without it. */
export interface Chip {
  readonly id: keyof Filters;
  readonly label: string;
  readonly without: Filters;
}

export interface FilterSentence {
  /** Words before and after the chips. */
  readonly before: string;
  readonly chips: readonly Chip[];
  readonly after: string;
}

/** Names of a county's townships and rules, by id. */
export interface FilterNames {
  readonly townships: ReadonlyMap<string, Text>;
  readonly rules: ReadonlyMap<string, Text>;
}

export const caseFilterLabels: Readonly<Record<CaseFilter, Text>> = {
  open: { zh: "未结案", en: "open case" },
  overdue: { zh: "已逾期", en: "overdue" },
  week: { zh: "本周到期", en: "due this week" },
  listed: { zh: "挂牌督办", en: "listed supervision" },
  none: { zh: "未立案", en: "no case yet" },
  ...caseStates,
};

export const waterFilterLabels: Readonly<Record<WaterFilter, Text>> = {
  overdue: { zh: "逾期未巡", en: "patrol overdue" },
  unequipped: { zh: "设备不全", en: "equipment missing" },
};

/** «在区内或须实测», "Inside or Survey needed". */
const either = (labels: readonly Text[], language: Language): string =>
  labels.map((label) => label[language]).join(language === "zh" ? "或" : " or ");

type Part = readonly [id: keyof Filters, label: string];

function parts(filters: Filters, names: FilterNames, language: Language): Part[] {
  const { township, rule, categories, verdicts, caseState, changes, risks, water, waterTypes, problems, text } =
    filters;
  const named = (id: string, among: ReadonlyMap<string, Text>): string => among.get(id)?.[language] ?? id;
  const found: (Part | null)[] = [
    township === null ? null : ["township", named(township, names.townships)],
    rule === null ? null : ["rule", named(rule, names.rules)],
    categories.length === 0
      ? null
      : [
          "categories",
          either(
            categories.map((id) => venueCategories[id]),
            language,
          ),
        ],
    verdicts.length === 0
      ? null
      : [
          "verdicts",
          either(
            verdicts.map((id) => verdictLabels[id]),
            language,
          ),
        ],
    caseState === null ? null : ["caseState", caseFilterLabels[caseState][language]],
    changes ? ["changes", language === "zh" ? "试改后会变" : "would change"] : null,
    risks.length === 0
      ? null
      : [
          "risks",
          either(
            risks.map((id) => riskLevels[id]),
            language,
          ),
        ],
    water.length === 0
      ? null
      : ["water", water.map((id) => waterFilterLabels[id][language]).join(language === "zh" ? "且" : " and ")],
    waterTypes.length === 0
      ? null
      : [
          "waterTypes",
          either(
            waterTypes.map((id) => waterTypeLabels[id]),
            language,
          ),
        ],
    problems ? ["problems", language === "zh" ? "有问题" : "with problems"] : null,
    text === "" ? null : ["text", language === "zh" ? `含“${text}”` : `with “${text}”`],
  ];
  return found.filter((part): part is Part => part !== null);
}

/** What the sentence is about: 场所, 水域点, 学校 … */
export function filterSentence(
  filters: Filters,
  names: FilterNames,
  about: Text,
  language: Language,
  only: readonly (keyof Filters)[] = Object.keys(noFilters) as (keyof Filters)[],
): FilterSentence {
  const chips = parts(filters, names, language)
    .filter(([id]) => only.includes(id))
    .map(([id, label]) => ({ id, label, without: { ...filters, [id]: noFilters[id] } }));
  if (language === "en") return { before: `Showing ${about.en}:`, chips, after: chips.length === 0 ? "all" : "" };
  return { before: "看", chips, after: chips.length === 0 ? `全部${about.zh}` : `的${about.zh}` };
}

/** The sentence as plain text, for titles of prints and for screen readers. */
export function sentenceText({ before, chips, after }: FilterSentence): string {
  const middle = chips.map(({ label }) => label).join(" · ");
  return [before, middle, after].filter((part) => part !== "").join(" ");
}

/** Adds a value to a list of choices, or takes it away. */
export const toggled = <T>(values: readonly T[], value: T): readonly T[] =>
  values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
