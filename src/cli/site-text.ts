/** A pre-check's answer as lines to read. It never says "allowed". */

import { type Language, type Text, verdictLabels } from "../domain/labels.ts";
import { venueCategories } from "../domain/registers/venues.ts";
import type { NearPlace, NotJudged, SiteAnswer, SiteRuleAnswer } from "../domain/rules/answer-types.ts";
import { shownMetres } from "../domain/rules/decimals.ts";

const whyWords: Readonly<Record<NotJudged["why"], Text>> = {
  disabled: { zh: "已停用", en: "switched off" },
  "no-number": { zh: "法规没有给出距离", en: "the law gives no number" },
  "other-application": { zh: "不管这种申请", en: "it does not speak of such applications" },
  "stood-before": { zh: "在该规则之前已在此经营", en: "it traded here before the rule" },
};

function near(place: NearPlace, language: Language, ...limits: readonly number[]): string {
  if (place.noWalk) {
    const low = shownMetres(place.low, ...limits);
    const straight = language === "zh" ? `直线至少 ${low} m` : `in a straight line at least ${low} m`;
    return `${place.name} (${place.place}) ${place.noWalk[language]} · ${straight}`;
  }
  const [distance, low, high] = [place.distance, place.low, place.high].map((metres) => shownMetres(metres, ...limits));
  return `${place.name} (${place.place}) ${distance} m [${low}, ${high}]`;
}

function ruleLines({ rule, verdict, sentence, near: places }: SiteRuleAnswer, language: Language): string[] {
  const head = `${rule.title[language]} (${rule.id}): ${verdictLabels[verdict][language]}`;
  return [
    head,
    `  ${sentence[language]}`,
    ...places.map((place) => `  - ${near(place, language, rule.distance ?? 0)}`),
  ];
}

function notJudgedLine({ rule, why, lookAt, nearest }: NotJudged, language: Language): string {
  const distances = lookAt.length > 0 ? ` · ${lookAt.map((one) => `${one} m`).join(" / ")}` : "";
  return `  - ${rule.title[language]} (${rule.id}): ${whyWords[why][language]}${distances}${nearest ? ` · ${near(nearest, language, ...lookAt)}` : ""}`;
}

const appliedWords = ({ application, since }: SiteAnswer): Text =>
  application === "new"
    ? { zh: "新办", en: "new" }
    : { zh: `续期${since ? `（${since} 起在此经营）` : ""}`, en: `renewal${since ? ` (here since ${since})` : ""}` };

export function siteText(answer: SiteAnswer, language: Language): string {
  const zh = language === "zh";
  const categories = answer.categories.map((one) => venueCategories[one][language]).join(zh ? "、" : ", ");
  const [lon, lat] = answer.at;
  const unchecked = answer.placesUnchecked;
  const lines = [
    `${lon}, ${lat} ± ${shownMetres(answer.accuracy)} m · ${categories} · ${appliedWords(answer)[language]} · ${answer.asOf}`,
    ...answer.rules.flatMap((one) => ["", ...ruleLines(one, language)]),
    "",
    zh ? `未判定（${answer.notJudged.length}）：` : `not judged (${answer.notJudged.length}):`,
    ...answer.notJudged.map((one) => notJudgedLine(one, language)),
  ];
  if (unchecked > 0)
    lines.push(zh ? `无法核对的保护对象：${unchecked}` : `protected places that could not be checked: ${unchecked}`);
  return `${lines.join("\n")}\n`;
}
