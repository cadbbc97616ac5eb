/** The answers as columns of a spreadsheet: Chinese headers for officers, English identifiers for programs. */

import { byId, type County } from "../county.ts";
import { clauseLabel, type Language, measureLabels, type Verdict, verdictLabels } from "../labels.ts";
import type { Rule } from "../rules/rule.ts";
import { type AnswerCell, type AnswerTable, headerMarks } from "./answer-table.ts";
import type { ApplicationAnswer, ApplicationRow, Applications, RuleSays } from "./application.ts";
import { kindWords, noteTexts, unaskedWords, whyText } from "./words.ts";

interface Told {
  readonly answer: ApplicationAnswer;
  readonly row: ApplicationRow;
}

interface AnswerColumn {
  readonly zh: string;
  readonly en: string;
  readonly cell: (told: Told, language: Language) => AnswerCell;
}

const verdictCell = (verdict: Verdict, language: Language): string =>
  language === "zh" ? verdictLabels[verdict].zh : verdict;

const join = (parts: readonly string[], language: Language): string => parts.join(language === "zh" ? "；" : "; ");

/** Metres to the millimetre; a high that is infinite has no figure. */
const metres = (value: number | null): AnswerCell => (value !== null && Number.isFinite(value) ? value : null);

const gravest = ({ rules, verdict }: ApplicationAnswer): RuleSays | undefined =>
  rules.find((says) => says.verdict === verdict);

/** Why it was not answered, or the sentence of the rule that gives the gravest verdict; then what one should know. */
function reason({ answer, row }: Told, language: Language): string {
  const first = answer.why === null ? gravest(answer)?.sentence : whyText(answer.why, row);
  return join(
    [first, ...noteTexts(answer, row)].flatMap((text) => (text ? [text[language]] : [])),
    language,
  );
}

function surveyFirst({ answer }: Told, language: Language): AnswerCell {
  const doubtful = answer.rules.filter(({ verdict }) => verdict === "survey");
  const texts = doubtful.map(({ sentence }) => sentence[language]);
  return texts.length === 0 ? null : join([...new Set(texts)], language);
}

function unaskedCell(applications: Applications) {
  return ({ answer }: Told, language: Language): AnswerCell => {
    const list = applications.unasked[answer.unasked] ?? [];
    const texts = list.map(({ rule, why, lookAt }) => {
      const distances = lookAt.length > 0 ? ` ${lookAt.map((one) => `${one} m`).join("/")}` : "";
      const name = language === "zh" ? rule.title.zh : rule.id;
      return `${name}（${unaskedWords[why][language]}${distances}）`;
    });
    const shown = language === "zh" ? texts : texts.map((text) => text.replace("（", " (").replace("）", ")"));
    return shown.length === 0 ? null : join(shown, language);
  };
}

/** 方案二（五）6 for a clause of the plan, 第 58 条 for an article; for programs as it is written. */
function clauseCell({ clause }: Rule, language: Language): string {
  if (language === "en") return clause;
  if (clause.includes(".")) return `方案${clauseLabel(clause, language)}`;
  return /^\d/.test(clause) ? `第 ${clause} 条` : clause;
}

/** Its own columns; a title that two rules share is told apart by the id. */
function ruleColumns(rule: Rule, rules: readonly Rule[]): readonly AnswerColumn[] {
  const twin = rules.some((one) => one.id !== rule.id && one.title.zh === rule.title.zh);
  const zh = twin ? `${rule.title.zh}(${rule.id})` : rule.title.zh;
  const column = (
    name: readonly [zh: string, en: string],
    cell: (says: RuleSays, language: Language) => AnswerCell,
  ): AnswerColumn => ({
    zh: `${zh}·${name[0]}`,
    en: `${rule.id}_${name[1]}`,
    cell: ({ answer }, language) => {
      const says = answer.rules.find((one) => one.rule === rule.id);
      return says ? cell(says, language) : null;
    },
  });
  return [
    column(["结论", "verdict"], ({ verdict }, language) => verdictCell(verdict, language)),
    column(["距离_m", "distance_m"], ({ distance }) => metres(distance)),
    column(["最近可能_m", "low_m"], ({ low }) => metres(low)),
    column(["最远可能_m", "high_m"], ({ high }) => metres(high)),
    column(["保护对象", "place"], ({ place, placeName }, language) => (language === "zh" ? placeName : place)),
    column(["量法", "measure"], (_, language) => (language === "zh" ? measureLabels[rule.measure].zh : rule.measure)),
    column(["条款", "clause"], (_, language) => clauseCell(rule, language)),
  ];
}

const columnsOf = (county: County, applications: Applications): readonly AnswerColumn[] => {
  const townships = byId(county, "township");
  const { rules, asOf, revision } = applications;
  return [
    {
      zh: "结论",
      en: "verdict",
      cell: ({ answer: { verdict } }, language) =>
        verdict === null ? (language === "zh" ? "未核" : "not-judged") : verdictCell(verdict, language),
    },
    { zh: "原因", en: "reason", cell: reason },
    ...rules.flatMap((rule) => ruleColumns(rule, rules)),
    { zh: "未判定的规则", en: "not_judged", cell: unaskedCell(applications) },
    { zh: "须实测", en: "survey_first", cell: surveyFirst },
    {
      zh: "核作",
      en: "application",
      cell: ({ answer: { kind, venue } }, language) =>
        `${language === "zh" ? kindWords[kind].zh : kind}${venue === null ? "" : ` ${venue}`}`,
    },
    {
      zh: "乡镇",
      en: "township",
      cell: ({ answer: { township } }, language) =>
        township === null ? null : language === "zh" ? (townships.get(township)?.name ?? township) : township,
    },
    { zh: "经度_WGS84", en: "lon", cell: ({ answer: { at } }) => at?.[0] ?? null },
    { zh: "纬度_WGS84", en: "lat", cell: ({ answer: { at } }) => at?.[1] ?? null },
    { zh: "精度_m", en: "accuracy_m", cell: ({ answer: { accuracy } }) => accuracy },
    { zh: "核对日期", en: "as_of", cell: () => asOf },
    { zh: "台账修订号", en: "revision", cell: () => revision },
  ];
};

/** One row of cells for each answer. `rows`: those that were asked, in the same order. */
export function answerTable(
  county: County,
  rows: readonly ApplicationRow[],
  applications: Applications,
  language: Language,
): AnswerTable {
  const columns = columnsOf(county, applications);
  return {
    headers: columns.map((column) => `${headerMarks[language]}${column[language]}`),
    rows: applications.answers.flatMap((answer, i) => {
      const row = rows[i];
      return row ? [{ row: answer.row, cells: columns.map(({ cell }) => cell({ answer, row }, language)) }] : [];
    }),
  };
}
